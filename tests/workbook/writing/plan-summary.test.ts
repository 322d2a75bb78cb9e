import { decimal, plain } from '../../../src/domain/decimal';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import type { PlannedCell, SheetPlan } from '../../../src/workbook/sheet-plan';
import { planSummary } from '../../../src/workbook/writing/summary/plan-summary';
import type { SummaryOptions } from '../../../src/workbook/writing/summary/summary-options';
import { MANAGEMENT, OPTIONS, PERFORMANCE, summaryEvaluation, summaryInput } from './summary-fixture';

const DETAIL_COLUMNS = { level3: 3, target: 4, actual: 5, weight: 7, score: 8, lost: 9, status: 23 };

const [firstRow, ...otherRows] = PERFORMANCE;
if (firstRow === undefined) throw new Error('the fixture has rows');

/** Evaluations that differ in what the sheet has to cope with. */
const EVALUATIONS: readonly (readonly [string, Evaluation, SummaryOptions])[] = [
  ['the complete case', summaryEvaluation(), OPTIONS],
  ['English readers', summaryEvaluation(), { ...OPTIONS, language: 'en' }],
  [
    'an unscored and a not-applicable indicator',
    summaryEvaluation(
      summaryInput({
        performance: [[firstRow[0], firstRow[1], firstRow[2], { target: '≥95%', weight: 10 }], ...otherRows],
        management: [
          ...MANAGEMENT.slice(0, -1),
          [
            '运行成本',
            '运行成本',
            '“三公”经费控制',
            { target: '≤100万元', actual: '不适用', weight: 1, reason: '无此项支出' },
          ],
        ],
      }),
    ),
    OPTIONS,
  ],
  ['a rescaled total', rescaled(), OPTIONS],
  ['a capped total', summaryEvaluation(summaryInput(), withCaps), OPTIONS],
  ['manual deduction', summaryEvaluation(summaryInput({ performance: deducted() })), OPTIONS],
  ['hundreds of indicators', many(), { ...OPTIONS, namesSuffix: '_2' }],
  [
    'nothing but facts',
    summaryEvaluation({ ...summaryInput(), budgets: [], indicators: [], keyTasks: [] }),
    OPTIONS,
  ],
];

function rescaled(): Evaluation {
  return summaryEvaluation(
    summaryInput({
      management: [
        ...MANAGEMENT.slice(0, -1),
        [
          '运行成本',
          '运行成本',
          '“三公”经费控制',
          { target: '≤100万元', actual: '不适用', weight: 1, reason: '无此项支出' },
        ],
      ],
    }),
  );
}

function withCaps(scheme: Scheme): Scheme {
  return {
    ...scheme,
    caps: [
      { rateFrom: decimal('101'), maximum: null },
      { rateFrom: decimal('80'), maximum: decimal('89') },
      { rateFrom: decimal('0'), maximum: decimal('59') },
    ],
  };
}

function deducted(): typeof PERFORMANCE {
  return PERFORMANCE.map(([level1, level2, name, fields]) =>
    name === '培训人数'
      ? [level1, level2, name, { ...fields, deduction: 0.5 }]
      : [level1, level2, name, fields],
  );
}

function many(): Evaluation {
  const performance = Array.from({ length: 400 }, (_, index) => {
    const target = { target: '≥100个', actual: 40 + (index % 61), weight: 0.1, reason: '季节因素' };
    return [`一级${String(index % 7)}`, null, `指标${String(index)}`, target] as const;
  });
  return summaryEvaluation(summaryInput({ performance }));
}

