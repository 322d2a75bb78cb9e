import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { answerFinding } from '../../src/app/answer-finding';
import { evaluateWorkbook } from '../../src/app/evaluate-workbook';
import type { Evaluation } from '../../src/domain/evaluation/evaluation';
import type { Finding } from '../../src/domain/findings/finding';
import type { WorkbookHost, WorkbookSnapshot } from '../../src/workbook/host';
import { openXlsx } from '../../src/xlsx/xlsx-host';
import { definitionGroups } from '../golden/finding-codes';
import { SAMPLES_FOLDER } from '../golden/sample-workbook';

const REASON = '年初目标按上年口径编报，已与业务处室核对。';
const OPTIONS = { scheme: null, language: 'zh' } as const;
const RUN = { ...OPTIONS, toolVersion: '1', earlier: null } as const;
/** A warning of the sample that may be answered, on the row of an indicator. */
const CODE = 'overshoot-without-reason';

type Change = (snapshot: WorkbookSnapshot) => WorkbookSnapshot;
const AS_IS: Change = (snapshot) => snapshot;

let sample: Uint8Array;

beforeAll(async () => {
  sample = new Uint8Array(await readFile(join(SAMPLES_FOLDER, 'faulty-2021.xlsx')));
});

async function opened(content: Uint8Array): Promise<WorkbookHost & { bytes(): Uint8Array }> {
  const host = await openXlsx(content);
  if (!host.ok) throw new Error(host.error.message.en);
  return host.value;
}

/** The workbook as it would be read had the user changed it so. */
function changed(host: WorkbookHost, change: Change): WorkbookHost {
  return {
    read: async () => {
      const snapshot = await host.read();
      return snapshot.ok ? { ...snapshot, value: change(snapshot.value) } : snapshot;
    },
    apply: host.apply.bind(host),
  };
}

async function evaluated(
  content: Uint8Array,
  change: Change = AS_IS,
): Promise<{ readonly evaluation: Evaluation; readonly bytes: Uint8Array }> {
  const host = await opened(content);
  const result = await evaluateWorkbook(changed(host, change), RUN);
  if (!result.ok) throw new Error(result.error.message.en);
  return { evaluation: result.value.main.evaluation, bytes: host.bytes() };
}

async function answered(content: Uint8Array, finding: Finding, reason = REASON): Promise<Uint8Array> {
  const host = await opened(content);
  const result = await answerFinding(host, finding, reason, OPTIONS);
  if (!result.ok) throw new Error(result.error.message.en);
  return host.bytes();
}

function the(evaluation: Evaluation, code = CODE): Finding {
  const finding = evaluation.findings.find((each) => each.code === code);
  if (finding === undefined) throw new Error(`no ${code}`);
  return finding;
}

async function rowsOf(content: Uint8Array, sheet = '校验说明'): Promise<readonly (readonly unknown[])[]> {
  const snapshot = await (await opened(content)).read();
  if (!snapshot.ok) throw new Error(snapshot.error.message.en);
  const cells = snapshot.value.sheets.find((grid) => grid.sheet === sheet)?.cells ?? [];
  const rows = new Map<number, unknown[]>();
  for (const { row, column, value } of cells) {
    const texts = rows.get(row) ?? [];
    texts[column] = value;
    rows.set(row, texts);
  }
  return [...rows.values()];
}

