import { amountUnitIn, asAmountUnit, shownText, squeeze } from '../text';
import type { AmountUnit } from '../../../domain/values/amount-unit';
import type { SheetIndex } from '../sheet-index';

const STATED = /(?:计量|金额|货币|计价)?单位[:：]?(?:人民币)?(亿元|万元|元)(?=$|[)）\]】;；,，、。|])/;

/**
 * The amount unit stated for a table: by the nearest `单位：万元` cell or bracketed title at or above its header, on the
 * same sheet. Null where none is.
 */
export function unitAbove(sheet: SheetIndex, headerRow: number): AmountUnit | null {
  for (let index = sheet.rows.length - 1; index >= 0; index -= 1) {
    const row = sheet.rows[index];
    if (row === undefined || row.row > headerRow) continue;
    for (const [position, cell] of row.cells.entries()) {
      const text = shownText(cell.value);
      if (text === null || typeof cell.value !== 'string') continue;
      const stated = statedUnit(text);
      if (stated !== null) return stated;
      const isLabel = /^(?:计量|金额|货币|计价)?单位$/.test(squeeze(text));
      const beside = isLabel
        ? asAmountUnit(shownText(row.cells[position + 1]?.value ?? null) ?? undefined)
        : null;
      if (beside !== null) return beside;
      if (row.row < headerRow && row.cells.length <= 2 && /[)）】\]]\s*$/.test(text)) {
        const bracketed = amountUnitIn(text);
        if (bracketed !== null) return bracketed;
      }
    }
  }
  return null;
}

/** The unit in a text such as `单位：万元` or `2022年度收支情况表（单位：万元）`; null where there is none. */
export function statedUnit(text: string): AmountUnit | null {
  const found = STATED.exec(squeeze(text));
  return asAmountUnit(found?.[1]);
}