describe.each(EVALUATIONS)('summary of %s', (_, evaluation, options) => {
  const plan = planSummary(evaluation, options);

  it('has one cell for each place, in row-major order', () => {
    const order = plan.cells.map(({ row, column }) => row * 1000 + column);
    expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
  });

  it('has no merges that overlap, and content only in their first cells', () => {
    const owner = new Map<string, number>();
    plan.merges.forEach((area, index) => {
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          const key = `${String(row)},${String(column)}`;
          expect(owner.has(key)).toBe(false);
          owner.set(key, index);
          if (row > area.row || column > area.column)
            expect(at(plan, row, column)?.content.kind ?? 'blank').toBe('blank');
        }
      }
    });
  });

  it('names only styles that exist, and none that is not used', () => {
    expect(new Set(plan.cells.map(({ style }) => style))).toEqual(new Set(Object.keys(plan.styles)));
  });

  it('refers only to cells of this sheet that hold something, and to source sheets', () => {
    const sources = new Set(['收支情况', '履职效能', '管理效能', '重点工作']);
    for (const { content } of plan.cells) {
      if (content.kind !== 'formula') continue;
      const bare = content.formula.replace(/"[^"]*"/g, '');
      for (const [, sheet] of bare.matchAll(/'([^']+)'!\$?[A-Z]+\$?\d+/g)) {
        expect(sources).toContain(sheet);
      }
      const own = bare.replace(/'[^']+'![A-Z]+\d+/g, '');
      const single = own.replace(/[A-Z]+\d+:[A-Z]+\d+/g, '');
      for (const reference of single.matchAll(/\$?([A-Z]{1,2})\$?(\d+)/g)) {
        const [, letters = '', number = ''] = reference;
        const row = Number(number) - 1;
        expect(at(plan, row, columnOf(letters))).toBeDefined();
      }
    }
  });

  it('has no formula that refers to its own cell', () => {
    for (const { row, column, content } of plan.cells) {
      if (content.kind !== 'formula') continue;
      const own = content.formula.replace(/"[^"]*"|'[^']+'![A-Z]+\d+/g, '');
      const names = [...own.matchAll(/([A-Z]{1,2})(\d+)/g)].map(([, letters = '', number = '']) => [
        Number(number) - 1,
        columnOf(letters),
      ]);
      expect(names).not.toContainEqual([row, column]);
    }
  });

  it('foots: every SUM is the sum of the values it covers', () => {
    let checked = 0;
    for (const { content } of plan.cells) {
      const sum =
        content.kind === 'formula' ? /^SUM\(([A-Z0-9:,]+)\)$/.exec(content.formula)?.[1] : undefined;
      if (content.kind !== 'formula' || sum === undefined) continue;
      const total = cellsOf(plan, sum).reduce((so, cell) => {
        const value = valueOf(cell);
        return typeof value === 'number' ? so.plus(decimal(String(value))) : so;
      }, decimal('0'));
      expect(plain(total)).toBe(String(content.cached));
      checked += 1;
    }
    if (evaluation.indicators.length > 0) expect(checked).toBeGreaterThan(10);
  });

  it('shows the engine’s scores, live', () => {
    for (const indicator of evaluation.indicators) {
      const { ref, name } = indicator.row;
      const row = plan.cells.find(
        ({ row: each, column, content }) =>
          column === DETAIL_COLUMNS.level3 &&
          content.kind === 'text' &&
          content.text === name &&
          textAt(plan, each, 14).startsWith(ref.sheet),
      )?.row;
      const score = at(plan, row ?? -1, DETAIL_COLUMNS.score)?.content;
      if (indicator.score !== null) {
        expect(score).toMatchObject({ kind: 'formula', cached: Number(plain(indicator.score)) });
      } else {
        expect(valueOf(at(plan, row ?? -1, DETAIL_COLUMNS.score))).toMatch(/^(未评分|不适用)$/);
      }
    }
  });

  it('has no computed figure as a literal: numbers are constants of the source or of the scheme', () => {
    const computed = [DETAIL_COLUMNS.score, 6, DETAIL_COLUMNS.lost];
    for (const { column, content, row } of plan.cells) {
      if (computed.includes(column)) expect([row, column, content.kind]).not.toContain('number');
    }
  });

  it('keeps every printed page within its rows, each row within Excel’s limit', () => {
    for (const height of plan.rowHeights.values()) expect(height).toBeLessThanOrEqual(409);
    expect([...plan.page.rowBreaks]).toEqual([...new Set(plan.page.rowBreaks)].sort((a, b) => a - b));
    for (const first of plan.page.rowBreaks) expect(first).toBeLessThan(plan.page.printArea.rows);
  });

  it('is the same when planned again', () => {
    expect(planSummary(evaluation, options)).toEqual(plan);
  });
});

