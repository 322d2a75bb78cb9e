import { ownedSheet, unfinishedMark } from '../ownership';
import type { WorkbookSnapshot } from '../host';

/** Excel's limit for a sheet name, in UTF-16 units. */
const LONGEST_NAME = 31;

/**
 * The tab name for a sheet of ours. A sheet that `owner` already marks keeps its present name, also after the user
 * renamed it. Otherwise `wanted`, or `wanted (2)`, `wanted (3)` … where a foreign sheet or an earlier choice (`reserved`)
 * has the name; Excel compares names without regard to case. `taken` says that another name had to be chosen. Without an
 * owner the sheet is a new one, or one of the name whose writing was broken off.
 */
export function chooseSheetName(
  snapshot: WorkbookSnapshot,
  wanted: string,
  owner: string | null,
  reserved: ReadonlySet<string> = new Set(),
): { readonly name: string; readonly taken: boolean } {
  const present = owner === null ? null : ownedSheet(snapshot, owner);
  if (present !== null) return { name: present, taken: false };

  const sheets = snapshot.sheets.map((grid) => grid.sheet);
  const foreign =
    owner === null ? sheets.filter((sheet) => unfinishedMark(snapshot.names, sheet) === null) : sheets;
  const used = new Set([...foreign, ...reserved].map(folded));
  const base = legalName(wanted);
  if (!used.has(folded(base))) return { name: base, taken: false };
  for (let number = 2; ; number += 1) {
    const ending = ` (${String(number)})`;
    const name = cutTo(base, LONGEST_NAME - ending.length) + ending;
    if (!used.has(folded(name))) return { name, taken: true };
  }
}

function folded(name: string): string {
  return name.toLowerCase();
}

function legalName(wanted: string): string {
  const legal = wanted.replace(/[\\/?*[\]:]/g, '_').replace(/^'|'$/g, '_');
  return cutTo(legal === '' ? '自评汇总' : legal, LONGEST_NAME);
}

/** Cuts without leaving half of a surrogate pair. */
function cutTo(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
