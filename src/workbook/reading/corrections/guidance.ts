import type { BudgetBasis } from '../../../domain/evaluation/input';
import type { TableKind } from '../columns/lexicons';
import type { ColumnCorrection, SheetCorrection } from './corrections';

/** What the user said of a sheet, as far as it concerns its tables. */
export interface Guidance {
  /** The only kind of table on the sheet; null: left to the reader. */
  readonly kind: TableKind | null;
  /** The grouping of its budget tables; null: left to the reader. */
  readonly basis: BudgetBasis | null;
  readonly columns: readonly ColumnCorrection[];
}

export const UNGUIDED: Guidance = { kind: null, basis: null, columns: [] };

/** The guidance of a correction that leaves tables to read. */
export function guidanceOf(correction: SheetCorrection | null): Guidance {
  if (correction === null) return UNGUIDED;
  const { kind, columns } = correction;
  switch (kind) {
    case null:
    case 'facts':
    case 'ignored':
      return { ...UNGUIDED, columns };
    case 'indicator':
    case 'key-task':
    case 'goals':
      return { kind, basis: null, columns };
    case 'funding-source':
    case 'nature':
    case 'unit':
    case 'project-funding':
      return { kind: 'budget', basis: kind, columns };
  }
}
