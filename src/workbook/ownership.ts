import type { DefinedName, WorkbookSnapshot } from './host';

/**
 * Ownership is a hidden workbook-scoped defined name that refers to A1 of the sheet, so that it survives renaming and
 * moving. A sheet without one is the user's, whatever its name.
 */
export const OWNER_PREFIX = '_bpse_sheet_';

/** Every hidden name that this tool makes begins so. */
const OWN_NAMES = '_bpse_';

/**
 * Marks a sheet that is to be the user's, such as a template, for as long as it is being written: until it is whole, it is
 * ours, and the next run completes it in its place.
 */
export const UNFINISHED_PREFIX = `${OWNER_PREFIX}unfinished_`;

/** The mark of a sheet whose writing was broken off; null where it is whole. */
export function unfinishedMark(names: readonly DefinedName[], sheet: string): string | null {
  const mark = names.find(
    ({ name, refersTo }) => name.startsWith(UNFINISHED_PREFIX) && sheetOfReference(refersTo) === sheet,
  );
  return mark?.name ?? null;
}

/** What tells the names of a workbook's evaluations apart, in order: none for the main one, then `_2`, `_3`, … */
export function evaluationSuffix(index: number): string {
  return index === 0 ? '' : `_${String(index + 1)}`;
}

/** Owner name of the summary sheet; further evaluations of the same workbook take `_2`, `_3`, … */
export function summaryOwner(index: number): string {
  return `${OWNER_PREFIX}summary${evaluationSuffix(index)}`;
}

/** Owner name of the upload sheet (一体化系统导入表); numbered as {@link summaryOwner}. */
export function uploadOwner(index: number): string {
  return `${OWNER_PREFIX}upload${evaluationSuffix(index)}`;
}

/** Owner name of the printed form beside a project's summary. */
export function projectFormOwner(index: number): string {
  return `${OWNER_PREFIX}project_form${evaluationSuffix(index)}`;
}

/** Owner name of 自评报告; numbered as {@link summaryOwner}. */
export function reportOwner(index: number): string {
  return `${OWNER_PREFIX}report${evaluationSuffix(index)}`;
}

/** Owner name of 校验说明, which holds the answers to the findings of all evaluations. */
export function answersOwner(): string {
  return `${OWNER_PREFIX}answers`;
}

/** The sheet an owner name refers to in this workbook, or null where there is none (or the sheet was deleted). */
export function ownedSheet(snapshot: WorkbookSnapshot, owner: string): string | null {
  const defined = snapshot.names.find((name) => name.name === owner);
  const sheet = defined === undefined ? null : sheetOfReference(defined.refersTo);
  return sheet !== null && snapshot.sheets.some((grid) => grid.sheet === sheet) ? sheet : null;
}

/**
 * Names of all sheets this tool wrote; they are never input. Any name of ours tells: that of the owner is lost when the
 * user deletes the first row.
 */
export function ownedSheets(snapshot: WorkbookSnapshot): ReadonlySet<string> {
  const owners = snapshot.names.filter((name) => name.name.startsWith(OWN_NAMES));
  return new Set(owners.map((name) => sheetOfReference(name.refersTo)).filter((sheet) => sheet !== null));
}

/** The sheet name in a reference such as `'自评汇总'!$A$1` or `自评汇总!$A$1`; null where it names none. */
export function sheetOfReference(refersTo: string): string | null {
  const quoted = /^'((?:[^']|'')+)'!/.exec(refersTo);
  if (quoted?.[1] !== undefined) return quoted[1].replaceAll("''", "'");
  return /^([^'!:[\]]+)!\$?[A-Z]/.exec(refersTo)?.[1] ?? null;
}
