import type { Result } from '../../domain/result';
import type { AppliedValues, DefinedName, HostError } from '../../workbook/host';
import { UNFINISHED_PREFIX, unfinishedMark } from '../../workbook/ownership';
import { placePlans, type Placement } from '../../workbook/placement';
import type { SheetPlan } from '../../workbook/sheet-plan';
import type { ListedSheet, Survey } from '../survey';
import { formulaAreas, packFormulaAreas } from './applied-values';
import { SheetNames } from './name-operations';
import { packOperations, type SheetOperation, type TargetSheet } from './operation';
import { sheetOperations } from './plan-operations';
import { WritingRun, type WritingOptions } from './writing-run';

/** Excel takes requests of 5 MB. The rest is for the envelope, in which every quotation mark is escaped once more. */
const REQUEST_BYTES = 4_200_000;

/**
 * Writes the planned sheets and reads the recalculated values of their formulas: one request, more where Excel's limits
 * ask for it, and one more reading where Excel is still calculating.
 */
export async function applyPlans(
  plans: readonly SheetPlan[],
  survey: Survey,
  options: WritingOptions & { readonly front: string | undefined },
): Promise<Result<AppliedValues, HostError>> {
  const { sheets, names } = survey.listing;
  const placed = placePlans(plans, names, sheets, () => true);
  if (!placed.ok) return placed;
  const targets = placed.value.map((placement) => ({ ...placement, target: targetOf(placement) }));
  const requests = packOperations(allOperations(targets, survey), REQUEST_BYTES);
  const readings = packFormulaAreas(targets.flatMap(({ plan, target }) => formulaAreas(plan, target)));
  return new WritingRun(requests, readings, frontSheet(targets, options.front), options).finish();
}

interface Target extends Placement<ListedSheet> {
  readonly target: TargetSheet;
}

/** Null where nothing is to come to the front, or the sheet is hidden: Excel refuses to show it then. */
function frontSheet(targets: readonly Target[], front: string | undefined): TargetSheet | null {
  const wanted = targets.find(({ plan }) => plan.name === front);
  return wanted === undefined || wanted.existing?.visible === false ? null : wanted.target;
}

function targetOf({ existing, name }: Placement<ListedSheet>): TargetSheet {
  return { key: existing?.id ?? name, name };
}

function allOperations(targets: readonly Target[], { listing, own }: Survey): readonly SheetOperation[] {
  const marks = new FreeMarks(listing.names);
  const written = targets.map(({ plan, existing, name, target }) => {
    const names = new SheetNames(listing.names, name, existing?.name ?? null);
    const owner = plan.owner ?? unfinishedMark(listing.names, name) ?? marks.next();
    const present = existing === null ? null : (own.get(existing.id) ?? { used: null, charts: [] });
    const { calculatesManually } = listing;
    return { target, ...sheetOperations(plan, { names, owner, own: present, calculatesManually }) };
  });
  return [
    ...written.flatMap(({ target, opening }) => opening.map((operation) => ({ sheet: target, operation }))),
    ...written.flatMap(({ target, writing }) => writing.map((operation) => ({ sheet: target, operation }))),
    ...written.flatMap(({ target, closing }) => closing.map((operation) => ({ sheet: target, operation }))),
  ];
}

/** Marks for new sheets of the user's that no other sheet has. */
class FreeMarks {
  private readonly taken: ReadonlySet<string>;
  private last = 0;

  constructor(names: readonly DefinedName[]) {
    this.taken = new Set(names.map(({ name }) => name));
  }

  next(): string {
    do this.last += 1;
    while (this.taken.has(this.nameOf(this.last)));
    return this.nameOf(this.last);
  }

  private nameOf(number: number): string {
    return `${UNFINISHED_PREFIX}${String(number)}`;
  }
}
