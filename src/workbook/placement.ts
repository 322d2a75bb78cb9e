import { fail, ok, type Result } from '../domain/result';
import type { DefinedName, HostError } from './host';
import { sheetOfReference, unfinishedMark } from './ownership';
import { isSheetName, plansCollide, sheetNameInvalid, sheetNameTaken } from './sheet-name-failures';
import type { SheetPlan } from './sheet-plan';

/** Where one plan goes. */
export interface Placement<Sheet> {
  readonly plan: SheetPlan;
  /** The sheet of an earlier run, which keeps the name that its tab has now; null where the sheet is new. */
  readonly existing: Sheet | null;
  readonly name: string;
}

/**
 * Finds the place of each plan among the sheets of a workbook, all of them or worksheets only; a failure where a name
 * cannot be used, is the user's, or is wanted twice. `isWorksheet` tells those that cells can be written to.
 */
export function placePlans<Sheet extends { readonly name: string }>(
  plans: readonly SheetPlan[],
  names: readonly DefinedName[],
  sheets: readonly Sheet[],
  isWorksheet: (sheet: Sheet) => boolean,
): Result<readonly Placement<Sheet>[], HostError> {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  const owners = new Set<string>();
  const placements: Placement<Sheet>[] = [];
  for (const plan of plans) {
    if (plan.owner !== null && owners.has(plan.owner)) return fail(plansCollide(plan.name));
    if (plan.owner !== null) owners.add(plan.owner);
    const owner = plan.owner ?? unfinishedMark(names, plan.name);
    const reference = names.find((name) => name.name === owner)?.refersTo;
    const current = reference === undefined ? null : sheetOfReference(reference);
    const existing = sheets.find((sheet) => sheet.name === current && isWorksheet(sheet)) ?? null;
    if (existing === null) {
      const refused = refuseName(plan.name, taken, placements);
      if (refused !== null) return fail(refused);
      taken.add(plan.name.toLowerCase());
    } else if (placements.some((placement) => placement.existing === existing)) {
      return fail(plansCollide(existing.name));
    }
    placements.push({ plan, existing, name: existing?.name ?? plan.name });
  }
  return ok(placements);
}

function refuseName(
  name: string,
  taken: ReadonlySet<string>,
  placements: readonly Placement<unknown>[],
): HostError | null {
  if (!isSheetName(name)) return sheetNameInvalid(name);
  if (!taken.has(name.toLowerCase())) return null;
  const planned = placements.some((placement) => placement.name.toLowerCase() === name.toLowerCase());
  return planned ? plansCollide(name) : sheetNameTaken(name);
}
