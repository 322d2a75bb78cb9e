import { ok, type Result } from '../../domain/result';
import type { HostError } from '../../workbook/host';
import { placePlans, type Placement } from '../../workbook/placement';
import type { SheetPlan } from '../../workbook/sheet-plan';
import type { Package } from '../package/package';
import { readDefinedNames, type SheetEntry } from '../package/workbook-package';
import { graftNames } from './defined-names';
import { clearSheet, NOTHING_KEPT, writeSheet, type KeptParts } from './sheet-graft';
import { freePart, openTarget, type GraftTarget } from './target';
import { removeUnused } from './unused-parts';
import { activeTab, dropCalculationChain, listSheet, listTitles, recalculateOnLoad } from './workbook-graft';

/**
 * Writes the planned sheets into a package and returns the new one; `original` stays as it is. Sheets of an earlier run
 * are rewritten in their place; new ones come last. Parts that are not ours keep their bytes, except those that list
 * parts, sheets, names and styles.
 *
 * The sheets are written here rather than by the .xlsx library: its output would have to be taken apart again to renumber
 * the styles of every cell, which takes several times as long as writing them.
 */
export function graft(
  original: Package,
  plans: readonly SheetPlan[],
  onSheet: (done: number) => void,
): Result<Package, HostError> {
  const target = openTarget(original.fork());
  if (!target.ok) return target;
  const { root, sheets } = target.value.workbook;
  const placements = placePlans(plans, readDefinedNames(root), sheets, (sheet) => sheet.kind === 'worksheet');
  if (!placements.ok) return placements;
  const kept = clearSheets(target.value, placements.value);
  if (!kept.ok) return kept;
  for (const [index, placement] of placements.value.entries()) {
    writePlacement(target.value, placement, kept.value[index] ?? NOTHING_KEPT);
    onSheet(index + 1);
  }
  const added = placements.value.filter((placement) => placement.existing === null);
  const listed = listTitles(
    target.value,
    added.map((placement) => placement.name),
  );
  if (!listed.ok) return listed;
  dropCalculationChain(target.value);
  recalculateOnLoad(target.value);
  target.value.close();
  return ok(target.value.parts);
}

/** Removes the old drawings and charts of all our sheets before any is written: their names are then free again. */
function clearSheets(
  target: GraftTarget,
  placements: readonly Placement<SheetEntry>[],
): Result<readonly KeptParts[], HostError> {
  const kept: KeptParts[] = [];
  const unused: string[] = [];
  for (const { existing } of placements) {
    if (existing === null) {
      kept.push(NOTHING_KEPT);
      continue;
    }
    const cleared = clearSheet(target, existing);
    if (!cleared.ok) return cleared;
    kept.push(cleared.value.kept);
    unused.push(...cleared.value.unused);
  }
  const removed = removeUnused(target, unused);
  return removed.ok ? ok(kept) : removed;
}

function writePlacement(
  target: GraftTarget,
  { plan, existing, name }: Placement<SheetEntry>,
  kept: KeptParts,
): void {
  const part = existing?.part ?? freePart(target, 'worksheets/sheet');
  const index =
    existing === null
      ? listSheet(target, name, part)
      : target.workbook.sheets.findIndex((sheet) => sheet.name === name);
  writeSheet(target, plan, { name, part, active: index === activeTab(target), kept });
  graftNames(target.workbook.root, plan, { name, index });
}
