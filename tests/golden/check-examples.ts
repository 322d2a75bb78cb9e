import { compareWithLastYear } from '../../src/app/compare-with-last-year';
import { evaluateWorkbook } from '../../src/app/evaluate-workbook';
import { writeReport } from '../../src/app/write-report';
import { readKeyTasks } from '../../src/domain/budget/key-tasks';
import { decimal } from '../../src/domain/decimal';
import { evaluate } from '../../src/domain/evaluation/evaluate';
import { importChecks } from '../../src/domain/evaluation/import-checks';
import { uploadRows } from '../../src/domain/evaluation/upload-row';
import { loadScheme, loadSchemeByYear } from '../../src/domain/schemes/load-scheme';
import { chooseScheme } from '../../src/domain/schemes/choose-scheme';
import { shippedSchemeJson } from '../../src/domain/schemes/shipped-schemes';
import { scoreByRule } from '../../src/domain/scoring/rule-kinds';
import { ofYear, PERFORMANCE, SAMPLE, typed } from '../domain/comparison/years';
import { cell, inputOf, rows, schemeOf } from '../domain/evaluation/builders';
import { inputsOf } from '../domain/scoring/inputs';
import { EditedWorkbook } from '../report/sheet/edited-workbook';
import { memoryHost } from '../support/memory-host';
import { readOnlyHost } from '../workbook/writing/last-year/last-year-host';
import { said, type FurtherExample } from './further-example';
import { sampleSnapshot } from './sample-workbook';

const OPTIONS = { scheme: null, language: 'zh', toolVersion: '0' } as const;
const PROJECT = 'project-form-2021.xlsx';

/** Examples that need an input of their own: a scheme file, an edited sheet, another year, a check called by itself. */
export async function checkExamples(): Promise<readonly FurtherExample[]> {
  return [
    ...ofRules(),
    ...ofKeyTasks(),
    ...ofUploadRows(),
    ...ofSchemes(),
    ...(await ofNames()),
    ...(await ofYears()),
    ...(await ofReportSheet()),
  ];
}

/** Ranges that the reader of targets would have refused, and a level that the rule's bands leave out. */
function ofRules(): readonly FurtherExample[] {
  const range = { kind: 'range' } as const;
  const bands = [{ level: '达成', from: decimal('80'), to: decimal('100'), upperIncluded: true }] as const;
  return [
    scoreByRule(range, inputsOf({ target: '90', actual: '95' })),
    scoreByRule(range, inputsOf({ target: '95', upper: '90', actual: '92' })),
    scoreByRule({ kind: 'qualitative', bands }, inputsOf({}, { attainment: '部分达成' })),
  ].flatMap((outcome) => said(PERFORMANCE, outcome.findings));
}

function ofKeyTasks(): readonly FurtherExample[] {
  const sheet = '重点工作任务';
  const ref = { sheet, row: 1, column: 0 };
  const fields = { name: cell('', 1, 0, sheet), budget: cell(8.1, 1, 1, sheet) };
  const table = { ref, amountUnit: '万元', fieldUnits: {}, rows: [{ ref, fields }] } as const;
  return said(sheet, readKeyTasks([table], '万元').findings);
}

/** A deduction beside a level of attainment, and a score that no rule would give. */
function ofUploadRows(): readonly FurtherExample[] {
  const level = { nature: '定性', target: '机制健全', actual: '达成', weight: 100 } as const;
  const deducted = evaluate(inputOf(rows({ ...level, deduction: 2, reason: '资料不全' })), schemeOf());
  const above = uploadRows(evaluate(inputOf(rows(level)), schemeOf())).map((row) => ({
    ...row,
    score: decimal('100.5'),
  }));
  return said('绩效指标导入表', [
    ...uploadRows(deducted).flatMap(({ findings }) => findings),
    ...importChecks(above, decimal('100')),
  ]);
}

function ofSchemes(): readonly FurtherExample[] {
  const threshold = { values: [{ from: 2020, value: '1.3' }] };
  const later = loadSchemeByYear(
    { id: 'mine', extends: 'department-overall', overshoot: { threshold } },
    'mine.json',
    shippedSchemeJson,
  );
  const capped = loadScheme(shippedSchemeJson('department-capped'), 'department-capped', shippedSchemeJson);
  if (!later.ok || !capped.ok) throw new Error('a scheme of the examples can not be read');
  const met = rows({ nature: '≥', target: 12, actual: 12, unit: '次', weight: 100 });
  const inputIn2019 = inputOf([], { facts: { year: cell('2019') } });
  return [
    ...said('--scheme mine.json', chooseScheme(inputIn2019, later.value, true).findings),
    ...said('--scheme department-capped', evaluate(inputOf(met), capped.value).findings),
  ];
}

/** A workbook in which 自评总分 is a name of the user's own. */
async function ofNames(): Promise<readonly FurtherExample[]> {
  const sample = await sampleSnapshot(SAMPLE);
  const names = [{ name: '自评总分', refersTo: "'收支情况'!$A$1", hidden: false }];
  const read = readOnlyHost({ ...sample, names });
  const host = { ...memoryHost(sample.sheets), read: () => read.read() };
  const evaluated = await evaluateWorkbook(host, { ...OPTIONS, earlier: null });
  return evaluated.ok ? said(SAMPLE, evaluated.value.main.evaluation.findings) : [];
}

/** A project whose carry-over and a department one of whose 上年完成值 are not what last year's workbook says. */
async function ofYears(): Promise<readonly FurtherExample[]> {
  const project = await sampleSnapshot(PROJECT);
  const department = await sampleSnapshot(SAMPLE);
  const sheets = department.sheets.map((grid) => {
    if (grid.sheet !== PERFORMANCE) return grid;
    const rowOf = (text: string): number => grid.cells.find(({ value }) => value === text)?.row ?? 0;
    const added = [
      { row: rowOf('三级指标'), column: 11, value: '上年完成值', numberFormat: 'General' },
      { row: rowOf('培训次数'), column: 11, value: '8次', numberFormat: 'General' },
    ];
    const cells = [...grid.cells, ...added].sort((a, b) => a.row - b.row || a.column - b.column);
    return { ...grid, cells };
  });
  const carried = typed(
    ofYear(project, 2021, 2020),
    { sheet: '项目支出绩效自评表', row: '当年财政拨款', header: '全年执行数' },
    255.5,
  );
  const together = { ...department, sheets: [...sheets, ...project.sheets] };
  const pairs = [
    [project, carried],
    [together, ofYear(department, 2021, 2020)],
  ] as const;
  const examples: FurtherExample[] = [];
  for (const [now, before] of pairs) {
    const compared = await compareWithLastYear(memoryHost(now.sheets), readOnlyHost(before), OPTIONS);
    if (compared.ok) examples.push(...said('上年对比', compared.value.main.comparison.findings));
  }
  return examples;
}

/** A total typed over in the table of the report's sheet. */
async function ofReportSheet(): Promise<readonly FurtherExample[]> {
  const workbook = new EditedWorkbook(await sampleSnapshot(SAMPLE));
  const options = { scheme: null, earlier: null };
  await writeReport(workbook, options);
  workbook.type(workbook.rowWith('自评总分'), 7, 95);
  const written = await writeReport(workbook, options);
  return written.ok ? written.value.flatMap(({ findings }) => said('自评报告', findings)) : [];
}
