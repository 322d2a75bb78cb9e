import { leadingYear, shownText } from '../text';
import type { HeaderLexicon, HeaderMatch } from '../columns/header-lexicon';
import type { HeaderColumn } from '../columns/map-columns';
import type { SheetRow } from '../sheet-index';

const UNKNOWN = { kind: 'unknown' } as const;

/** Whether a row can be part of a header at all: years are the only numbers headers hold. */
export function canBeHeader(row: SheetRow): boolean {
  return row.cells.every(
    ({ value }) =>
      typeof value === 'string' ||
      (typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 2100),
  );
}

/** A row as a one-row header. */
export function oneRowHeader<F extends string>(
  row: SheetRow,
  lexicon: HeaderLexicon<F>,
): readonly HeaderColumn<F>[] {
  const oneYear = statesOneYear([row]);
  return row.cells.map((cell) => {
    const text = shownText(cell.value) ?? '';
    return { column: cell.column, row: cell.row, text, match: lexicon.match(text, oneYear) };
  });
}

/**
 * Two rows as one header, or null where they are none. A group text such as 绩效指标 or 预算数 reaches over the blank
 * cells to its right; the text below it is looked up alone and together with it. At least half of the second row must be
 * known that way, so that a first row of data is never taken for a header, and the upper row must add something.
 */
export function twoRowHeader<F extends string>(
  top: SheetRow,
  sub: SheetRow,
  lexicon: HeaderLexicon<F>,
): readonly HeaderColumn<F>[] | null {
  if (sub.row !== top.row + 1 || !canBeHeader(sub)) return null;
  const oneYear = statesOneYear([top, sub]);
  const look = (text: string): HeaderMatch<F> => lexicon.match(text, oneYear);
  const tops = new Map(top.cells.map((cell) => [cell.column, shownText(cell.value) ?? '']));
  const subs = new Map(sub.cells.map((cell) => [cell.column, shownText(cell.value) ?? '']));
  let group = '';
  let knownBelow = 0;
  let fromTop = 0;
  const columns = [...new Set([...tops.keys(), ...subs.keys()])]
    .sort((a, b) => a - b)
    .map((column): HeaderColumn<F> => {
      const above = tops.get(column);
      const below = subs.get(column);
      group = above ?? group;
      if (below === undefined) {
        const match = look(group);
        if (match.kind !== 'unknown') fromTop += 1;
        return { column, row: top.row, text: group, match };
      }
      const text = group === '' ? below : `${group}/${below}`;
      const alone = look(below);
      const combined = [`${below}${group}`, `${group}${below}`].map(look);
      const together = combined.find(({ kind }) => kind === 'field');
      const best =
        alone.kind === 'field'
          ? alone
          : (together ??
            (alone.kind === 'unknown' ? combined.find(({ kind }) => kind !== 'unknown') : alone));
      if (best !== undefined) {
        knownBelow += 1;
        if (best !== alone) fromTop += 1;
        return { column, row: sub.row, text: best === alone ? below : text, match: best };
      }
      return {
        column,
        row: above === undefined ? sub.row : top.row,
        text,
        match: above === undefined ? UNKNOWN : look(above),
      };
    });
  return fromTop > 0 && knownBelow > 0 && knownBelow * 2 >= subs.size ? columns : null;
}

/** Whether the years that headers begin with are all the same, so that they tell no columns apart. */
function statesOneYear(rows: readonly SheetRow[]): boolean {
  const years = rows
    .flatMap((row) => row.cells)
    .map((cell) => leadingYear(shownText(cell.value) ?? ''))
    .filter((year) => year !== null);
  return new Set(years).size === 1;
}