/** Types a value where a row of 校验说明 has a code, or below all. */
function typed(code: string | null, column: number, value: string): Change {
  return (snapshot) => ({
    ...snapshot,
    sheets: snapshot.sheets.map((grid) => {
      if (grid.sheet !== '校验说明') return grid;
      const last = Math.max(...grid.cells.map(({ row }) => row));
      const row = code === null ? last + 2 : (grid.cells.find((cell) => cell.value === code)?.row ?? -1);
      const others = grid.cells.filter((cell) => cell.row !== row || cell.column !== column);
      const cells = [...others, { row, column, value, numberFormat: 'General' }];
      return { ...grid, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
    }),
  });
}

/** Rows inserted at the top of a sheet. */
function shifted(sheet: string, by: number): Change {
  return (snapshot) => ({
    ...snapshot,
    sheets: snapshot.sheets.map((grid) =>
      grid.sheet === sheet
        ? { ...grid, cells: grid.cells.map((cell) => ({ ...cell, row: cell.row + by })) }
        : grid,
    ),
  });
}

test('an answer is kept in the workbook, comes back with every evaluation and closes the finding; no figure changes', async () => {
  const before = await evaluated(sample);
  const after = await evaluated(await answered(sample, the(before.evaluation)));
  expect(the(after.evaluation).answer).toBe(REASON);
  expect(after.evaluation.findings.filter(({ answer }) => answer !== undefined)).toHaveLength(1);
  expect(after.evaluation.total).toEqual(before.evaluation.total);

  const rows = await rowsOf(after.bytes);
  const row = rows.find((each) => each[6] === CODE);
  expect(row?.[0]).toBe('已说明');
  expect(row?.[4]).toBe(the(after.evaluation).message.zh);
  expect(row?.[5]).toBe(REASON);
  const summary = (await rowsOf(after.bytes, '自评汇总')).map((texts) => texts.join('|'));
  expect(summary.filter((texts) => texts.includes(`说明：${REASON}`))).toHaveLength(1);
  const warnings = before.evaluation.findings.filter(({ severity }) => severity === 'warning').length;
  expect(summary.some((texts) => texts.includes(`警告 ${String(warnings - 1)} 项`))).toBe(true);
  expect(summary.some((texts) => texts.includes('已说明 1 项'))).toBe(true);
});

test('the list shows what else can be answered; a reason typed there counts, and is never lost', async () => {
  const { evaluation } = await evaluated(sample);
  const content = await answered(sample, the(evaluation));
  const open = (await rowsOf(content)).find((each) => each[0] === '待说明');
  const code = String(open?.[6]);
  const again = await evaluated(content, typed(code, 5, '已报财政部门同意。'));
  expect(the(again.evaluation, code).answer).toBe('已报财政部门同意。');
  const loose = await evaluated(again.bytes, typed(null, 5, '请张三补充。'));
  expect((await rowsOf(loose.bytes)).map((texts) => texts[5])).toEqual(
    expect.arrayContaining([REASON, '已报财政部门同意。', '请张三补充。']),
  );
  const third = await evaluated(loose.bytes);
  expect((await rowsOf(third.bytes)).map((texts) => texts[5])).toContain('请张三补充。');
});

test('an answer stays with its finding when rows are inserted, also into the list of answers', async () => {
  const { evaluation } = await evaluated(sample);
  const finding = the(evaluation);
  const content = await answered(sample, finding);
  const moved = await evaluated(content, (snapshot) =>
    shifted('校验说明', 4)(shifted(finding.ref!.sheet, 3)(snapshot)),
  );
  expect(the(moved.evaluation).answer).toBe(REASON);
  expect(the(moved.evaluation).ref?.row).toBe(finding.ref!.row + 3);
});

test('a reason whose finding has gone is kept and marked; it counts again when the finding comes back', async () => {
  const { evaluation } = await evaluated(sample);
  const finding = the(evaluation);
  const content = await answered(sample, finding);
  const { sheet, row } = finding.ref!;
  const mended = await evaluated(content, (snapshot) => ({
    ...snapshot,
    sheets: snapshot.sheets.map((grid) =>
      grid.sheet === sheet ? { ...grid, cells: grid.cells.filter((cell) => cell.row !== row) } : grid,
    ),
  }));
  const kept = (await rowsOf(mended.bytes)).find((each) => each[6] === CODE);
  expect([kept?.[0], kept?.[5]]).toEqual(['问题已消失', REASON]);
  expect(the((await evaluated(mended.bytes)).evaluation).answer).toBe(REASON);
});

test('a blank reason takes the answer back', async () => {
  const { evaluation } = await evaluated(sample);
  const content = await answered(sample, the(evaluation));
  const back = await evaluated(await answered(content, the(evaluation), ' '));
  expect(the(back.evaluation).answer).toBeUndefined();
  expect((await rowsOf(back.bytes)).some((texts) => texts.includes(REASON))).toBe(false);
});

test('answers in an earlier output are carried over into the new one', async () => {
  const { evaluation } = await evaluated(sample);
  const earlier = await (await opened(await answered(sample, the(evaluation)))).read();
  if (!earlier.ok) throw new Error(earlier.error.code);
  const host = await opened(sample);
  const result = await evaluateWorkbook(host, { ...RUN, earlier: earlier.value });
  if (!result.ok) throw new Error(result.error.code);
  expect(the(result.value.main.evaluation).answer).toBe(REASON);
  expect((await rowsOf(host.bytes())).some((texts) => texts.includes(REASON))).toBe(true);
});

test('an error can not be answered, nor a finding that is raised no more; nothing is written then', async () => {
  const { evaluation } = await evaluated(sample);
  const host = await opened(sample);
  const error = evaluation.findings.find(({ severity }) => severity === 'error')!;
  expect(await answerFinding(host, error, REASON, OPTIONS)).toMatchObject({
    ok: false,
    error: { code: 'not-answerable' },
  });
  const gone = { code: CODE, ref: { sheet: '没有了', row: 0, column: 0 } };
  expect(await answerFinding(host, gone, REASON, OPTIONS)).toMatchObject({
    ok: false,
    error: { code: 'finding-gone' },
  });
  expect(await rowsOf(host.bytes())).toEqual([]);
});

test('only warnings can be answered', async () => {
  const definitions = [...(await definitionGroups()).values()].flatMap((group) => Object.entries(group));
  const answerable = definitions.filter(([, { answerable: may }]) => may === true);
  expect(answerable.length).toBeGreaterThan(5);
  expect(answerable.filter(([, { severity }]) => severity !== 'warning')).toEqual([]);
});
