/** A rectangle of cells, both ends included, counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** Reads `A1`, `$A$1:B2`, `A:C`, `3:5`; null where it is none or outside a sheet. */
export function parseArea(text: string): Area | null {
  const parts = text.replaceAll('$', '').trim().toUpperCase().split(':');
  if (parts.length > 2) return null;
  const first = corner(parts[0] ?? '');
  const second = parts.length === 1 ? first : corner(parts[1] ?? '');
  if (first === null || second === null) return null;
  const sameKind =
    (first.row === null) === (second.row === null) && (first.column === null) === (second.column === null);
  const lone = parts.length === 1 && (first.row === null || first.column === null);
  if (!sameKind || lone) return null;
  const rows = [first.row ?? 0, second.row ?? ROWS - 1];
  const columns = [first.column ?? 0, second.column ?? COLUMNS - 1];
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return isInSheet(area) ? area : null;
}

function corner(text: string): { readonly row: number | null; readonly column: number | null } | null {
  const match = /^([A-Z]{0,3})(\d{0,7})$/.exec(text);
  if (match === null || text === '') return null;
  const [, letters = '', digits = ''] = match;
  return {
    column: letters === '' ? null : columnIndex(letters),
    row: digits === '' ? null : Number(digits) - 1,
  };
}

export function isInSheet(area: Area): boolean {
  return (
    area.top >= 0 &&
    area.left >= 0 &&
    area.top <= area.bottom &&
    area.left <= area.right &&
    area.bottom < ROWS &&
    area.right < COLUMNS
  );
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `A1`, `A1:B2`, `A:C`, `3:5`; with `$` before every part where `absolute`. */
export function areaText(area: Area, absolute = false): string {
  const mark = absolute ? '$' : '';
  const column = (index: number): string => mark + columnLetters(index);
  const row = (index: number): string => mark + String(index + 1);
  if (coversColumns(area)) return `${column(area.left)}:${column(area.right)}`;
  if (coversRows(area)) return `${row(area.top)}:${row(area.bottom)}`;
  const first = column(area.left) + row(area.top);
  return cellCount(area) === 1 ? first : `${first}:${column(area.right)}${row(area.bottom)}`;
}

export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;
export const cellCount = (area: Area): number => rowCount(area) * columnCount(area);

/** The area is made of whole columns. */
export const coversColumns = (area: Area): boolean => area.top === 0 && area.bottom === ROWS - 1;
/** The area is made of whole rows. */
export const coversRows = (area: Area): boolean => area.left === 0 && area.right === COLUMNS - 1;

export function contains(outer: Area, row: number, column: number): boolean {
  return row >= outer.top && row <= outer.bottom && column >= outer.left && column <= outer.right;
}

export function intersects(one: Area, other: Area): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

export function bounding(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** The sheet name as it stands before `!` in a reference. */
export function quotedSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === null && !/^[RC]\d*$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'a b'!A1:B2` or `A1:B2`; null where the part behind `!` is no area. */
export function parseReference(text: string): { readonly sheet: string | null; readonly area: Area } | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text);
  if (match === null) return null;
  const area = parseArea(match[3] ?? '');
  if (area === null) return null;
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2] ?? null;
  return { sheet, area };
}