describe('the summary sheet', () => {
  const evaluation = summaryEvaluation();
  const plan = planSummary(evaluation, OPTIONS);

  it('bears department and year, prints on A4 landscape and repeats rows 1–2', () => {
    expect(textAt(plan, 0, 0)).toBe('广州市协作办公室 2021 年度部门整体支出绩效自评汇总表');
    expect(plan.merges).toContainEqual({ row: 0, column: 0, rows: 1, columns: 13 });
    expect(plan.page).toMatchObject({ paper: 'A4', orientation: 'landscape', repeatedRows: [0, 1] });
    expect(plan.page.footer).toBe('&C第 &P 页，共 &N 页');
    expect(plan.page.printArea).toMatchObject({ row: 0, column: 0, columns: 13 });
  });

  it('leads with total, grade, dimensions and execution rate', () => {
    expect(valueOf(named(plan, '自评总分'))).toBe(94.33);
    expect(valueOf(named(plan, '自评等级'))).toBe('优');
    expect(valueOf(named(plan, '预算执行率'))).toBe(1);
    expect(valueOf(named(plan, '自评得分_履职效能'))).toBe(47.33);
    expect(valueOf(named(plan, '自评得分_管理效能'))).toBe(47);
    expect(plan.cells.map(valueOf)).toContain('47.33 / 50');
  });

  it('refers to the source cells of numbers, and keeps a number parsed out of text beside its text', () => {
    const row = rowOf(plan, '培训次数');
    expect(at(plan, row, DETAIL_COLUMNS.actual)?.content).toEqual({
      kind: 'formula',
      formula: "'履职效能'!H11",
      cached: 6,
    });
    expect(at(plan, row, DETAIL_COLUMNS.target)?.content).toEqual({ kind: 'number', value: 12 });
    expect(textAt(plan, row, 15)).toBe('≥12次');
    expect(plan.styles[at(plan, row, DETAIL_COLUMNS.target)?.style ?? '']?.numberFormat).toBe(
      '"≥"General"次"',
    );
  });

  it('prints a range from its two ends', () => {
    const row = rowOf(plan, '对口支援项目完成率');
    expect(valueOf(at(plan, row, DETAIL_COLUMNS.target))).toBe('90%-100%');
    expect(at(plan, row, 18)?.content).toEqual({ kind: 'number', value: 0.9 });
  });

  it('marks rows that lost points by a symbol, and bold where it may change', () => {
    const row = rowOf(plan, '培训人数');
    expect(plan.styles[at(plan, row, DETAIL_COLUMNS.lost)?.style ?? '']?.numberFormat).toContain('▼');
    expect(plan.conditionalFormats.filter((format) => format.kind === 'formula' && format.bold)).toHaveLength(
      3,
    );
  });

  it('begins every page of the detail with its header', () => {
    const headers = plan.cells.filter(
      ({ column, content }) => column === 3 && content.kind === 'text' && content.text === '三级指标',
    );
    const [first, last] = [rowOf(plan, '产出指标完成情况'), rowOf(plan, '“三公”经费控制')];
    const pages = plan.page.rowBreaks.filter((row) => row >= first && row <= last);
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) expect(headers.map(({ row }) => row)).toContain(page + 1);
    expect(headers).toHaveLength(pages.length + 1);
  });

  it('blanks the status cell at the end and says so while writing', () => {
    expect(plan.statusCell).toEqual({ row: 1, column: 12, whileWriting: '未完成，请重新生成' });
    expect(at(plan, 1, 12)?.content.kind).toBe('blank');
  });

  it('charts structure and scores from live cells', () => {
    expect(plan.charts.map(({ title }) => title)).toEqual(['收支结构（占比）', '各一级指标分值与得分']);
    for (const chart of plan.charts) {
      for (const { values } of chart.series) {
        for (let row = values.row; row < values.row + values.rows; row += 1) {
          expect(at(plan, row, values.column)?.content.kind).toBe('formula');
        }
        expect(values.rows).toBe(chart.categories.rows);
      }
    }
  });

  it('prints every open finding, errors first, with cell and remedy', () => {
    const texts = plan.cells.map(valueOf);
    for (const finding of evaluation.findings) {
      expect(texts).toContain(finding.message.zh);
      expect(texts).toContain(finding.fix.zh);
      expect(texts).toContain(finding.code);
    }
    const clean = planSummary({ ...evaluation, findings: [] }, OPTIONS);
    expect(clean.cells.map(valueOf)).toContain('未发现问题。');
  });

  it('never takes text for a formula', () => {
    const input = summaryInput();
    const hostile = input.indicators.map((row) => ({ ...row, name: `=1+1 ${row.name}` }));
    const planned = planSummary(summaryEvaluation({ ...input, indicators: hostile }), OPTIONS);
    expect(at(planned, rowOf(planned, '=1+1 培训次数'), 3)?.content.kind).toBe('text');
  });

  it('says that printed shares do not sum to 100.00 %, instead of bending one', () => {
    const [first, ...rest] = evaluation.budget.groupings;
    if (first === undefined) throw new Error('the fixture has a budget');
    const uneven = { ...first, shareSum: decimal('99.99') };
    const planned = planSummary(
      { ...evaluation, budget: { ...evaluation.budget, groupings: [uneven, ...rest] } },
      OPTIONS,
    );
    expect(planned.cells.map(valueOf).some((text) => String(text).includes('合计为 99.99%'))).toBe(true);
  });
});

