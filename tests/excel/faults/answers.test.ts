import { answerFinding } from '../../../src/app/answer-finding';
import { excelHost } from '../../../src/excel/excel-host';
import type { Workbook } from '../../../src/workbench/model/workbook';
import type { WorkbookSnapshot } from '../../../src/workbook/host';
import { readAnswers } from '../../../src/workbook/answers/read-answers';
import { evaluationsOf } from '../../golden/sample-workbook';
import type { Fault } from '../../support/office/faults';
import { startExcel } from '../../support/office/start-excel';
import { sheet } from '../../workbook/reading/grids';
import { workbookOf } from '../support/open-in-excel';

jest.setTimeout(120_000);

const WRITING = 3;
const REASONS = ['年初目标按上年口径编报', '因疫情推迟，已报局办公会研究'];
const NEW = '按新口径重新统计';
const OPTIONS = { scheme: null, language: 'zh' } as const;

const HEADERS = ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '偏差原因'];
const indicator = (name: string, target: string, actual: string) => [
  '产出指标',
  '数量指标',
  name,
  target,
  actual,
  25,
  null,
];
/** Four indicators far above their targets, each to be explained. */
const INPUT: WorkbookSnapshot = {
  sheets: [
    sheet('绩效', [
      HEADERS,
      indicator('培训次数', '≥6次', '60次'),
      indicator('培训人数', '≥300人', '900人'),
      indicator('检查次数', '≥4次', '50次'),
      indicator('走访次数', '≥5次', '55次'),
    ]),
  ],
  names: [],
};

/** Runs something over the workbook in Excel; gives how many actions its last request had. */
async function inExcel(
  workbook: Workbook,
  work: (host: ReturnType<typeof excelHost>) => Promise<unknown>,
  ...faults: readonly Fault[]
): Promise<number> {
  const excel = startExcel({ workbook, apiSet: '1.14', faults });
  await work(excelHost({ patience: 0.15 }));
  excel.stop();
  return excel.requests.bodies.at(-1)?.Actions.length ?? 0;
}

async function snapshotOf(workbook: Workbook): Promise<WorkbookSnapshot> {
  let snapshot = INPUT;
  await inExcel(workbook, async (host) => {
    const read = await host.read();
    if (read.ok) snapshot = read.value;
  });
  return snapshot;
}

const answer = (index: number, reason: string) => (host: ReturnType<typeof excelHost>) => {
  const findings = evaluationsOf(INPUT)[0]?.findings.filter(({ answerable }) => answerable === true) ?? [];
  return answerFinding(host, findings[index]!, reason, OPTIONS);
};

test('wherever writing stops, no reason given before is lost, and the next run makes the sheet whole', async () => {
  const before = workbookOf(INPUT);
  for (const [index, reason] of REASONS.entries()) await inExcel(before, answer(index, reason));
  const snapshot = await snapshotOf(before);
  const third = answer(REASONS.length, NEW);
  const actions = await inExcel(workbookOf(snapshot), third);
  expect(actions).toBeGreaterThan(30);
  // The old content goes early; every step of that, and some of the rest.
  const early = Array.from({ length: 12 }, (_, index) => 14 + index);
  const stops = [1, 8, ...early, 30, Math.floor(actions * 0.7), actions - 1];
  for (const stop of stops) {
    const workbook = workbookOf(snapshot);
    const fault = { request: WRITING, kind: 'fails-at', actions: stop, code: 'GeneralException' } as const;
    await inExcel(workbook, third, fault);
    const left = readAnswers(await snapshotOf(workbook)).map(({ reason }) => reason);
    expect([stop, REASONS.filter((reason) => !left.includes(reason))]).toEqual([stop, []]);
    await inExcel(workbook, third);
    const whole = readAnswers(await snapshotOf(workbook)).map(({ reason }) => reason);
    expect([stop, whole.toSorted()]).toEqual([stop, [...REASONS, NEW].toSorted()]);
  }
});
