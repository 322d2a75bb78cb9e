import type { Element } from '@xmldom/xmldom';

import { sheetOfReference } from '../../workbook/ownership';
import { absoluteReference, rowsReference } from '../../workbook/references';
import type { Area, PlannedName, SheetPlan } from '../../workbook/sheet-plan';
import { textConstant } from '../../workbook/text-constant';
import { isTrue } from '../package/workbook-package';
import { appendLike, childElements, ensureChild } from '../../opc/xml';
import { WORKBOOK_ORDER } from './workbook-order';

/** Hidden names that this tool makes begin so. */
const OWN_PREFIX = '_bpse_';
const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';
const FILTER = '_xlnm._FilterDatabase';

/** A sheet of ours as the workbook lists it. */
export interface OwnSheet {
  readonly name: string;
  /** Position among all sheets, chart sheets included. */
  readonly index: number;
}

/**
 * Brings the defined names of one of our sheets in line with its plan: its owner, its names, print area and titles. A
 * name of the user's that happens to be the same is left as it is, and ours is not written.
 */
export function graftNames(root: Element, plan: SheetPlan, sheet: OwnSheet): void {
  const list = ensureChild(root, 'definedNames', WORKBOOK_ORDER);
  const firstCell: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  const mark: readonly PlannedName[] =
    plan.owner === null ? [] : [{ name: plan.owner, hidden: true, target: { area: firstCell } }];
  const planned: readonly PlannedName[] = [...mark, ...plan.names];
  removeStale(list, new Set(planned.map((name) => name.name.toLowerCase())), sheet);
  for (const name of planned) {
    const existing = find(list, name.name, null);
    if (existing !== null && !isOurs(existing, sheet)) continue;
    write(
      existing ?? appendLike(list, 'definedName', { name: name.name }),
      refersTo(name, sheet),
      name.hidden,
    );
  }
  const { printArea, repeatedRows } = plan.page;
  writeLocal(list, PRINT_AREA, sheet, absoluteReference(sheet.name, printArea));
  if (repeatedRows !== null)
    writeLocal(list, PRINT_TITLES, sheet, rowsReference(sheet.name, repeatedRows[0], repeatedRows[1]));
}

/** Hidden names of ours on this sheet that the plan no longer has, and the filter that went with its old cells. */
function removeStale(list: Element, planned: ReadonlySet<string>, sheet: OwnSheet): void {
  for (const element of childElements(list, 'definedName')) {
    const name = (element.getAttribute('name') ?? '').toLowerCase();
    const scope = element.getAttribute('localSheetId');
    const ownLeftover =
      scope === null && name.startsWith(OWN_PREFIX) && !planned.has(name) && sheetOf(element) === sheet.name;
    const oldFilter = scope === String(sheet.index) && name === FILTER.toLowerCase();
    if (ownLeftover || oldFilter) list.removeChild(element);
  }
}

/** A name is ours by its prefix, by referring to our sheet, or where it refers to nothing any more. */
function isOurs(element: Element, sheet: OwnSheet): boolean {
  const name = (element.getAttribute('name') ?? '').toLowerCase();
  const text = element.textContent ?? '';
  return (
    (name.startsWith(OWN_PREFIX) && isTrue(element.getAttribute('hidden'))) ||
    sheetOf(element) === sheet.name ||
    text.startsWith('#REF!')
  );
}

function sheetOf(element: Element): string | null {
  return sheetOfReference(element.textContent ?? '');
}

function find(list: Element, name: string, scope: string | null): Element | null {
  const wanted = name.toLowerCase();
  const found = childElements(list, 'definedName').find(
    (element) =>
      element.getAttribute('name')?.toLowerCase() === wanted &&
      element.getAttribute('localSheetId') === scope,
  );
  return found ?? null;
}

function writeLocal(list: Element, name: string, sheet: OwnSheet, text: string): void {
  const scope = String(sheet.index);
  const element = find(list, name, scope) ?? appendLike(list, 'definedName', { name, localSheetId: scope });
  write(element, text, false);
}

function write(element: Element, text: string, hidden: boolean): void {
  element.textContent = text;
  if (hidden) element.setAttribute('hidden', '1');
  else element.removeAttribute('hidden');
}

function refersTo(name: PlannedName, sheet: OwnSheet): string {
  return 'area' in name.target
    ? absoluteReference(sheet.name, name.target.area)
    : textConstant(name.target.text);
}
