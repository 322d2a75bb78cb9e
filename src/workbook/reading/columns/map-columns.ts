import { createFinding } from '../../../domain/findings/finding';
import { READING_FINDINGS } from '../../../domain/findings/reading-findings';
import type { Finding } from '../../../domain/findings/finding';
import type { HeaderMatch } from './header-lexicon';

/** One column of a table's header. */
export interface HeaderColumn<F extends string> {
  readonly column: number;
  /** Row of the cell the text stands in. */
  readonly row: number;
  /** The header as it reads; of a two-row header both parts. */
  readonly text: string;
  readonly match: HeaderMatch<F>;
}

/** A table's columns by field, and those without one. */
export interface ColumnMap<F extends string> {
  readonly fields: ReadonlyMap<F, HeaderColumn<F>>;
  /** Unknown columns, and those whose field another column has. */
  readonly others: readonly HeaderColumn<F>[];
  readonly findings: readonly Finding[];
}

/** The fields a header's columns would be mapped to. */
export function mappedFields<F extends string>(columns: readonly HeaderColumn<F>[]): ReadonlySet<F> {
  return new Set(assign(columns).fields.keys());
}

/**
 * Maps a header's columns to fields, each field to one column: the leftmost that names it. A weak header yields to a
 * strong one without a finding; two columns of equal strength are reported, as is a header that names several fields.
 */
export function mapColumns<F extends string>(
  sheet: string,
  columns: readonly HeaderColumn<F>[],
): ColumnMap<F> {
  const { fields, rivals } = assign(columns);
  const findings = columns.flatMap((column) => {
    const ref = { sheet, row: column.row, column: column.column };
    if (column.match.kind === 'ambiguous') {
      const names = column.match.fields
        .map((field) => columns.find((other) => fields.get(field) === other)?.text ?? field)
        .join('、');
      return [
        createFinding(READING_FINDINGS, 'header-ambiguous', { header: column.text, fields: names }, ref),
      ];
    }
    const rival = rivals.get(column);
    if (rival === undefined) return [];
    const parameters = { used: rival.text, ignored: column.text };
    return [createFinding(READING_FINDINGS, 'duplicate-column', parameters, ref)];
  });
  const used = new Set(fields.values());
  return { fields, others: columns.filter((column) => !used.has(column)), findings };
}

function assign<F extends string>(
  columns: readonly HeaderColumn<F>[],
): { fields: Map<F, HeaderColumn<F>>; rivals: Map<HeaderColumn<F>, HeaderColumn<F>> } {
  const fields = new Map<F, HeaderColumn<F>>();
  const rivals = new Map<HeaderColumn<F>, HeaderColumn<F>>();
  for (const column of columns) {
    if (column.match.kind !== 'field') continue;
    const rival = fields.get(column.match.field);
    if (rival === undefined) fields.set(column.match.field, column);
    else rivals.set(column, rival);
  }
  const strong = new Set(fields.values());
  for (const column of columns) {
    if (column.match.kind !== 'weak') continue;
    const free = column.match.fields.find((field) => !fields.has(field));
    if (free !== undefined) {
      fields.set(free, column);
      continue;
    }
    const rival = column.match.fields
      .map((field) => fields.get(field))
      .find((other) => other && !strong.has(other));
    if (rival !== undefined) rivals.set(column, rival);
  }
  return { fields, rivals };
}
