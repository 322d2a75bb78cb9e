import { DOMParser } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { printedPlaces } from '../../src/workbook/printed-places';
import type { Element } from '@xmldom/xmldom';

/** A value as it stands in a file. `none`: the cell has no value at all. */
export type StoredValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly value: string }
  | { readonly kind: 'none' };

/** One cell with a formula, and the decimals its number format prints (null: not a fixed number of them). */
export interface FormulaCell {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly value: StoredValue;
  readonly places: number | null;
}

/** Sheets of a workbook by name, each with the stored values of its cells by address, and its formula cells in order. */
export interface StoredWorkbook {
  readonly formulas: readonly FormulaCell[];
  readonly values: ReadonlyMap<string, ReadonlyMap<string, StoredValue>>;
}

/** The bytes are no workbook this can read. */
export class UnreadableWorkbookError extends Error {
  override readonly name = 'UnreadableWorkbookError';
}

/**
 * Reads formulas and stored values straight from the package, with no spreadsheet library in between, so that what is
 * compared is what stands in the file. Throws UnreadableWorkbookError.
 */
export function readStoredWorkbook(bytes: Uint8Array): StoredWorkbook {
  const parts = unzip(bytes);
  const main = relationships(parts, '').find((entry) => entry.type.endsWith('/officeDocument'))?.target;
  if (main === undefined)
    throw new UnreadableWorkbookError('the file is no Excel workbook: it has no workbook part');
  const linked = relationships(parts, main);
  const partOf = (kind: string): Element | null => {
    const target = linked.find((entry) => entry.type.endsWith(`/${kind}`))?.target;
    return target === undefined ? null : root(parts, target);
  };
  const strings = elements(partOf('sharedStrings'), 'si').map(textOf);
  const places = placesByStyle(partOf('styles'));

  const formulas: FormulaCell[] = [];
  const values = new Map<string, ReadonlyMap<string, StoredValue>>();
  for (const entry of elements(root(parts, main), 'sheet')) {
    const id = [...entry.attributes].find((attribute) => attribute.localName === 'id')?.value;
    const target = linked.find((relationship) => relationship.id === id)?.target;
    const sheet = entry.getAttribute('name') ?? '';
    const stored = new Map<string, StoredValue>();
    for (const cell of target === undefined ? [] : elements(root(parts, target), 'c')) {
      const address = cell.getAttribute('r') ?? '';
      const value = storedValue(cell, strings);
      stored.set(address, value);
      const formula = elements(cell, 'f')[0];
      if (formula === undefined) continue;
      const style = Number(cell.getAttribute('s') ?? '0');
      const text = formula.textContent ?? '';
      formulas.push({ sheet, address, formula: text, value, places: places[style] ?? null });
    }
    values.set(sheet, stored);
  }
  return { formulas, values };
}

function storedValue(cell: Element, strings: readonly string[]): StoredValue {
  const type = cell.getAttribute('t') ?? 'n';
  if (type === 'inlineStr') return { kind: 'text', value: elements(cell, 'is').map(textOf).join('') };
  const text = elements(cell, 'v')[0]?.textContent ?? null;
  if (type === 'str') return { kind: 'text', value: text ?? '' };
  if (text === null || text === '') return { kind: 'none' };
  if (type === 's') return { kind: 'text', value: strings[Number(text)] ?? '' };
  if (type === 'b') return { kind: 'boolean', value: text === '1' };
  if (type === 'e') return { kind: 'error', value: text };
  return { kind: 'number', value: Number(text) };
}

/** Text of a string item: its runs, without the phonetic ones. */
function textOf(item: Element): string {
  return elements(item, 't')
    .filter((text) => text.parentNode?.nodeName.replace(/^.*:/, '') !== 'rPh')
    .map((text) => text.textContent ?? '')
    .join('');
}

function placesByStyle(styles: Element | null): readonly (number | null)[] {
  const codes = new Map<string, string>();
  for (const format of elements(elements(styles, 'numFmts')[0] ?? null, 'numFmt')) {
    codes.set(format.getAttribute('numFmtId') ?? '', format.getAttribute('formatCode') ?? '');
  }
  return elements(elements(styles, 'cellXfs')[0] ?? null, 'xf').map((xf) => {
    const id = xf.getAttribute('numFmtId') ?? '0';
    return printedPlaces(codes.get(id) ?? BUILT_IN[id] ?? 'General');
  });
}

/** The built-in formats of fixed decimals, ECMA-376 part 1, 18.8.30. */
const BUILT_IN: Readonly<Record<string, string>> = {
  '1': '0',
  '2': '0.00',
  '3': '#,##0',
  '4': '#,##0.00',
  '9': '0%',
  '10': '0.00%',
  '37': '#,##0',
  '38': '#,##0',
  '39': '#,##0.00',
  '40': '#,##0.00',
};

function unzip(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes);
  } catch {
    throw new UnreadableWorkbookError('the file is no Excel workbook: it cannot be unzipped');
  }
}

function root(parts: Readonly<Record<string, Uint8Array>>, part: string): Element | null {
  const bytes = parts[part];
  if (bytes === undefined) return null;
  try {
    return new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/xml').documentElement;
  } catch {
    throw new UnreadableWorkbookError(`the file is damaged: ${part} is no XML`);
  }
}

function relationships(
  parts: Readonly<Record<string, Uint8Array>>,
  source: string,
): { readonly id: string; readonly type: string; readonly target: string }[] {
  const folder = source.split('/').slice(0, -1);
  const name = [...folder, '_rels', `${source.slice(source.lastIndexOf('/') + 1)}.rels`].join('/');
  return elements(root(parts, name), 'Relationship').map((element) => {
    const target = element.getAttribute('Target') ?? '';
    const absolute = target.startsWith('/') ? target.slice(1) : [...folder, target].join('/');
    return {
      id: element.getAttribute('Id') ?? '',
      type: element.getAttribute('Type') ?? '',
      target: absolute,
    };
  });
}

function elements(parent: Element | null, localName: string): Element[] {
  return parent === null ? [] : [...parent.getElementsByTagNameNS('*', localName)];
}
