import { evaluateWorkbook } from '../../src/app/evaluate-workbook';
import { checkWorkbook } from '../../src/app/check-workbook';
import { shippedSchemeByYear } from '../../src/domain/schemes/shipped-schemes';
import { NO_CORRECTIONS, withColumn } from '../../src/workbook/reading/corrections/corrections';
import type { ReadingCorrections } from '../../src/workbook/reading/corrections/corrections';
import { BUDGET, INDICATORS, memoryHost } from '../support/memory-host';
import { sheet } from '../workbook/reading/grids';

const NOTES = sheet('记录', [['开会'], ['散会']]);
const UNKNOWN = sheet('台账', [
  ['考什么', '要求', '做到', '满'],
  ['培训次数', '≥12次', 6, 3],
]);
const KNOWN: ReadingCorrections = (
  [
    ['考什么', 'A', 'name'],
    ['要求', 'B', 'target'],
    ['做到', 'C', 'actual'],
    ['满', 'D', 'weight'],
  ] as const
).reduce(
  (all, [header, letter, field]) => withColumn(all, '台账', { table: 'indicator', header, letter, field }),
  NO_CORRECTIONS,
);

const check = (host: ReturnType<typeof memoryHost>, corrections: ReadingCorrections) =>
  checkWorkbook(host, { scheme: null, corrections, known: null });

test('says of each sheet what was found on it, and which scheme fits', async () => {
  const checked = await check(memoryHost([INDICATORS, BUDGET, NOTES]), NO_CORRECTIONS);
  if (!checked.ok || !checked.value.evaluations.ok) throw new Error('not checked');
  const { sheets, evaluations } = checked.value;
  expect(
    sheets.map(({ sheet: name, status, tables }) => [
      name,
      status,
      tables.map(({ kind, rows }) => [kind, rows]),
    ]),
  ).toEqual([
    ['绩效', 'read', [['indicator', 3]]],
    ['预算', 'read', [['budget', 3]]],
    ['记录', 'not-read', []],
  ]);
  expect(sheets[1]?.tables[0]).toMatchObject({
    groupings: ['nature'],
    header: { first: 0, last: 0 },
    area: { row: 0, column: 0, rows: 4, columns: 4 },
    amountUnit: null,
  });
  expect(sheets[0]?.tables[0]?.columns[4]).toEqual({
    letter: 'E',
    header: '实际完成值',
    field: 'actual',
    correction: null,
  });
  expect(evaluations.value).toMatchObject([
    {
      evaluation: { subject: 'department', scheme: { id: 'department-overall' } },
      fit: { origin: 'usual', known: 0 },
    },
  ]);
});

test('a workbook without a known table still has its sheets described, for the user to correct', async () => {
  const host = memoryHost([UNKNOWN]);
  const before = await check(host, NO_CORRECTIONS);
  expect(before).toMatchObject({
    ok: true,
    value: { sheets: [{ sheet: '台账', status: 'not-read' }], evaluations: { ok: false } },
  });
  const after = await check(host, KNOWN);
  if (!after.ok || !after.value.evaluations.ok) throw new Error('not checked');
  expect(after.value.evaluations.value[0]?.evaluation.indicators).toHaveLength(1);
  expect(after.value.sheets[0]?.tables[0]?.columns.every(({ correction }) => correction !== null)).toBe(true);
  expect(host.applied).toEqual([]);
});

test('the evaluation reads the workbook as corrected', async () => {
  const options = { scheme: null, language: 'zh', toolVersion: '1', earlier: null } as const;
  expect((await evaluateWorkbook(memoryHost([UNKNOWN]), options)).ok).toBe(false);
  const evaluated = await evaluateWorkbook(memoryHost([UNKNOWN]), { ...options, corrections: KNOWN });
  if (!evaluated.ok) throw new Error(evaluated.error.code);
  const [row] = evaluated.value.main.evaluation.indicators;
  expect(row?.row.name).toBe('培训次数');
});

test.each([
  ['chosen', shippedSchemeByYear('department-capped'), null],
  ['named', null, 'department-grades-95'],
  ['usual', null, null],
])('says why the scheme is used: %s', async (origin, scheme, named) => {
  const rows = [
    ['指标体系', named],
    ['三级指标', '指标值', '实际完成值', '分值'],
    ['数据质量', '100%', '98%', 10],
    ['我们自己的指标', '≥1次', '1次', 10],
  ];
  const checked = await checkWorkbook(memoryHost([sheet('绩效', rows)]), {
    scheme,
    corrections: NO_CORRECTIONS,
    known: null,
  });
  if (!checked.ok || !checked.value.evaluations.ok) throw new Error('not checked');
  expect(checked.value.evaluations.value[0]?.fit).toEqual({ origin, known: 1 });
});
