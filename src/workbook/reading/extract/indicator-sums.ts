import type { IndicatorRow, StatedSum } from '../../../domain/evaluation/input';
import type { SourceCell } from '../../../domain/source-cell';
import type { CellRef } from '../../../domain/cell-ref';
import type { SumLabel } from '../locate/row-kinds';

/** The group an indicator belongs to. */
export interface GroupPath {
  readonly dimension: string | null;
  readonly level1: string | null;
  readonly level2: string | null;
}

/** A 小计 or 合计 row as it stands, before it is known which rows it covers. */
export interface SumRow {
  readonly label: string;
  readonly read: SumLabel;
  readonly ref: CellRef;
  readonly weight: SourceCell | null;
  readonly score: SourceCell | null;
  /** Levels filled down so far. */
  readonly path: GroupPath;
  /** The levels the table has, outermost first, and how many of them stand left of the label. */
  readonly levels: readonly Level[];
  readonly depth: number;
}

export type Level = keyof GroupPath;

const LEVELS: readonly Level[] = ['dimension', 'level1', 'level2'];

/** What a sum row covers; null where it can not be told. `last`: it is the last sum row of its table. */
export function resolveSum(sum: SumRow, rows: readonly IndicatorRow[], last: boolean): StatedSum | null {
  const base = { label: sum.label, ref: sum.ref, weight: sum.weight, score: sum.score };
  const all = rows.map((_, index) => index);
  const named = sum.read.group === '' ? null : namedGroup(sum.read.group, rows);
  if (named !== null) return { ...base, origin: 'subtotal-row', ...named, covers: coveredBy(named, rows) };
  const namesUnknownGroup = sum.read.group !== '' && !sum.read.whole;
  if (namesUnknownGroup) return null;
  if (sum.read.whole && (last || sum.levels.length === 0)) {
    return { ...base, origin: 'total-row', dimension: null, level1: null, level2: null, covers: all };
  }
  const outer = sum.levels.slice(0, Math.max(sum.depth, 1));
  const group: GroupPath = {
    dimension: outer.includes('dimension') ? sum.path.dimension : null,
    level1: outer.includes('level1') ? sum.path.level1 : null,
    level2: outer.includes('level2') ? sum.path.level2 : null,
  };
  if (LEVELS.every((level) => group[level] === null)) return null;
  return { ...base, origin: 'subtotal-row', ...group, covers: coveredBy(group, rows) };
}

/** Indices of the rows within a group; a level that is null holds for any. */
export function coveredBy(group: GroupPath, rows: readonly IndicatorRow[]): readonly number[] {
  const { dimension, level1, level2 } = group;
  const covered: number[] = [];
  rows.forEach((row, index) => {
    const inside =
      (dimension === null || dimension === row.dimension) &&
      (level1 === null || level1 === row.level1) &&
      (level2 === null || level2 === row.level2);
    if (inside) covered.push(index);
  });
  return covered;
}

function namedGroup(name: string, rows: readonly IndicatorRow[]): GroupPath | null {
  const within = rows.find((row) => LEVELS.some((level) => row[level] === name));
  if (within === undefined) return null;
  const level = LEVELS.find((candidate) => within[candidate] === name);
  return {
    dimension: within.dimension,
    level1: level === 'dimension' ? null : within.level1,
    level2: level === 'level2' ? within.level2 : null,
  };
}
