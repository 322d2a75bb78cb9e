import { fail, ok } from '../../src/domain/result';
import { WorkbookStore } from '../../src/taskpane/store/workbook-store';
import type { CellGrid } from '../../src/workbook/grid';
import type { HostError, WorkbookHost } from '../../src/workbook/host';
import { INDICATORS, memoryHost } from '../support/memory-host';
import { sheet } from '../workbook/reading/grids';
import { fakeEnvironment } from './support/fake-environment';

const DELAYS = { debounce: 5, firstRetry: 5, longestRetry: 20, slow: 60_000 };

const EDITING: HostError = {
  code: 'cell-being-edited',
  message: { zh: '正在编辑单元格。', en: 'A cell is being edited.' },
  fix: { zh: '请按 Enter。', en: 'Press Enter.' },
};

const PROTECTED: HostError = { ...EDITING, code: 'excel-refused' };

/** A workbook whose sheets can be replaced, that remembers which were asked for (null: all) and can refuse. */
function changingHost(sheets: readonly CellGrid[]) {
  const state = { sheets, asked: [] as (readonly string[] | null)[], refusals: [] as HostError[] };
  const host: WorkbookHost = {
    ...memoryHost([]),
    read: (wanted) => {
      state.asked.push(wanted ?? null);
      const refusal = state.refusals.shift();
      if (refusal !== undefined) return Promise.resolve(fail(refusal));
      const read = state.sheets.filter((each) => wanted === undefined || wanted.includes(each.sheet));
      return Promise.resolve(ok({ sheets: read, names: [] }));
    },
  };
  return { host, state };
}

/** Waits for a state of the store in which the condition holds, however short it is and however slow the machine. */
async function until(store: WorkbookStore, condition: () => boolean): Promise<void> {
  if (condition()) return;
  await new Promise<void>((resolve) => {
    const stop = store.subscribe(() => {
      if (!condition()) return;
      stop();
      resolve();
    });
  });
}

const FILLED: CellGrid = {
  ...INDICATORS,
  cells: [...INDICATORS.cells, { row: 3, column: 4, value: 4, numberFormat: 'General' }].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  ),
};

const OTHER = sheet('其他', [['备忘']]);

const started: WorkbookStore[] = [];

function start(host: WorkbookHost, kept: Readonly<Record<string, string>> = {}) {
  const environment = fakeEnvironment({ host, kept });
  const store = new WorkbookStore(environment, DELAYS);
  started.push(store);
  store.start();
  return { store, environment };
}

afterEach(async () => {
  for (const store of started.splice(0)) await store.stop();
});

function scored(store: WorkbookStore): number | null {
  const evaluations = store.current().checked?.evaluations;
  return evaluations?.ok === true ? (evaluations.value[0]?.filling[0]?.scored ?? null) : null;
}

it('reads the workbook and checks it, writing nothing', async () => {
  const host = memoryHost([INDICATORS]);
  const { store } = start(host);
  await until(store, () => store.current().reading === 'read');
  expect(scored(store)).toBe(2);
  expect(host.applied).toEqual([]);
});

it('reads only the sheet that changed, and keeps the others in their order', async () => {
  const { host, state } = changingHost([OTHER, INDICATORS]);
  const { store, environment } = start(host);
  await until(store, () => store.current().reading === 'read');
  state.sheets = [OTHER, FILLED];
  environment.change({ sheet: '绩效', area: { row: 3, column: 4, rows: 1, columns: 1 } });
  await until(store, () => scored(store) === 3);
  expect(state.asked).toEqual([null, ['绩效']]);
  expect(store.current().checked?.snapshot.sheets.map((grid) => grid.sheet)).toEqual(['其他', '绩效']);
});

it('reads a series of changes once', async () => {
  const { host, state } = changingHost([INDICATORS, OTHER]);
  const { store, environment } = start(host);
  await until(store, () => store.current().reading === 'read');
  state.sheets = [FILLED, OTHER];
  for (const name of ['绩效', '其他', '绩效']) environment.change({ sheet: name, area: null });
  await until(store, () => scored(store) === 3);
  expect(state.asked).toEqual([null, ['绩效', '其他']]);
});

it('forgets a sheet that was deleted', async () => {
  const { host, state } = changingHost([INDICATORS, OTHER]);
  const { store, environment } = start(host);
  await until(store, () => store.current().reading === 'read');
  state.sheets = [OTHER];
  environment.change({ sheet: '绩效', area: null });
  await until(store, () => store.current().checked?.evaluations.ok === false);
  expect(store.current().checked?.snapshot.sheets.map((grid) => grid.sheet)).toEqual(['其他']);
});

it.each([null, '新表'])('reads everything where a sheet is new: %s', async (name) => {
  const { host, state } = changingHost([INDICATORS]);
  const { store, environment } = start(host);
  await until(store, () => store.current().reading === 'read');
  state.sheets = [INDICATORS, sheet('新表', [['备忘']])];
  environment.change({ sheet: name, area: null });
  await until(store, () => store.current().checked?.snapshot.sheets.length === 2);
  expect(state.asked).toEqual([null, null]);
});

it('waits while a cell is being edited, keeps what it knew, and reads the change afterwards', async () => {
  const { host, state } = changingHost([INDICATORS]);
  const { store, environment } = start(host);
  await until(store, () => store.current().reading === 'read');
  state.refusals = [EDITING, EDITING];
  state.sheets = [FILLED];
  environment.change({ sheet: '绩效', area: null });
  await until(store, () => store.current().reading === 'waiting');
  expect(store.current().failure).toBe(EDITING);
  expect(scored(store)).toBe(2);
  await until(store, () => scored(store) === 3);
  expect(store.current().failure).toBeNull();
  expect(state.asked).toEqual([null, ['绩效'], ['绩效'], ['绩效']]);
});

