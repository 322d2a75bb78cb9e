import type { CellRef } from '../domain/cell-ref';
import type { CellValue } from '../domain/source-cell';
import { ok, type Result } from '../domain/result';
import { differingCells, type ComparedParts } from '../workbook/differing-cells';
import type { CellGrid } from '../workbook/grid';
import type { HostError, WorkbookSnapshot } from '../workbook/host';
import { ownedSheet, summaryOwner } from '../workbook/ownership';
import { areasOfReference } from '../workbook/references';
import type { PlannedCell, SheetPlan } from '../workbook/sheet-plan';
import { languageWritten } from '../workbook/writing/summary/headings';
import { isOriginNote } from '../workbook/writing/summary/notes-block';
import { planEvaluations, type EvaluatedSheet, type EvaluationOptions } from './plan-evaluations';

/** How the summary sheets in a workbook stand to its present data. */
export type Standing =
  /** Figures and texts are those of the present data. */
  | { readonly kind: 'current'; readonly formulas: number }
  /** The same, though cells that count for nothing in it, or this tool, changed since it was written. */
  | { readonly kind: 'same-result'; readonly formulas: number }
  /** It was written from this very data, but these cells show something else, as where they were typed over. */
  | { readonly kind: 'altered'; readonly cells: readonly CellRef[] }
  /** Data or choices changed since it was written. */
  | { readonly kind: 'outdated' };

export interface StandingSummary {
  readonly standing: Standing;
  /** The evaluation of the present data. */
  readonly main: EvaluatedSheet;
  readonly projects: readonly EvaluatedSheet[];
}

/** Whether what the summary says is what the present data give. */
export function isCurrent({ kind }: Standing): boolean {
  return kind === 'current' || kind === 'same-result';
}

/**
 * Whether the summary sheets that stand in a workbook say what its present data give, found by planning them anew in the
 * language they were written in, and writing nothing; null where there is no summary of the main evaluation. Fails where
 * the workbook holds no table that is known.
 */
export function standingSummary(
  snapshot: WorkbookSnapshot,
  options: Omit<EvaluationOptions, 'earlier' | 'language'>,
): Result<StandingSummary | null, HostError> {
  const sheet = ownedSheet(snapshot, summaryOwner(0));
  if (sheet === null) return ok(null);
  const grid = snapshot.sheets.find((each) => each.sheet === sheet);
  const texts = grid?.cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  const language = languageWritten(texts ?? []);
  const planned = planEvaluations(snapshot, { ...options, language, earlier: null });
  if (!planned.ok) return planned;
  const { main, projects, sheets } = planned.value;
  return ok({ standing: compareStanding(sheets, snapshot), main, projects });
}

function compareStanding(plans: readonly SheetPlan[], snapshot: WorkbookSnapshot): Standing {
  const cells: CellRef[] = [];
  let isOfOtherOrigin = false;
  for (const plan of plans) {
    const grid = snapshot.sheets.find(({ sheet }) => sheet === plan.name) ?? null;
    const note = grid?.cells.find(({ value }) => isOrigin(value));
    const planned = plan.cells.find(({ content }) => content.kind === 'text' && isOriginNote(content.text));
    isOfOtherOrigin ||= textIn(planned) !== note?.value;
    cells.push(
      ...unfinished(plan, grid),
      ...differingCells(
        { ...plan, cells: plan.cells.filter((cell) => cell !== planned) },
        grid === null ? null : { ...grid, cells: grid.cells.filter((cell) => cell !== note) },
        keptAreas(plan, snapshot),
      ),
    );
  }
  const formulas = plans
    .flatMap((plan) => plan.cells)
    .filter(({ content }) => content.kind === 'formula').length;
  if (cells.length === 0) return { kind: isOfOtherOrigin ? 'same-result' : 'current', formulas };
  return isOfOtherOrigin ? { kind: 'outdated' } : { kind: 'altered', cells };
}

const textIn = (cell: PlannedCell | undefined): string | undefined =>
  cell?.content.kind === 'text' ? cell.content.text : undefined;

function isOrigin(value: CellValue): boolean {
  return typeof value === 'string' && isOriginNote(value);
}

/** The cell that says that the writing was broken off. */
function unfinished({ name, statusCell }: SheetPlan, grid: CellGrid | null): readonly CellRef[] {
  const said = (grid?.cells ?? []).filter(({ value }) => value === statusCell.whileWriting);
  return said.map(({ row, column }) => ({ sheet: name, row, column }));
}

/** The regions whose text belongs to the user, found by their hidden names. */
function keptAreas({ names }: SheetPlan, snapshot: WorkbookSnapshot): ComparedParts {
  const planned = names.flatMap(({ name, hidden, target }) =>
    hidden && 'area' in target ? [{ name, area: target.area }] : [],
  );
  const standing = snapshot.names.filter(({ name }) => planned.some((each) => each.name === name));
  return {
    planned: planned.map(({ area }) => area),
    standing: standing.flatMap(({ refersTo }) => areasOfReference(refersTo)),
  };
}
