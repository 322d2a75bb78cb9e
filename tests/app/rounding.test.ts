import { compareWithLastYear } from '../../src/app/compare-with-last-year';
import { evaluateWorkbook, type EvaluatedWorkbook } from '../../src/app/evaluate-workbook';
import { prepareInterchange } from '../../src/app/export-interchange';
import { prepareReport } from '../../src/app/prepare-report';
import { comparisonJson } from '../../src/cli/comparison-json';
import { comparisonReport } from '../../src/cli/comparison-report';
import { evaluationJson } from '../../src/cli/evaluation-json';
import { terminalReport } from '../../src/cli/terminal-report';
import { resultNotice } from '../../src/commands/evaluation-notice';
import { ok } from '../../src/domain/result';
import { loadScheme } from '../../src/domain/schemes/load-scheme';
import type { Scheme } from '../../src/domain/schemes/scheme';
import { shippedSchemeJson } from '../../src/domain/schemes/shipped-schemes';
import { paragraphText } from '../../src/report/paragraphs';
import type { Report } from '../../src/report/report';
import type { WorkbookHost, WorkbookSnapshot } from '../../src/workbook/host';
import type { PlannedCell, SheetPlan } from '../../src/workbook/sheet-plan';
import { ofYear, snapshotOf, typed } from '../domain/comparison/years';

/**
 * The project form with 289 of 300 participants, so that scores and total have many places: 289 ÷ 300 × 10 = 9.6333…, the
 * execution rate 272 ÷ 280 × 10 = 9.7142…, and 80 points in full.
 */
const FORM = '项目支出绩效自评表';
const NAME = '培训人次';

interface Expected {
  readonly places: readonly [score: number, total: number];
  readonly score: string;
  readonly rate: string;
  readonly total: string;
  readonly formats: readonly [score: string, total: string];
}

const CASES: readonly Expected[] = [
  { places: [0, 0], score: '10', rate: '10', total: '100', formats: ['0', '0'] },
  { places: [1, 0], score: '9.6', rate: '9.7', total: '99', formats: ['0.0', '0'] },
  { places: [3, 1], score: '9.633', rate: '9.714', total: '99.3', formats: ['0.000', '0.0'] },
  { places: [4, 4], score: '9.6333', rate: '9.7143', total: '99.3476', formats: ['0.0000', '0.0000'] },
];

let workbook: WorkbookSnapshot;

beforeAll(async () => {
  const sample = await snapshotOf('project-form-2021.xlsx');
  workbook = typed(sample, { sheet: FORM, row: NAME, header: '实际完成值' }, 289);
});

function schemeOf([scorePlaces, totalPlaces]: Expected['places']): Scheme {
  const json = { id: 'ours', extends: 'project', rounding: { scorePlaces, totalPlaces } };
  const loaded = loadScheme(json, 'ours.json', shippedSchemeJson);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

function recording(snapshot: WorkbookSnapshot): { readonly host: WorkbookHost; readonly plans: SheetPlan[] } {
  const plans: SheetPlan[] = [];
  const host: WorkbookHost = {
    read: () => Promise.resolve(ok(snapshot)),
    apply: (all) => {
      plans.push(...all);
      return Promise.resolve(ok(new Map()));
    },
  };
  return { host, plans };
}

async function evaluated(
  scheme: Scheme,
): Promise<{ readonly result: EvaluatedWorkbook; readonly plans: readonly SheetPlan[] }> {
  const { host, plans } = recording(workbook);
  const options = { scheme, language: 'zh', toolVersion: 'test', earlier: null } as const;
  const result = await evaluateWorkbook(host, options);
  if (!result.ok) throw new Error(result.error.message.en);
  return { result: result.value, plans };
}

/** Number format and figure of a cell, in the row of a name. */
function figureBeside(plan: SheetPlan, name: string, column: number): readonly [string, number | string] {
  const named = plan.cells.find(({ content }) => content.kind === 'text' && content.text === name);
  const cell = plan.cells.find((each) => each.row === named?.row && each.column === column);
  if (cell === undefined) throw new Error(`no cell in column ${String(column)} beside ${name}`);
  return [formatOf(plan, cell), figureOf(cell)];
}

function formatOf(plan: SheetPlan, { style }: PlannedCell): string {
  return plan.styles[style]!.numberFormat;
}

function figureOf({ content }: PlannedCell): number | string {
  if (content.kind === 'formula') return content.cached;
  return content.kind === 'number' ? content.value : content.kind === 'text' ? content.text : '';
}

interface EvaluationJson {
  readonly total: { readonly score: string };
  readonly indicators: readonly { readonly path: readonly string[]; readonly score: string }[];
}

function textsOf(report: Report): readonly string[] {
  return report.blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [paragraphText(block)];
    if (block.kind === 'table') return block.rows.map((cells) => cells.map(({ text }) => text).join('|'));
    return block.kind === 'chart'
      ? block.series.map(({ name, valueTexts }) => `${name}: ${valueTexts.join(' ')}`)
      : [];
  });
}

