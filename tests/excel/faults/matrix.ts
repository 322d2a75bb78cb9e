import type { Workbook } from '../../../src/workbench/model/workbook';
import type { Worksheet } from '../../../src/workbench/model/worksheet';
import type { WorkbookSnapshot } from '../../../src/workbook/host';
import type { SheetPlan } from '../../../src/workbook/sheet-plan';
import type { Fault } from '../../support/office/faults';
import { startExcel, type ExcelOptions } from '../../support/office/start-excel';
import { WatchedHost, workbookOf } from '../support/open-in-excel';
import { foreignState, keptCell, sheetNamed, sheetState, valueAt } from '../support/workbook-state';
import type { Told, UseCase } from './use-cases';

/** Typed by the user into each region that is kept. */
const NOTE = '已与财务处核对，差额为年中追加';
/** Stands on a sheet of ours where the next run writes something else. */
const OLD = '旧的内容';
/** Seconds to wait where no answer comes. */
const PATIENCE = 0.15;

/** One run in Excel: what the user is told, and how much was asked of Excel. */
interface Run {
  readonly told: Told | null;
  readonly plans: readonly SheetPlan[];
  readonly requests: number;
  /** Actions of the last request. */
  readonly actions: number;
}

/** A use case, the workbook it runs in, and the sheets it writes when nothing goes wrong. */
export class Scenario {
  private constructor(
    private readonly useCase: UseCase,
    private readonly input: WorkbookSnapshot,
    /** Sheets with their status cells, by name. */
    private readonly written: ReadonlyMap<string, SheetPlan['statusCell']>,
    /** What stands on them in the end; with the user's notes, or in a first run with the drafts. */
    private readonly done: { readonly first: State; readonly again: State },
    /** Actions of the request that writes. */
    readonly actions: { readonly first: number; readonly again: number },
  ) {}

  static async of(useCase: UseCase): Promise<Scenario> {
    const input = await useCase.input();
    const workbook = workbookOf(input);
    const first = await run(useCase, workbook, input, {});
    if (first.told !== null || first.requests !== 3)
      throw new Error(`three requests: ${String(first.requests)}`);
    const written = new Map(first.plans.map(({ name, statusCell }) => [name, statusCell]));
    const found = stateOf(workbook, written);
    typeNotes(workbook);
    const again = await run(useCase, workbook, input, {});
    if (again.told !== null || again.requests !== 3)
      throw new Error(`three requests: ${String(again.requests)}`);
    return new Scenario(
      useCase,
      input,
      written,
      { first: found, again: stateOf(workbook, written) },
      { first: first.actions, again: again.actions },
    );
  }

  /** A workbook in which the use case never ran. */
  fresh(): Workbook {
    return workbookOf(this.input);
  }

  /** A workbook with the sheets of an earlier run, notes of the user's in them. */
  async old(): Promise<Workbook> {
    const workbook = this.fresh();
    await this.run(workbook, {});
    typeNotes(workbook);
    return workbook;
  }

  async run(workbook: Workbook, trouble: Trouble): Promise<Told | null> {
    return (await run(this.useCase, workbook, this.input, trouble)).told;
  }

  /** Runs into trouble over an earlier run's sheets, checks what is left, and that the next run repairs it. */
  async surviveOver(workbook: Workbook, trouble: Trouble): Promise<Told | null> {
    const { age = (sheet: Worksheet, old: string) => sheet.put(3, 1, old) } = this.useCase;
    for (const name of this.written.keys()) age(sheetNamed(workbook, name), OLD);
    const before = stateOf(workbook, this.written);
    const told = await this.survive(workbook, trouble, [before, this.done.again]);
    expect(notesIn(workbook)).toEqual(notesIn(workbook).map(() => NOTE));
    expect(stateOf(workbook, this.written)).toEqual(this.done.again);
    return told;
  }

  /** Runs into trouble in a workbook without our sheets, checks what is left, and that the next run completes it. */
  async surviveFirst(workbook: Workbook, trouble: Trouble): Promise<Told | null> {
    const told = await this.survive(workbook, trouble, [stateOf(workbook, this.written), this.done.first]);
    expect(stateOf(workbook, this.written)).toEqual(this.done.first);
    expect(workbook.sheets).toHaveLength(this.input.sheets.length + this.written.size);
    return told;
  }

