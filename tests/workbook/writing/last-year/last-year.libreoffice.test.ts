import { compareFormulas } from '../../../../scripts/check-formulas/compare';
import { readStoredWorkbook } from '../../../../scripts/check-formulas/formula-cells';
import {
  PERFORMANCE,
  SAMPLE,
  ofYear,
  sampleBytes,
  snapshotOf,
  typed,
} from '../../../domain/comparison/years';
import { convertAllWithLibreOffice } from '../../../support/libreoffice';
import { pdfWords } from '../../../rendering/pdf-words';
import { comparedPackage, type ComparedPackage } from './last-year-host';

const FORM = '项目支出绩效自评表';
const packages = new Map<string, ComparedPackage>();
let recalculated: ReadonlyMap<string, Uint8Array>;
let printed: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  const same = ofYear(await snapshotOf(SAMPLE), 2021, 2020);
  const changes: readonly (readonly [string, string, string | number])[] = [
    ['培训次数', '完成值', 12],
    ['培训次数', '分值', 2.5],
    ['产出指标完成情况', '完成值', '91.37%'],
    ['助推摘帽的贫困县数', '指标值', '≥16.5'],
    ['国内区域合作年度任务完成情况', '完成值', '未达成'],
    ['培训人数', '三级指标', '培训满意度'],
  ];
  const last = changes.reduce(
    (snapshot, [row, header, value]) => typed(snapshot, { sheet: PERFORMANCE, row, header }, value),
    same,
  );
  packages.set('department.xlsx', await comparedPackage(sampleBytes(SAMPLE), last));
  const form = ofYear(await snapshotOf('project-form-2021.xlsx'), 2021, 2020);
  const lastForm = typed(form, { sheet: FORM, row: '当年财政拨款', header: '全年执行数' }, 255.5);
  packages.set('project.xlsx', await comparedPackage(sampleBytes('project-form-2021.xlsx'), lastForm));
  const files = new Map([...packages].map(([name, { bytes }]) => [name, bytes]));
  recalculated = await convertAllWithLibreOffice(files, 'xlsx', { recalculate: true });
  printed = await convertAllWithLibreOffice(files, 'pdf');
}, 180_000);

test.each([
  ['department.xlsx', 100],
  ['project.xlsx', 40],
])('%s: LibreOffice computes every difference and sum as the engine does', (name, least) => {
  const written = readStoredWorkbook(packages.get(name)!.bytes);
  const formulas = written.formulas.filter(({ sheet }) => sheet === '上年对比');
  const { compared, disagreements } = compareFormulas(
    { ...written, formulas },
    readStoredWorkbook(recalculated.get(name)!),
  );
  expect(disagreements).toEqual([]);
  expect(compared).toBeGreaterThan(least);
});

test.each(['department.xlsx', 'project.xlsx'])(
  '%s prints on the A4 landscape pages that were planned',
  (name) => {
    const plan = packages.get(name)!.plans[0]!;
    const pages = pdfWords(printed.get(name)!).filter(({ words }) =>
      words
        .map(({ text }) => text)
        .join('')
        .includes('绩效自评上年对比表'),
    );
    expect(pages).toHaveLength(plan.page.rowBreaks.length + 1);
    for (const { width, height, words } of pages) {
      expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
      expect(words.map(({ text }) => text).join('')).not.toMatch(/###/);
    }
  },
);