describe.each(CASES)('at $places places of scores and total', ({ places, score, rate, total, formats }) => {
  const scheme = schemeOf(places);

  test('the summary and the printed form show them', async () => {
    const [summary, form] = (await evaluated(scheme)).plans;
    expect(figureBeside(summary!, NAME, 8)).toEqual([formats[0], Number(score)]);
    expect(figureBeside(form!, NAME, 7)).toEqual([formats[0], Number(score)]);
    expect(figureBeside(form!, '年度资金总额', 8)).toEqual([formats[0], Number(rate)]);
    expect(figureBeside(form!, '总分', 7)).toEqual([formats[1], Number(total)]);
    const label = places[1] < places[0] ? '四舍五入后总分' : null;
    if (label !== null) expect(figureBeside(summary!, label, 8)).toEqual([formats[1], Number(total)]);
  });

  test('weights and lost points are not rounded away beside them', async () => {
    const [summary] = (await evaluated(scheme)).plans;
    const stated = places[0] < 2 ? 'General' : formats[0];
    expect(figureBeside(summary!, NAME, 7)).toEqual([stated, 10]);
    expect(figureBeside(summary!, NAME, 9)[0]).toBe(`"▼ "${stated};-${stated};${stated}`);
  });

  test('the terminal, the JSON and the report print them', async () => {
    const { result } = await evaluated(scheme);
    const json = JSON.parse(JSON.stringify(evaluationJson(result, 'zh'))) as EvaluationJson;
    expect(json.total.score).toBe(total);
    expect(json.indicators.find(({ path }) => path.includes(NAME))?.score).toBe(score);
    expect(terminalReport(result, 'out.xlsx', 'zh')).toContain(`自评总分：${total}（`);
    const texts = textsOf(prepareReport(result.main).report);
    expect(texts).toContainEqual(expect.stringMatching(new RegExp(`[^\\d.]${total}分`)));
    expect(texts).toContainEqual(expect.stringMatching(new RegExp(`\\|${NAME}\\|.*\\|${score}$`)));
    expect(texts).toContainEqual(expect.stringMatching(new RegExp(`^自评总分\\|100\\|${total}$`)));
  });

  test('the upload sheet shows them', async () => {
    const prepared = await prepareInterchange(recording(workbook).host, { scheme });
    if (!prepared.ok) throw new Error(prepared.error.message.en);
    expect(figureBeside(prepared.value[0]!.plan, NAME, 8)).toEqual([formats[0], Number(score)]);
  });

  test('both years stand at this year’s, whatever scheme last year’s workbook was made for', async () => {
    const named = ofYear(workbook, 2021, 2020);
    const other = { row: 3, column: 8, value: '指标体系：project-overshoot-120', numberFormat: 'General' };
    const lastYear = {
      ...named,
      sheets: named.sheets.map((grid) => ({ ...grid, cells: [...grid.cells, other] })),
    };
    const { host, plans } = recording(workbook);
    const options = { scheme, language: 'zh', toolVersion: 'test' } as const;
    const compared = await compareWithLastYear(host, recording(lastYear).host, options);
    if (!compared.ok) throw new Error(compared.error.message.en);
    const { comparison } = compared.value.main;
    expect(comparison.lastYear.scheme.rounding).toEqual(scheme.rounding);
    expect(comparison.lastYear.total.score?.toFixed(places[1])).toBe(total);
    expect(figureBeside(plans[0]!, NAME, 13)).toEqual([formats[0], Number(score)]);
    expect(figureBeside(plans[0]!, NAME, 14)).toEqual([formats[0], Number(score)]);
    expect(figureBeside(plans[0]!, NAME, 15)).toEqual([`"+"${formats[0]};"-"${formats[0]};${formats[0]}`, 0]);
    expect(JSON.stringify(comparisonJson(compared.value, 'zh'))).toContain(
      `"lastYear":"${total}","thisYear":"${total}"`,
    );
    expect(comparisonReport(compared.value, 'out.xlsx', 'zh')).toContain(`${total} → `);
  });
});

test('the notice after an evaluation with errors prints the total’s places', async () => {
  const { result } = await evaluated(schemeOf([3, 1]));
  expect(JSON.stringify(resultNotice(result, 'zh'))).toMatch(/(?<![\d.])99\.3(?![\d.])/);
});
