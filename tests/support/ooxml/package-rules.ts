import { parseArea } from './references';
import { child, children, countAgrees, descendants, integer } from './xml';
import type { OoxmlPackage, Report } from './package';
import type { WorkbookFacts } from './workbook-rules';

/** docProps/app.xml, where it lists titles, must list this workbook's worksheets first and count what it lists. */
export function checkAppProperties(pack: OoxmlPackage, workbook: WorkbookFacts, report: Report): void {
  const part =
    pack.relationships('').find((entry) => entry.type.endsWith('/extended-properties'))?.target ?? null;
  const root = part === null ? null : pack.root(part);
  if (part === null || root === null) return;
  const pairs = child(child(root, 'HeadingPairs'), 'vector');
  const titles = child(child(root, 'TitlesOfParts'), 'vector');
  for (const vector of [pairs, titles]) {
    if (vector !== null && !countAgrees(vector, children(vector).length, 'size'))
      report(part, 'a vector states the wrong size');
  }
  if (pairs === null || titles === null) return;
  const counts = descendants(pairs, 'i4').map((element) => Number(element.textContent));
  const names = children(titles).map((element) => element.textContent ?? '');
  const stated = counts.reduce((sum, count) => sum + count, 0);
  if (stated !== names.length)
    report(part, `the headings count ${String(stated)} titles, but there are ${String(names.length)}`);
  const worksheets = workbook.sheets
    .filter((sheet) => sheet.part !== null && pack.root(sheet.part)?.localName === 'worksheet')
    .map((sheet) => sheet.name);
  if (counts[0] !== worksheets.length || worksheets.some((name, index) => names[index] !== name))
    report(
      part,
      `lists the worksheets ${names.slice(0, counts[0]).join('、')} instead of ${worksheets.join('、')}`,
    );
}

/** calcChain, where it is still there, lists formula cells only: a leftover entry makes Excel repair the file. */
export function checkCalcChain(pack: OoxmlPackage, workbook: WorkbookFacts, report: Report): void {
  const part =
    pack.relationships(workbook.part).find((entry) => entry.type.endsWith('/calcChain'))?.target ?? null;
  const root = part === null ? null : pack.root(part);
  if (part === null || root === null) return;
  const formulas = new Map<number, ReadonlySet<string>>();
  for (const sheet of workbook.sheets) {
    const sheetRoot = sheet.part === null ? null : pack.root(sheet.part);
    if (sheetRoot === null || sheet.sheetId === null) continue;
    const cells = descendants(sheetRoot, 'c').filter((cell) => child(cell, 'f') !== null);
    formulas.set(sheet.sheetId, new Set(cells.map((cell) => cell.getAttribute('r') ?? '')));
  }
  let sheetId = 0;
  for (const entry of children(root, 'c')) {
    sheetId = integer(entry, 'i') ?? sheetId;
    const address = entry.getAttribute('r') ?? '';
    if (formulas.get(sheetId)?.has(address) !== true)
      report(part, `lists ${address} of sheet ${String(sheetId)}, which holds no formula`);
  }
}

/** Shared strings: how many there are, and whether the part counts them right. */
export function sharedStrings(pack: OoxmlPackage, workbook: WorkbookFacts, report: Report): number {
  const part =
    pack.relationships(workbook.part).find((entry) => entry.type.endsWith('/sharedStrings'))?.target ?? null;
  const root = part === null ? null : pack.root(part);
  if (part === null || root === null) return 0;
  const size = children(root, 'si').length;
  if (!countAgrees(root, size, 'uniqueCount'))
    report(part, `counts ${root.getAttribute('uniqueCount') ?? ''} strings and has ${String(size)}`);
  return size;
}

/** Tables: ids and names are unique in the workbook, areas are valid, columns are as many as the area is wide. */
export function checkTables(pack: OoxmlPackage, report: Report): void {
  const ids = new Set<string>();
  const names = new Set<string>();
  for (const part of pack.parts.keys()) {
    const root = /\.xml$/.test(part) ? pack.root(part) : null;
    if (root?.localName !== 'table' || !/spreadsheetml/.test(root.namespaceURI ?? '')) continue;
    const id = root.getAttribute('id') ?? '';
    const name = (root.getAttribute('displayName') ?? '').toLowerCase();
    if (ids.has(id)) report(part, `the table id ${id} is used twice`);
    if (names.has(name)) report(part, `the table name ${name} is used twice`);
    ids.add(id);
    names.add(name);
    const ref = root.getAttribute('ref') ?? '';
    const area = parseArea(ref);
    const columns = child(root, 'tableColumns');
    const width = columns === null ? 0 : children(columns, 'tableColumn').length;
    if (area === null) report(part, `the table covers ${ref}, which is no area`);
    else if (area.right - area.left + 1 !== width)
      report(part, `the table has ${String(width)} columns but covers ${ref}`);
  }
}
