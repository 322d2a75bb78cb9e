import { decimalFromCell, plain } from '../decimal';
import type { SourceCell } from '../source-cell';
import { normalizeText } from '../values/normalize-text';
import { textOf } from '../values/words';

/** The year of 评价年度: `2021`, `2021年度`, or a date in that year; null where none is stated. */
export function evaluationYear(cell: SourceCell | undefined): number | null {
  if (cell === undefined) return null;
  const text =
    typeof cell.value === 'number' && cell.value >= 1900 && cell.value < 2200
      ? plain(decimalFromCell(cell.value))
      : normalizeText(textOf(cell) ?? '');
  const match = /(?<!\d)((?:19|20|21)\d{2})(?!\d)/.exec(text);
  return match === null ? null : Number(match[1]);
}
