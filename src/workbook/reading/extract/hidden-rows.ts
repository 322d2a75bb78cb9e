import { createFinding } from '../../../domain/findings/finding';
import { READING_FINDINGS } from '../../../domain/findings/reading-findings';
import { describeRows } from '../text';
import { refOf } from '../sheet-index';
import type { Finding } from '../../../domain/findings/finding';
import type { SheetIndex } from '../sheet-index';

/** A note that hidden rows of a table were read; one for the whole table. */
export function hiddenRowsRead(
  sheet: SheetIndex,
  rows: readonly number[],
  column: number,
): readonly Finding[] {
  const [first] = rows;
  if (first === undefined) return [];
  const ref = refOf(sheet, { row: first, column });
  return [createFinding(READING_FINDINGS, 'hidden-rows-read', { rows: describeRows(rows) }, ref)];
}
