import { amountUnitIn, asAmountUnit, foreignUnitIn, shownText, squeeze } from '../text';
import type { AmountUnit } from '../../../domain/values/amount-unit';
import type { SheetIndex } from '../sheet-index';

/** The units of a table's amounts; `foreign` is one that can not be read, such as 千元. */
export interface TableUnits<F extends string> {
  readonly amountUnit: AmountUnit | null;
  readonly fieldUnits: Readonly<Partial<Record<F, AmountUnit>>>;
  readonly foreign: string | null;
}

interface StatedUnit {
  readonly unit: AmountUnit | null;
  readonly foreign: string | null;
}

const STATED =
  /(?:计量|金额|货币|计价)?单位[:：]?(?:人民币)?([十百千万亿美欧日港]{0,3}元)(?=$|[)）\]】;；,，、。|])/;

/**
 * The units of a table: of single columns by their headers; of the whole by another header, such as `项目资金（万元）`, or
 * by the nearest `单位：万元` cell or bracketed title at or above the header, on the same sheet.
 */
export function unitsOfTable<F extends string>(
  sheet: SheetIndex,
  headerRow: number,
  headers: readonly string[],
  amounts: ReadonlyMap<F, string>,
): TableUnits<F> {
  const fieldUnits: Partial<Record<F, AmountUnit>> = {};
  for (const [field, header] of amounts) {
    const unit = amountUnitIn(header);
    if (unit !== null) fieldUnits[field] = unit;
  }
  const foreignHeader = headers.map(foreignUnitIn).find((unit) => unit !== null);
  const ofAmounts = new Set(amounts.values());
  const ofHeader = headers
    .filter((header) => !ofAmounts.has(header))
    .map(amountUnitIn)
    .find((unit) => unit !== null);
  const everyColumnStatesIts = amounts.size > 0 && [...amounts.keys()].every((field) => fieldUnits[field]);
  const above = ofHeader === undefined ? unitAbove(sheet, headerRow) : { unit: ofHeader, foreign: null };
  return {
    amountUnit: above.unit,
    fieldUnits,
    foreign: foreignHeader ?? (everyColumnStatesIts ? null : above.foreign),
  };
}

function unitAbove(sheet: SheetIndex, headerRow: number): StatedUnit {
  for (let index = sheet.rows.length - 1; index >= 0; index -= 1) {
    const row = sheet.rows[index];
    if (row === undefined || row.row > headerRow) continue;
    for (const [position, cell] of row.cells.entries()) {
      if (typeof cell.value !== 'string') continue;
      const stated = statedUnit(cell.value);
      if (stated !== null)
        return { unit: asAmountUnit(stated), foreign: asAmountUnit(stated) === null ? stated : null };
      const isLabel = /^(?:计量|金额|货币|计价)?单位$/.test(squeeze(cell.value));
      const beside = isLabel
        ? statedUnit(`单位：${shownText(row.cells[position + 1]?.value ?? null) ?? ''}`)
        : null;
      if (beside !== null)
        return { unit: asAmountUnit(beside), foreign: asAmountUnit(beside) === null ? beside : null };
      if (row.row < headerRow && row.cells.length <= 2 && /[)）】\]]\s*$/.test(cell.value)) {
        const unit = amountUnitIn(cell.value);
        const foreign = foreignUnitIn(cell.value);
        if (unit !== null || foreign !== null) return { unit, foreign };
      }
    }
  }
  return { unit: null, foreign: null };
}

/** The unit in a text such as `单位：万元` or `2022年度收支情况表（单位：万元）`, known or not; null where there is none. */
export function statedUnit(text: string): string | null {
  return STATED.exec(squeeze(text))?.[1] ?? null;
}
