import { compareWithLastYear } from '../../src/app/compare-with-last-year';
import { prepareInterchange } from '../../src/app/export-interchange';
import { evaluate } from '../../src/domain/evaluation/evaluate';
import { evaluateChosen } from '../../src/domain/evaluation/evaluate-chosen';
import { importChecks } from '../../src/domain/evaluation/import-checks';
import { uploadRows } from '../../src/domain/evaluation/upload-row';
import { loadScheme } from '../../src/domain/schemes/load-scheme';
import { shippedScheme, shippedSchemeJson } from '../../src/domain/schemes/shipped-schemes';
import { buildReport } from '../../src/report/build-report';
import { checkReport } from '../../src/report/check/check-report';
import { missingTexts } from '../../src/report/missing-texts';
import { narrativeOf } from '../../src/report/narrative';
import { paragraphText } from '../../src/report/paragraphs';
import type { WorkbookSnapshot } from '../../src/workbook/host';
import type { ReadingCorrections } from '../../src/workbook/reading/corrections/corrections';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { NOTHING_KEPT } from '../../src/workbook/writing/summary/kept-regions';
import { openXlsx } from '../../src/xlsx/xlsx-host';
import { ofYear, SAMPLE } from '../domain/comparison/years';
import { inputOf, rows, schemeOf, type RowContent } from '../domain/evaluation/builders';
import { FAULTS, SOURCE } from '../domain/schemes/faulty-schemes';
import { INDICATORS, memoryHost } from '../support/memory-host';
import { uploadWorkbook } from '../support/upload-workbook';
import { readOnlyHost } from '../workbook/writing/last-year/last-year-host';
import { checkExamples } from './check-examples';
import { FAULTY } from './finding-codes';
import { said, type FurtherExample } from './further-example';
import { evaluationsOf, sampleSnapshot } from './sample-workbook';

/** One example for each code that something besides evaluating a sample raises, each really raised. */
export async function furtherExamples(): Promise<ReadonlyMap<string, FurtherExample>> {
  const raised = [
    ...ofSchemeFiles(),
    ...(await ofUploads()),
    ...(await ofComparisons()),
    ...(await ofReports()),
    ...(await ofCorrections()),
    ...(await ofChosenSchemes()),
    ...(await checkExamples()),
  ];
  const examples = new Map<string, FurtherExample>();
  for (const each of raised) if (!examples.has(each.code)) examples.set(each.code, each);
  return examples;
}

function ofSchemeFiles(): readonly FurtherExample[] {
  const extending = (members: object): unknown => ({ id: 'x', extends: 'department-overall', ...members });
  const files: Readonly<Record<string, unknown>> = {
    a: { id: 'a', extends: 'b' },
    b: { id: 'b', extends: 'a' },
  };
  const twice = [
    { from: 2020, value: '1.2' },
    { from: 2020, value: '1.3' },
  ];
  const further: readonly (readonly [json: unknown, year?: number])[] = [
    [extending({ extends: 'departmant-overall' })],
    [files['a']],
    [extending({ rounding: { scorePlaces: 5 } })],
    [extending({ rounding: { totalPlaces: 0 }, caps: [{ rateFrom: '0', maximum: '88.5' }] })],
    [extending({ overshoot: { threshold: { values: twice } } })],
    [extending({ overshoot: { threshold: { values: [{ from: 2025, value: '1.2' }] } } }), 2021],
  ];
  return [...FAULTS.map(([, , json]) => [json] as const), ...further].flatMap(([json, year]) => {
    const loaded = loadScheme(
      json,
      SOURCE,
      (id) => files[id] ?? shippedSchemeJson(id),
      year === undefined ? {} : { year },
    );
    return loaded.ok
      ? []
      : loaded.error.map(({ code, path, message }) => ({
          code,
          place: path === '' ? SOURCE : path,
          message,
        }));
  });
}

