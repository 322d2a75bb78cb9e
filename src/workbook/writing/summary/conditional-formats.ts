import type { PlannedConditionalFormat } from '../../sheet-plan';
import { columnIndex, detailCell } from './columns';
import type { DetailLayout } from './detail-block';
import { WORDS } from './headings';
import { DATA_BAR } from './styles';

/** Share of the weight below which a score is marked as low. */
const LOW_SHARE = '60%';

/** Marks of the detail rows: low, below full marks, unscored; data bars for completion. Bold as well as colour. */
export function detailFormats({ firstRow, lastRow }: DetailLayout): readonly PlannedConditionalFormat[] {
  const rows = lastRow - firstRow + 1;
  const start = columnIndex('level3');
  const area = { row: firstRow, column: start, rows, columns: columnIndex('lost') - start + 1 };
  const absolute = (column: 'status' | 'score' | 'weight'): string => `$${detailCell(firstRow, column)}`;
  const [status, score, weight] = [absolute('status'), absolute('score'), absolute('weight')];
  const scored = `${status}="${WORDS.scored}"`;
  return [
    {
      kind: 'formula',
      area,
      formula: `AND(${scored},${score}<${weight}*${LOW_SHARE})`,
      bold: true,
      color: 'C00000',
    },
    { kind: 'formula', area, formula: `AND(${scored},${score}<${weight})`, bold: true },
    { kind: 'formula', area, formula: `${status}="${WORDS.unscored}"`, bold: true, color: '7F6000' },
    {
      kind: 'data-bar',
      area: { row: firstRow, column: columnIndex('completion'), rows, columns: 1 },
      color: DATA_BAR,
      minimum: 0,
      maximum: 1,
    },
  ];
}