describe('totals', () => {
  it('are rescaled once, with the left-out weight in brackets', () => {
    const evaluation = rescaled();
    const plan = planSummary(evaluation, OPTIONS);
    expect(valueOf(named(plan, '自评总分'))).toBe(Number(plain(evaluation.total.score ?? decimal('0'))));
    expect(valueOf(at(plan, rowOf(plan, '“三公”经费控制'), DETAIL_COLUMNS.weight))).toBe('（1）');
    expect(evaluation.total.rescaled).toBe(true);
  });

  it('are capped by the execution rate, compared by cross-multiplying', () => {
    const plan = planSummary(summaryEvaluation(summaryInput(), withCaps), OPTIONS);
    expect(valueOf(named(plan, '自评总分'))).toBe(89);
    const formulas = plan.cells.map(({ content }) => (content.kind === 'formula' ? content.formula : ''));
    expect(formulas.some((each) => each.includes('*100-') && each.startsWith('IF(ISNUMBER('))).toBe(true);
  });
});

function at(plan: SheetPlan, row: number, column: number): PlannedCell | undefined {
  return index(plan).get(row * 1000 + column);
}

const indices = new WeakMap<SheetPlan, Map<number, PlannedCell>>();

function index(plan: SheetPlan): Map<number, PlannedCell> {
  const known = indices.get(plan) ?? new Map(plan.cells.map((cell) => [cell.row * 1000 + cell.column, cell]));
  indices.set(plan, known);
  return known;
}

function valueOf(cell: PlannedCell | undefined): number | string | null {
  switch (cell?.content.kind) {
    case 'number':
      return cell.content.value;
    case 'text':
      return cell.content.text;
    case 'formula':
      return cell.content.cached;
    default:
      return null;
  }
}

function textAt(plan: SheetPlan, row: number, column: number): string {
  return String(valueOf(at(plan, row, column)) ?? '');
}

function rowOf(plan: SheetPlan, indicator: string): number {
  const cell = plan.cells.find(
    ({ column, content }) => column === 3 && content.kind === 'text' && content.text === indicator,
  );
  if (cell === undefined) throw new Error(`no row for ${indicator}`);
  return cell.row;
}

function named(plan: SheetPlan, name: string): PlannedCell | undefined {
  const target = plan.names.find((each) => each.name === name)?.target;
  return target !== undefined && 'area' in target ? at(plan, target.area.row, target.area.column) : undefined;
}

function columnOf(letters: string): number {
  return [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellsOf(plan: SheetPlan, ranges: string): PlannedCell[] {
  return ranges.split(',').flatMap((range) => {
    const [from = '', to = from] = range.split(':');
    const [, letters = '', first = ''] = /^([A-Z]+)(\d+)$/.exec(from) ?? [];
    const last = /\d+$/.exec(to)?.[0] ?? first;
    const rows = Array.from(
      { length: Number(last) - Number(first) + 1 },
      (_, offset) => Number(first) - 1 + offset,
    );
    return rows.flatMap((row) => at(plan, row, columnOf(letters)) ?? []);
  });
}