async function ofUploads(): Promise<readonly FurtherExample[]> {
  const met: RowContent = { nature: '≥', target: 12, actual: 12, unit: '次', weight: 100 };
  const inWords: RowContent = { nature: '定性', target: '机制健全', actual: '达成', weight: 100 };
  const contents: readonly RowContent[] = [
    { ...met, actual: 6, reason: null },
    { ...met, actual: '多次' },
    { ...met, target: null },
    { ...met, nature: null, target: '约50个' },
    { ...met, weight: null },
    { ...met, weight: 90 },
    { ...met, score: 120 },
    inWords,
    { ...inWords, actual: '开展了工作' },
    { ...met, actual: '不适用', reason: '本年未安排' },
    { ...met, deduction: 2, reason: '资料不全' },
  ];
  const scheme = schemeOf();
  const examples: FurtherExample[] = [];
  for (const content of contents) {
    const evaluation = evaluate(inputOf(rows(content)), scheme);
    const checks = importChecks(uploadRows(evaluation), evaluation.total.fullMarks);
    examples.push(...said('绩效指标导入表', checks));
  }
  for (const file of [SAMPLE, ...FAULTY]) {
    const prepared = await prepareInterchange(memoryHost((await sampleSnapshot(file)).sheets), {
      scheme: null,
    });
    if (prepared.ok) examples.push(...prepared.value.flatMap(({ findings }) => said(file, findings)));
  }
  const upload = await openXlsx(await uploadWorkbook({ ...met, weight: 100 }));
  if (upload.ok) {
    const prepared = await prepareInterchange(upload.value, { scheme });
    if (prepared.ok)
      examples.push(...prepared.value.flatMap(({ findings }) => said('绩效指标导入表', findings)));
  }
  return examples;
}

async function ofComparisons(): Promise<readonly FurtherExample[]> {
  const now = await sampleSnapshot(SAMPLE);
  const renamed = (snapshot: WorkbookSnapshot): WorkbookSnapshot => ({
    ...snapshot,
    sheets: snapshot.sheets.map((grid) => ({
      ...grid,
      cells: grid.cells.map((cell) =>
        typeof cell.value === 'string'
          ? { ...cell, value: cell.value.replaceAll('广州市协作办公室', '广州市某局') }
          : typeof cell.value === 'number' && cell.value > 1000
            ? { ...cell, value: cell.value + 1 }
            : cell,
      ),
    })),
  });
  const befores = [
    ofYear(now, 2021, 2020),
    ofYear(now, 2021, 2018),
    renamed(ofYear(now, 2021, 2020)),
    await sampleSnapshot('faulty-2021.xlsx'),
  ];
  const examples: FurtherExample[] = [];
  for (const before of befores) {
    const compared = await compareWithLastYear(memoryHost(now.sheets), readOnlyHost(before), {
      scheme: null,
      language: 'zh',
      toolVersion: '0',
    });
    if (!compared.ok) continue;
    examples.push(...said('上年对比', compared.value.main.comparison.findings));
  }
  return examples;
}

async function ofReports(): Promise<readonly FurtherExample[]> {
  const [evaluation] = evaluationsOf(await sampleSnapshot(SAMPLE));
  if (evaluation === undefined) return [];
  const report = buildReport(evaluation, narrativeOf(evaluation, NOTHING_KEPT));
  const texts = report.blocks.flatMap((block) => (block.kind === 'paragraph' ? [paragraphText(block)] : []));
  const document = [
    ...texts.slice(0, 2).map((text) => text.replace('94.33', '95.33')),
    '本部门自评得分93.33分。',
  ];
  return [
    ...said('自评报告', checkReport(evaluation, report, document)),
    ...said(
      '自评报告',
      (await Promise.all(FAULTY.map(sampleSnapshot))).flatMap(evaluationsOf).flatMap((each) => {
        const written = buildReport(each, narrativeOf(each, NOTHING_KEPT));
        return missingTexts(written, each.subject);
      }),
    ),
  ];
}

async function ofCorrections(): Promise<readonly FurtherExample[]> {
  const corrections: ReadingCorrections = {
    sheets: [
      { sheet: '履职效能', kind: 'indicator', columns: [] },
      { sheet: '说明', kind: 'ignored', columns: [] },
      { sheet: '已改名的表', kind: 'indicator', columns: [] },
    ],
  };
  const input = readWorkbook(await sampleSnapshot(SAMPLE), corrections);
  return input.ok ? said(SAMPLE, evaluateChosen(input.value.main, null, true).findings) : [];
}

async function ofChosenSchemes(): Promise<readonly FurtherExample[]> {
  const input = readWorkbook(await sampleSnapshot(SAMPLE));
  const project = shippedScheme('project');
  if (!input.ok || project === null) return [];
  const capped = shippedScheme('department-capped');
  const withoutBudget = readWorkbook({ sheets: [INDICATORS], names: [] });
  return [
    ...said('--scheme project', evaluateChosen(input.value.main, project, true).findings),
    ...(withoutBudget.ok && capped !== null
      ? said('--scheme department-capped', evaluateChosen(withoutBudget.value.main, capped, true).findings)
      : []),
  ];
}
