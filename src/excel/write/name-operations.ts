import type { DefinedName } from '../../workbook/host';
import { sheetOfReference } from '../../workbook/ownership';
import { absoluteReference } from '../../workbook/references';
import type { PlannedName, SheetPlan } from '../../workbook/sheet-plan';
import { textConstant } from '../../workbook/text-constant';
import type { Operation } from './operation';

/** Hidden names that this tool makes begin so. */
const OWN_PREFIX = '_bpse_';

/** The names of a sheet of ours and of a workbook, and how the one come into the other. */
export class SheetNames {
  private readonly known: Map<string, DefinedName>;

  /** `present` is the name the sheet's tab has now; null where the sheet is new. */
  constructor(
    names: readonly DefinedName[],
    private readonly target: string,
    private readonly present: string | null,
  ) {
    this.known = new Map(names.map((name) => [name.name.toLowerCase(), name]));
  }

  /** Nothing where the user has a name of this spelling: it is left as it is. */
  define({ name, hidden, target }: PlannedName): readonly Operation[] {
    const existing = this.known.get(name.toLowerCase());
    if (existing !== undefined && !this.isOurs(existing)) return [];
    const refersTo =
      'area' in target ? absoluteReference(this.target, target.area) : textConstant(target.text);
    this.known.set(name.toLowerCase(), { name, hidden, refersTo });
    return [
      {
        kind: 'name',
        name: existing?.name ?? name,
        isNew: existing === undefined,
        refersTo: `=${refersTo}`,
        hidden,
      },
    ];
  }

  /** Hidden names of ours on this sheet that the plan no longer has, besides its owner. */
  removeStale(plan: SheetPlan, owner: string): readonly Operation[] {
    const planned = new Set([owner, ...plan.names.map(({ name }) => name)].map((name) => name.toLowerCase()));
    return [...this.known.values()]
      .filter(
        ({ name, refersTo }) =>
          name.toLowerCase().startsWith(OWN_PREFIX) &&
          !planned.has(name.toLowerCase()) &&
          this.isOnSheet(refersTo),
      )
      .map(({ name }) => ({ kind: 'delete-name', name }));
  }

  /** By its prefix, by referring to our sheet, or where it refers to nothing any more. */
  private isOurs({ name, hidden, refersTo }: DefinedName): boolean {
    return (
      (name.toLowerCase().startsWith(OWN_PREFIX) && hidden) ||
      this.isOnSheet(refersTo) ||
      refersTo.includes('#REF!')
    );
  }

  private isOnSheet(refersTo: string): boolean {
    const sheet = sheetOfReference(refersTo);
    return sheet !== null && sheet === this.present;
  }
}
