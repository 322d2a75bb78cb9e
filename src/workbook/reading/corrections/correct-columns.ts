import { columnLetters, columnOfLetters } from '../../../domain/cell-ref';
import { squeeze } from '../text';
import type { TableKind } from '../columns/lexicons';
import type { HeaderColumn } from '../columns/map-columns';
import type { ColumnCorrection } from './corrections';

const UNKNOWN = { kind: 'unknown' } as const;

/**
 * A header's columns with the user's corrections: a corrected column is its field alone, and no other column is that field.
 * A column without a header is added where a correction names it by its letter.
 */
export function correctColumns(
  kind: TableKind,
  columns: readonly HeaderColumn<string>[],
  corrections: readonly ColumnCorrection[],
): readonly HeaderColumn<string>[] {
  const ofKind = corrections.filter(({ table }) => table === kind);
  if (ofKind.length === 0) return columns;
  const fields = new Map<HeaderColumn<string>, string | null>();
  const added: HeaderColumn<string>[] = [];
  for (const correction of ofKind) {
    const found = correctedColumn(columns, correction);
    if (found !== null) fields.set(found, correction.field);
    else if (squeeze(correction.header) === '' && correction.field !== null) {
      const column = withoutHeader(columns, correction);
      if (column !== null) added.push({ ...column, match: { kind: 'field', field: correction.field } });
    }
  }
  const taken = new Set([
    ...fields.values(),
    ...added.map(({ match }) => (match.kind === 'field' ? match.field : null)),
  ]);
  const corrected = columns.map((column): HeaderColumn<string> => {
    const field = fields.get(column);
    if (field === null) return { ...column, match: UNKNOWN };
    if (field !== undefined) return { ...column, match: { kind: 'field', field } };
    const { match } = column;
    return match.kind === 'field' && taken.has(match.field) ? { ...column, match: UNKNOWN } : column;
  });
  return [...corrected, ...added].sort((a, b) => a.column - b.column);
}

/** The column a correction means: the only one with its header, else the one of these in its column; null where none is. */
export function correctedColumn<F extends string>(
  columns: readonly HeaderColumn<F>[],
  { header, letter }: ColumnCorrection,
): HeaderColumn<F> | null {
  const named = columns.filter(({ text }) => squeeze(text) === squeeze(header));
  const [only] = named;
  if (named.length === 1 && only !== undefined && squeeze(header) !== '') return only;
  return named.find(({ column }) => columnLetters(column) === letter) ?? null;
}

function withoutHeader(
  columns: readonly HeaderColumn<string>[],
  { letter }: ColumnCorrection,
): HeaderColumn<string> | null {
  const [first] = columns;
  const column = columnOfLetters(letter);
  const headed = columns.some((each) => each.column === column);
  return first === undefined || headed ? null : { column, row: first.row, text: '', match: UNKNOWN };
}
