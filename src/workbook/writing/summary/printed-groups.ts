import type { Evaluation, GroupResult } from '../../../domain/evaluation/evaluation';

/** Indicators of one level-1 group as they are printed under each other; `result` null: they have no level 1. */
export interface PrintedGroup {
  readonly result: GroupResult | null;
  /** Indices into the evaluation's indicators. */
  readonly indicators: readonly number[];
}

export interface PrintedDimension {
  readonly result: GroupResult;
  readonly groups: readonly PrintedGroup[];
}

/** The dimensions with their level-1 groups, in the order they first appear on the sheet. */
export function printedDimensions(evaluation: Evaluation): readonly PrintedDimension[] {
  return evaluation.dimensions.map((result) => {
    const level1 = result.children.filter(({ level }) => level === 'level1');
    const grouped = new Set(level1.flatMap(({ indicators }) => indicators));
    const loose = result.indicators.filter((index) => !grouped.has(index));
    const groups: PrintedGroup[] = level1.map((group) => ({ result: group, indicators: group.indicators }));
    if (loose.length > 0) groups.push({ result: null, indicators: loose });
    return { result, groups: groups.sort((a, b) => firstOf(a) - firstOf(b)) };
  });
}

function firstOf({ indicators }: PrintedGroup): number {
  return Math.min(...indicators);
}
