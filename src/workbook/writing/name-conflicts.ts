import { createFinding, type Finding } from '../../domain/findings/finding';
import { summaryFindings } from '../../domain/findings/summary-findings';
import { ownedSheets, sheetOfReference } from '../ownership';
import type { WorkbookSnapshot } from '../host';
import type { SheetPlan } from '../sheet-plan';

/**
 * A finding for every visible name of the plan that the workbook already uses for something of the user's; hosts leave
 * such names alone. Names that refer to one of our sheets, or to nothing any more, are ours to define anew.
 */
export function nameConflicts(snapshot: WorkbookSnapshot, plan: SheetPlan): readonly Finding[] {
  const owned = ownedSheets(snapshot);
  const planned = new Set(plan.names.filter(({ hidden }) => !hidden).map(({ name }) => name.toLowerCase()));
  return snapshot.names
    .filter(({ name, refersTo }) => {
      const sheet = sheetOfReference(refersTo);
      const ours = refersTo.includes('#REF!') || (sheet !== null && owned.has(sheet));
      return planned.has(name.toLowerCase()) && !ours;
    })
    .map(({ name }) => createFinding(summaryFindings, 'defined-name-taken', { name }, null));
}