  /** Runs into trouble in which nothing is done at all. */
  async changesNothing(workbook: Workbook, trouble: Trouble): Promise<Told | null> {
    const state = (): unknown => [
      [...stateOf(workbook, this.written)],
      foreignState(workbook, [...this.written.keys()]),
    ];
    const before = state();
    const told = await this.run(workbook, trouble);
    expect(state()).toEqual(before);
    return told;
  }

  /** Each sheet is as in one of the `wholes`, or says that it is unfinished, or is blank; no foreign sheet and no note has changed. */
  private async survive(
    workbook: Workbook,
    trouble: Trouble,
    wholes: readonly State[],
  ): Promise<Told | null> {
    const ours = [...this.written.keys()];
    const foreign = foreignIn(workbook, ours, this.useCase);
    const notes = notesIn(workbook);
    const told = await this.run(workbook, trouble);
    trouble.after?.(workbook);
    if (notes.length > 0) expect(notesIn(workbook)).toEqual(notes);
    expect(foreignIn(workbook, ours, this.useCase)).toEqual(foreign);
    const found = stateOf(workbook, this.written);
    for (const [name, status] of this.written) {
      const sheet = workbook.sheet(name);
      const isBlank = sheet !== null && sheet.usedArea(false) === null;
      if (isBlank || (sheet !== null && valueAt(sheet, status.row, status.column) === status.whileWriting))
        continue;
      expect(wholes.map((whole) => whole.get(name))).toContain(found.get(name));
    }
    expect(await this.run(workbook, {})).toBeNull();
    expect(foreignIn(workbook, ours, this.useCase)).toEqual(foreign);
    return told;
  }
}

/** What goes wrong during a run. */
export interface Trouble extends Pick<ExcelOptions, 'payloadLimit'> {
  readonly faults?: readonly Fault[];
  /** Does to the workbook what goes wrong, and undoes it. */
  readonly before?: (workbook: Workbook) => void;
  readonly after?: (workbook: Workbook) => void;
}

async function run(
  { run: start }: UseCase,
  workbook: Workbook,
  input: WorkbookSnapshot,
  { before, faults = [], payloadLimit }: Trouble,
): Promise<Run> {
  before?.(workbook);
  const excel = startExcel({
    workbook,
    apiSet: '1.14',
    faults,
    ...(payloadLimit === undefined ? {} : { payloadLimit }),
  });
  const host = new WatchedHost(workbook, PATIENCE);
  const told = await start(host, input);
  excel.stop();
  return {
    told,
    plans: host.plans,
    requests: excel.requests.count,
    actions: excel.requests.bodies.at(-1)?.Actions.length ?? 0,
  };
}

/** What stands on each sheet, as text that is the same where they are. */
type State = ReadonlyMap<string, string>;

function stateOf(workbook: Workbook, written: ReadonlyMap<string, unknown>): State {
  return new Map(
    [...written.keys()].map((name) => {
      const sheet = workbook.sheet(name);
      return [name, sheet === null ? 'not there' : JSON.stringify(sheetState(sheet))];
    }),
  );
}

/** The sheets and names that are not ours, and where the user is: unless the use case brings its sheet to the front. */
function foreignIn(workbook: Workbook, ours: readonly string[], { showsSheet }: UseCase): unknown {
  const state = foreignState(workbook, ours);
  return showsSheet === true ? { ...state, active: '', selection: [] } : state;
}

function keptNames(workbook: Workbook): readonly string[] {
  return workbook.names.map(({ name }) => name).filter((name) => name.startsWith('_bpse_keep_'));
}

function typeNotes(workbook: Workbook): void {
  for (const name of keptNames(workbook)) keptCell(workbook, name).write(NOTE);
}

function notesIn(workbook: Workbook): readonly unknown[] {
  return keptNames(workbook).map((name) => keptCell(workbook, name).read());
}
