import { ok, type Result } from '../../domain/result';
import type { HostError } from '../../workbook/host';
import { addRelationship, readRelationships, removeRelationships } from '../package/relationships';
import { appendLike, childElement, childElements, ensureChild } from '../../opc/xml';
import { addSheetTitle } from './app-properties';
import type { GraftTarget } from './target';
import { WORKBOOK_ORDER } from './workbook-order';

/** Lists a new sheet last in the workbook; its part is written elsewhere. Returns its position. */
export function listSheet(target: GraftTarget, name: string, part: string): number {
  const { root, workbookPart, dialect } = target.workbook;
  const list = ensureChild(root, 'sheets', WORKBOOK_ORDER);
  const sheets = childElements(list, 'sheet');
  const highest = Math.max(0, ...sheets.map((sheet) => Number(sheet.getAttribute('sheetId'))));
  const id = addRelationship(
    target.workbookRelationships,
    workbookPart,
    `${dialect.relationships}/worksheet`,
    part,
  );
  const element = appendLike(list, 'sheet', { name, sheetId: String(highest + 1) });
  element.setAttributeNS(dialect.relationships, 'r:id', id);
  return sheets.length;
}

/** Position of the tab that the user had in front. */
export function activeTab(target: GraftTarget): number {
  const views = childElement(target.workbook.root, 'bookViews');
  const view = views === null ? null : childElement(views, 'workbookView');
  return Number(view?.getAttribute('activeTab') ?? '0');
}

/** The order of calculation no longer fits; Excel makes a new one. */
export function dropCalculationChain(target: GraftTarget): void {
  const { workbook, workbookRelationships } = target;
  for (const relationship of workbook.relationships.filter((candidate) => candidate.kind === 'calcChain')) {
    target.remove(relationship.part);
  }
  removeRelationships(
    workbookRelationships,
    workbook.workbookPart,
    (relationship) => relationship.kind === 'calcChain',
  );
}

/** Formulas carry our values; the user's program calculates them anew when it opens the file. */
export function recalculateOnLoad(target: GraftTarget): void {
  ensureChild(target.workbook.root, 'calcPr', WORKBOOK_ORDER).setAttribute('fullCalcOnLoad', '1');
}

/** Lists new sheets in the document's properties, where these list sheets. */
export function listTitles(target: GraftTarget, sheets: readonly string[]): Result<null, HostError> {
  const relationships = readRelationships(target.parts, '');
  if (!relationships.ok) return relationships;
  const part = relationships.value.find((relationship) => relationship.kind === 'extended-properties')?.part;
  if (sheets.length === 0 || part === undefined || !target.parts.has(part)) return ok(null);
  const properties = target.parts.xml(part);
  if (!properties.ok) return properties;
  for (const sheet of sheets) addSheetTitle(properties.value, sheet);
  target.parts.set(part, properties.value);
  return ok(null);
}
