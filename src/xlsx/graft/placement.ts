import { fail, ok, type Result } from '../../domain/result';
import type { HostError } from '../../workbook/host';
import { sheetOfReference } from '../../workbook/ownership';
import type { SheetPlan } from '../../workbook/sheet-plan';
import { plansCollide, sheetNameInvalid, sheetNameTaken } from '../failures';
import { readDefinedNames, type SheetEntry, type WorkbookPackage } from '../package/workbook-package';

/** Where one plan goes. */
export interface Placement {
  readonly plan: SheetPlan;
  /** The sheet of an earlier run, which keeps the name that its tab has now; null where the sheet is new. */
  readonly existing: SheetEntry | null;
  readonly name: string;
}

/** Finds the place of each plan; a failure where a name cannot be used, is the user's, or is wanted twice. */
export function placePlans(
  plans: readonly SheetPlan[],
  workbook: WorkbookPackage,
): Result<readonly Placement[], HostError> {
  const names = readDefinedNames(workbook.root);
  const taken = new Set(workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  const owners = new Set<string>();
  const placements: Placement[] = [];
  for (const plan of plans) {
    if (plan.owner !== null && owners.has(plan.owner)) return fail(plansCollide(plan.name));
    if (plan.owner !== null) owners.add(plan.owner);
    const reference = names.find((name) => name.name === plan.owner)?.refersTo;
    const current = reference === undefined ? null : sheetOfReference(reference);
    const existing =
      workbook.sheets.find((sheet) => sheet.name === current && sheet.kind === 'worksheet') ?? null;
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
  placements: readonly Placement[],
): HostError | null {
  if (!isSheetName(name)) return sheetNameInvalid(name);
  if (!taken.has(name.toLowerCase())) return null;
  const planned = placements.some((placement) => placement.name.toLowerCase() === name.toLowerCase());
  return planned ? plansCollide(name) : sheetNameTaken(name);
}

/** Whether Excel takes a text for a sheet's name. */
function isSheetName(name: string): boolean {
  return name.length > 0 && name.length <= 31 && !/[:\\/?*[\]]/.test(name) && !/^'|'$/.test(name);
}
