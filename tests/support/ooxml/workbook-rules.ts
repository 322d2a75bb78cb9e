import { referencesIn } from './references';
import { child, children, integer, sequenceProblems } from './xml';
import type { OoxmlPackage, Report } from './package';
import type { Element } from '@xmldom/xmldom';

/** CT_Workbook, ECMA-376 part 1, 18.2.27. */
const WORKBOOK_SEQUENCE = [
  'fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups',
  'externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr',
  'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst',
]; // prettier-ignore

/** Limits of Excel; beyond them it repairs the file. */
const LONGEST_TEXT_IN_FORMULA = 255;
const LONGEST_FORMULA = 8192;

/** A sheet as the workbook lists it. */
interface SheetEntry {
  readonly name: string;
  readonly sheetId: number | null;
  readonly part: string | null;
  readonly state: string;
}

/** What the other rules need to know of the workbook. */
export interface WorkbookFacts {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  /** Names of sheets in lower case: sheet names do not distinguish case. */
  readonly sheetNames: ReadonlySet<string>;
  readonly externalBooks: number;
}

/** Reads the list of sheets; null where there is no workbook part. */
export function workbookFacts(pack: OoxmlPackage): WorkbookFacts | null {
  const part = pack.mainPart();
  const root = part === null ? null : pack.root(part);
  if (part === null || root === null) return null;
  const list = child(root, 'sheets');
  const sheets = (list === null ? [] : children(list, 'sheet')).map((element) => ({
    name: element.getAttribute('name') ?? '',
    sheetId: integer(element, 'sheetId'),
    part: pack.targetOf(part, relationshipId(element)),
    state: element.getAttribute('state') ?? 'visible',
  }));
  const books = child(root, 'externalReferences');
  return {
    part,
    sheets,
    sheetNames: new Set(sheets.map((sheet) => sheet.name.toLowerCase())),
    externalBooks: books === null ? 0 : children(books, 'externalReference').length,
  };
}

/** Order of elements, sheets and views, defined names. */
export function checkWorkbook(pack: OoxmlPackage, facts: WorkbookFacts, report: Report): void {
  const root = pack.root(facts.part);
  if (root === null) return;
  for (const problem of sequenceProblems(root, WORKBOOK_SEQUENCE)) report(facts.part, problem);
  checkSheetList(facts, report);
  checkViews(root, facts, report);
  checkNames(root, facts, report);
}

/** What is wrong with a formula, in words: sheets and books that are not there, limits of Excel; `[]` if nothing is. */
export function referenceProblems(formula: string, facts: WorkbookFacts): string[] {
  const { sheets, books, hasReferenceError, longestText } = referencesIn(formula);
  return [
    ...sheets
      .filter((name) => !facts.sheetNames.has(name.toLowerCase()))
      .map((name) => `refers to the sheet ${name}, which is not there`),
    ...books
      .filter((book) => book > facts.externalBooks)
      .map((book) => `refers to the external book ${String(book)}, which is not there`),
    ...(hasReferenceError ? ['is broken (#REF!)'] : []),
    ...(longestText > LONGEST_TEXT_IN_FORMULA
      ? [`holds a text of ${String(longestText)} characters, of 255`]
      : []),
    ...(formula.length > LONGEST_FORMULA ? [`has ${String(formula.length)} characters, of 8192`] : []),
  ];
}

function checkSheetList(facts: WorkbookFacts, report: Report): void {
  const { part, sheets } = facts;
  if (sheets.length === 0) report(part, 'has no sheets');
  const names = new Set<string>();
  const ids = new Set<number>();
  const targets = new Set<string>();
  for (const { name, sheetId, part: target } of sheets) {
    const key = name.toLowerCase();
    if (name === '' || name.length > 31)
      report(part, `the sheet name "${name}" must have 1 to 31 characters`);
    if (/[[\]:*?/\\]/.test(name) || /^'|'$/.test(name))
      report(part, `the sheet name "${name}" holds a forbidden character`);
    if (names.has(key)) report(part, `the sheet name "${name}" is used twice`);
    names.add(key);
    if (sheetId === null || !(sheetId >= 1 && sheetId <= 65_534))
      report(part, `the sheet "${name}" has no valid sheetId`);
    else if (ids.has(sheetId)) report(part, `the sheetId ${String(sheetId)} is used twice`);
    else ids.add(sheetId);
    if (target === null) report(part, `the sheet "${name}" has no part`);
    else if (targets.has(target)) report(part, `two sheets stand in ${target}`);
    else targets.add(target);
  }
}

function checkViews(root: Element, facts: WorkbookFacts, report: Report): void {
  if (facts.sheets.every((sheet) => sheet.state !== 'visible')) report(facts.part, 'has no visible sheet');
  const views = child(root, 'bookViews');
  for (const view of views === null ? [] : children(views, 'workbookView')) {
    for (const attribute of ['activeTab', 'firstSheet']) {
      const index = integer(view, attribute);
      const sheet = index === null ? null : facts.sheets[index];
      if (sheet === undefined) report(facts.part, `${attribute} ${String(index)} is no sheet`);
      else if (attribute === 'activeTab' && sheet !== null && sheet.state !== 'visible')
        report(facts.part, `the active sheet "${sheet.name}" is hidden`);
    }
  }
}

function checkNames(root: Element, facts: WorkbookFacts, report: Report): void {
  const list = child(root, 'definedNames');
  const seen = new Set<string>();
  for (const element of list === null ? [] : children(list, 'definedName')) {
    const name = element.getAttribute('name') ?? '';
    const scope = integer(element, 'localSheetId');
    const label = `the defined name ${name}`;
    if (!isValidName(name)) report(facts.part, `${label} is not a valid name`);
    if (scope !== null && !(scope >= 0 && scope < facts.sheets.length))
      report(facts.part, `${label} has the localSheetId ${String(scope)}, which is no sheet`);
    const key = `${String(scope)}/${name.toLowerCase()}`;
    if (seen.has(key)) report(facts.part, `${label} is defined twice in one scope`);
    seen.add(key);
    const formula = (element.textContent ?? '').trim();
    if (formula === '') report(facts.part, `${label} refers to nothing`);
    for (const problem of referenceProblems(formula, facts)) report(facts.part, `${label} ${problem}`);
  }
}

/** Letters, `_` or `\` first; then letters, digits, `.`, `_`, `\`, `?`; no cell address in either notation; at most 255. */
function isValidName(name: string): boolean {
  if (!/^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u.test(name) || name.length > 255) return false;
  const isAddress =
    /^[A-Z]{1,3}\d+$/i.test(name) && /^([A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])\d+$/i.test(name);
  return !isAddress && !/^(R\d*)?(C\d*)?$/i.test(name);
}

function relationshipId(element: Element): string | null {
  for (const attribute of element.attributes) {
    if (attribute.localName === 'id' && attribute.namespaceURI !== null) return attribute.value;
  }
  return null;
}
