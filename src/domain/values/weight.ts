import { ONE } from '../decimal';
import { fail, ok } from '../result';
import type { Result } from '../result';
import type { SourceCell } from '../source-cell';
import { contentOf } from './cell-content';
import type { ValueFailure, ValueFailureCode } from './failure';
import { readNumber } from './number';
import type { Quantity } from './quantity';
import { isMissing, textOf } from './words';

/**
 * Reads a weight (分值): `15`, `15分`; `20%` and a %-formatted 0.2 mean 20 points of 100. Blank, `/`, `—` and 无 are null. Fails on
 * dates, other units, and all that is not one number.
 */
export function readWeight(cell: SourceCell): Result<Quantity | null, ValueFailure> {
  const content = contentOf(cell);
  switch (content.kind) {
    case 'blank':
      return ok(null);
    case 'error':
      return failed(cell, content.code);
    case 'boolean':
      return failed(cell, 'cell-boolean');
    case 'date':
      return failed(cell, 'weight-is-date');
    case 'percent':
      return ok({ value: content.points, source: cell, scale: content.scale });
    case 'number':
      return ok({ value: content.value, source: cell, scale: ONE });
    case 'text': {
      if (isMissing(content.text)) return ok(null);
      const typed = readNumber(content.text);
      const known = typed !== null && (typed.unit === null || typed.unit === '%' || typed.unit === '分');
      return known
        ? ok({ value: typed.mantissa, source: cell, scale: null })
        : failed(cell, 'weight-unreadable');
    }
  }
}

/** Reads a score or points lost (得分、扣分), as {@link readWeight} reads a weight. */
export function readScore(cell: SourceCell): Result<Quantity | null, ValueFailure> {
  return readWeight(cell);
}

function failed(cell: SourceCell, code: ValueFailureCode): Result<never, ValueFailure> {
  return fail({ code, text: textOf(cell) ?? '', ref: cell.ref });
}