it('stays where a failure will not pass, until it is asked to read again', async () => {
  const { host, state } = changingHost([INDICATORS]);
  state.refusals = [PROTECTED];
  const { store } = start(host);
  await until(store, () => store.current().reading === 'failed');
  expect(store.current().failure).toBe(PROTECTED);
  store.readAgain();
  await until(store, () => store.current().reading === 'read');
});

it('reads what changed while it was reading', async () => {
  const { host, state } = changingHost([INDICATORS]);
  let release: () => void = () => undefined;
  const held: WorkbookHost = {
    ...host,
    read: async (wanted, signal) => {
      if (state.asked.length === 0) await new Promise<void>((resolve) => (release = resolve));
      return host.read(wanted, signal);
    },
  };
  const before = state.sheets;
  const { store, environment } = start(held);
  await until(store, () => store.current().reading === 'reading');
  environment.change({ sheet: '绩效', area: null });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(state.asked).toEqual([]);
  release();
  await until(store, () => state.asked.length === 1);
  expect(before).toBe(state.sheets);
  state.sheets = [FILLED];
  await until(store, () => scored(store) === 3);
});

it('uses the chosen scheme without reading anew, and remembers it in the document', async () => {
  const { host, state } = changingHost([INDICATORS]);
  const { store, environment } = start(host);
  await until(store, () => store.current().reading === 'read');
  const text = JSON.stringify({ shipped: 'project-linear-negatives' });
  store.choose('scheme', text);
  const scheme = (): string | undefined => {
    const evaluations = store.current().checked?.evaluations;
    return evaluations?.ok === true ? evaluations.value[0]?.evaluation.scheme.id : undefined;
  };
  await until(store, () => scheme() === 'project-linear-negatives');
  expect(state.asked).toEqual([null]);
  expect(environment.kept.get('scheme')).toBe(text);
});

it('takes up the scheme that the document remembers', async () => {
  const { store } = start(memoryHost([INDICATORS]), { scheme: '{"shipped":"project"}' });
  await until(store, () => store.current().reading === 'read');
  const evaluations = store.current().checked?.evaluations;
  expect(evaluations?.ok === true && evaluations.value[0]?.evaluation.scheme.id).toBe('project');
});

it.each(['nonsense', '{"shipped":"no-such"}', '{"file":"a.json","content":{}}', '[]'])(
  'puts no other scheme in the place of one it can not use: %s',
  async (text) => {
    const { store } = start(memoryHost([INDICATORS]), { scheme: text });
    await until(store, () => store.current().reading === 'failed');
    expect(store.current().failure?.code).toBe('kept-scheme-unusable');
    store.choose('scheme', null);
    await until(store, () => store.current().reading === 'read');
  },
);

it('says so where the document can not keep the choice, which holds all the same', async () => {
  const environment = fakeEnvironment({ host: memoryHost([INDICATORS]) });
  const store = new WorkbookStore(
    { ...environment, settings: { ...environment.settings, set: () => Promise.resolve(fail(PROTECTED)) } },
    DELAYS,
  );
  started.push(store);
  store.start();
  store.choose('scheme', '{"shipped":"project"}');
  await until(store, () => store.current().unkept !== null);
  expect(store.current().scheme).toBe('{"shipped":"project"}');
});

it('says so where Excel tells of no changes', async () => {
  const environment = fakeEnvironment({ host: memoryHost([INDICATORS]) });
  const store = new WorkbookStore(
    { ...environment, live: { ...environment.live, onChange: () => Promise.resolve(fail(PROTECTED)) } },
    DELAYS,
  );
  started.push(store);
  store.start();
  await until(store, () => store.current().unwatched !== null && store.current().reading === 'read');
});

it('shows what nobody expected, and can read again', async () => {
  let calls = 0;
  const environment = fakeEnvironment();
  const store = new WorkbookStore(
    {
      ...environment,
      openHost: () =>
        ++calls === 1 ? Promise.reject(new Error('boom')) : Promise.resolve(memoryHost([INDICATORS])),
    },
    DELAYS,
  );
  started.push(store);
  store.start();
  await until(store, () => store.current().reading === 'failed');
  expect(store.current().failure?.message.en).toContain('boom');
  store.readAgain();
  await until(store, () => store.current().reading === 'read');
});

it('stops listening when the pane closes', async () => {
  const { store, environment } = start(memoryHost([INDICATORS]));
  await until(store, () => environment.listeners() === 1);
  await store.stop();
  expect(environment.listeners()).toBe(0);
});

it('says when a reading takes too long, and gives it up for another when asked', async () => {
  const answers: ((answer: Awaited<ReturnType<WorkbookHost['read']>>) => void)[] = [];
  const host: WorkbookHost = {
    ...memoryHost([]),
    read: () => new Promise((resolve) => answers.push(resolve)),
  };
  const store = new WorkbookStore(fakeEnvironment({ host }), { ...DELAYS, slow: 5 });
  started.push(store);
  store.start();
  await until(store, () => store.current().isSlow);
  store.readAgain();
  await until(store, () => store.current().reading === 'reading' && !store.current().isSlow);
  await until(store, () => answers.length === 2);
  answers[1]?.(ok({ sheets: [INDICATORS], names: [] }));
  await until(store, () => store.current().reading === 'read');
  // What the first one says in the end is out of date.
  answers[0]?.(ok({ sheets: [], names: [] }));
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect([store.current().isSlow, scored(store)]).toEqual([false, 2]);
});
