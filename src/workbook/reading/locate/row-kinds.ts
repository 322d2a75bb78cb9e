import { SIGNATURE_FACTS } from '../columns/synonyms/fact-labels';
import { colonPairs, factLabel } from '../extract/fact-labels';
import { shownText, squeeze } from '../text';
import type { CellValue } from '../../../domain/source-cell';
import type { SheetRow } from '../sheet-index';

const NOTE =
  /^(?:[(【[])?(?:备?注|说明|填表说明|填报说明|填写说明|编制说明|注意事项|特别说明)\d{0,2}(?:[)】\]])?[:.、|]/;

/** Whether a row is a note below a table: its first text begins with 注：, 说明：, 填表说明 or the like. */
export function isNoteRow(row: SheetRow): boolean {
  const [first, ...rest] = row.cells;
  if (first === undefined || rest.some(({ value }) => typeof value === 'number')) return false;
  return rest.length <= 1 && NOTE.test(squeezeStart(first.value));
}

/** Whether a row is a signature line or another row of facts with colons: `填报人：` … `联系电话：`. */
export function isFactRow(row: SheetRow): boolean {
  const text = typeof row.cells[0]?.value === 'string' ? row.cells[0].value : '';
  const [pair] = colonPairs(text);
  if (pair !== undefined && factLabel(pair.label, pair.value) !== null) return true;
  const bare = factLabel(text, null);
  return bare?.strong === true && SIGNATURE_FACTS.includes(bare.name);
}

/**
 * Whether a row can be a title above a table: one text alone, or facts such as `编制单位：…` and `单位：万元`. A single
 * text in `exceptColumn` is an indicator's name.
 */
export function isTitleRow(row: SheetRow, exceptColumn: number | null): boolean {
  if (isFactRow(row)) return true;
  const [only, ...further] = row.cells.filter(
    ({ value }) => typeof value !== 'string' || colonPairs(value).length === 0,
  );
  if (only === undefined) return true;
  return typeof only.value === 'string' && further.length === 0 && only.column !== exceptColumn;
}

function squeezeStart(value: unknown): string {
  return typeof value === 'string' ? squeeze(`${value.slice(0, 16)}|`) : '';
}

/** What a sum row is called: `小计` sums up a group, `合计` and its like the whole. Null for any other text. */
export interface SumLabel {
  readonly whole: boolean;
  /** The group a label such as `产出指标小计` names; empty where it names none. */
  readonly group: string;
}

const SUM_LABEL = /^(.*?)(小计|合计|总计|总分|总得分|自评总分|自评总得分|总分值|分值合计|得分合计|合计得分)$/;

/** Reads a sum row's label, with or without a group's name before it. */
export function sumLabel(text: string | null): SumLabel | null {
  if (text === null || text.length > 40) return null;
  const plain = squeeze(text).replace(/[([].*[)\]]$/, '');
  const found = SUM_LABEL.exec(plain);
  if (found === null) return null;
  return {
    whole: found[2] !== '小计',
    group: (found[1] ?? '').replace(/^[一二三四五六七八九十\d]+[、.]/, ''),
  };
}

/** Whether a cell holds a number, or text that begins with one. */
export function looksLikeData(value: unknown): boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return true;
  const text = shownText(typeof value === 'string' ? value : null);
  return (
    text !== null &&
    /^[≥≤><=＝≧≦]?[-－+]?[￥¥]?[\d０-９][\d０-９,，.．]*\s*(?:%|％|个|次|人|万元|亿元|元|分|项)?$/.test(text)
  );
}

/** Whether a cell of the column 序号 holds nothing but a running number, such as 3, `1-2` or 一、. */
export function isRunningNumber(value: CellValue): boolean {
  return (
    typeof value === 'number' ||
    (typeof value === 'string' &&
      /^[(（]?(?:\d+(?:[.\-]\d+)*|[一二三四五六七八九十]+)[)）.、]?$/.test(value.trim()))
  );
}

const COLUMN_NUMBER = /^[(（]?(?:\d{1,2}|[A-Z①-⑳])[)）]?(?:[=＝].+)?$/;

/** Whether a row below a header only numbers the columns: `栏次 1 2 3`, `(1) (2) (3)=(2)/(1)`, `A B C=B/A`. It is no data. */
export function isColumnNumberRow(row: SheetRow): boolean {
  const texts = row.cells.map(({ value }) => shownText(value) ?? '');
  if (/^(?:栏次|列次|行次|序次)$/.test(squeeze(texts[0] ?? ''))) return true;
  const numbers = texts.map(
    (text) => /^\D?(\d{1,2})/.exec(text)?.[1] ?? text.replace(/^[(（]/, '').charAt(0),
  );
  const first = numbers[0] ?? '';
  const consecutive = numbers.every((number, index) =>
    /^\d/.test(first)
      ? number === String(Number(first) + index)
      : number.codePointAt(0) === (first.codePointAt(0) ?? 0) + index,
  );
  return (
    texts.length >= 3 &&
    ['1', 'A', '①'].includes(first) &&
    consecutive &&
    texts.every((text) => COLUMN_NUMBER.test(text))
  );
}
