import type { Element } from '@xmldom/xmldom';

import type { CellStyle, PlannedConditionalFormat } from '../../workbook/sheet-plan';
import { appendLike, childElements, ensureChild } from '../../opc/xml';
import { BUILT_IN_FORMATS } from '../read/number-formats';

/** Children of `styleSheet` in the schema's order. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Number formats below this are the format's own. */
const FIRST_OWN_FORMAT = 164;
const CHINESE_CHARSET = '134';

/** Built-in formats that mean the same in every language of Excel. */
const SAFE_BUILT_INS = [0, 1, 2, 3, 4, 9, 10, 49];

/** An element to be: its name, attributes and children. */
interface Spec {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Spec[];
}

/** A styles part for a workbook that has none. */
export function emptyStyles(namespace: string): string {
  return (
    `<styleSheet xmlns="${namespace}">` +
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '</styleSheet>'
  );
}

/**
 * Adds our styles to a workbook's styles part and says under which index each is found. What is there stays where it is;
 * a style that exists already is used again, so that a repeated run adds nothing.
 */
export class StyleGraft {
  private readonly indices = new Map<string, Map<string, number>>();

  /** `root` is the `styleSheet` element, which is changed in place. */
  constructor(private readonly root: Element) {}

  /** Index into `cellXfs`. */
  cellStyle(style: CellStyle): number {
    const numFmtId = this.numberFormat(style.numberFormat);
    const fontId = this.index('fonts', fontSpec(style.font));
    const fillId = style.fill === undefined ? 0 : this.index('fills', solidFill(style.fill));
    const borderId = this.index('borders', borderSpec(style.border ?? 'none'));
    return this.index('cellXfs', {
      name: 'xf',
      attributes: {
        numFmtId: String(numFmtId),
        fontId: String(fontId),
        fillId: String(fillId),
        borderId: String(borderId),
        xfId: '0',
        applyNumberFormat: '1',
        applyFont: '1',
        applyFill: '1',
        applyBorder: '1',
        applyAlignment: '1',
        ...(style.unlocked === true ? { applyProtection: '1' } : {}),
      },
      children: [
        {
          name: 'alignment',
          attributes: {
            horizontal: style.horizontal,
            vertical: style.vertical,
            ...(style.wrap ? { wrapText: '1' } : {}),
          },
        },
        ...(style.unlocked === true ? [{ name: 'protection', attributes: { locked: '0' } }] : []),
      ],
    });
  }

  /** Index into `dxfs`. */
  differentialStyle(format: Extract<PlannedConditionalFormat, { kind: 'formula' }>): number {
    const font: Spec[] = [];
    if (format.bold === true) font.push({ name: 'b' }, { name: 'i', attributes: { val: '0' } });
    if (format.color !== undefined) font.push(color('color', format.color));
    const children: Spec[] = [];
    if (font.length > 0) children.push({ name: 'font', children: font });
    if (format.fill !== undefined) {
      const pattern = { name: 'patternFill', attributes: { patternType: 'solid' } };
      children.push({
        name: 'fill',
        children: [{ ...pattern, children: [color('fgColor', format.fill), color('bgColor', format.fill)] }],
      });
    }
    return this.index('dxfs', { name: 'dxf', children });
  }

  private numberFormat(code: string): number {
    const builtIn = SAFE_BUILT_INS.find((id) => BUILT_IN_FORMATS[id] === code);
    if (builtIn !== undefined) return builtIn;
    const list = ensureChild(this.root, 'numFmts', ORDER);
    const formats = childElements(list, 'numFmt');
    const same = formats.find((format) => format.getAttribute('formatCode') === code);
    if (same !== undefined) return Number(same.getAttribute('numFmtId'));
    const highest = Math.max(
      FIRST_OWN_FORMAT - 1,
      ...formats.map((format) => Number(format.getAttribute('numFmtId'))),
    );
    appendLike(list, 'numFmt', { numFmtId: String(highest + 1), formatCode: code });
    list.setAttribute('count', String(formats.length + 1));
    return highest + 1;
  }

  /** Index of this element in its list, to which it is added where it is missing. */
  private index(listName: string, spec: Spec): number {
    const list = ensureChild(this.root, listName, ORDER);
    let known = this.indices.get(listName);
    if (known === undefined) {
      known = new Map();
      for (const [index, element] of childElements(list).entries()) {
        const key = keyOfElement(element);
        if (!known.has(key)) known.set(key, index);
      }
      this.indices.set(listName, known);
    }
    const key = keyOfSpec(spec);
    const existing = known.get(key);
    if (existing !== undefined) return existing;
    const index = childElements(list).length;
    append(list, spec);
    list.setAttribute('count', String(index + 1));
    known.set(key, index);
    return index;
  }
}

function fontSpec(font: CellStyle['font']): Spec {
  return {
    name: 'font',
    children: [
      ...(font.bold === true ? [{ name: 'b' }] : []),
      { name: 'sz', attributes: { val: String(font.size) } },
      color('color', font.color ?? '000000'),
      { name: 'name', attributes: { val: font.name } },
      { name: 'charset', attributes: { val: CHINESE_CHARSET } },
    ],
  };
}

function solidFill(rgb: string): Spec {
  const children = [color('fgColor', rgb), { name: 'bgColor', attributes: { indexed: '64' } }];
  return {
    name: 'fill',
    children: [{ name: 'patternFill', attributes: { patternType: 'solid' }, children }],
  };
}

function borderSpec(border: 'thin' | 'none'): Spec {
  const side = (name: string): Spec =>
    border === 'thin'
      ? { name, attributes: { style: 'thin' }, children: [color('color', '000000')] }
      : { name };
  return {
    name: 'border',
    children: [...['left', 'right', 'top', 'bottom'].map(side), { name: 'diagonal' }],
  };
}

function color(name: string, rgb: string): Spec {
  return { name, attributes: { rgb: `FF${rgb.toUpperCase()}` } };
}

function append(parent: Element, spec: Spec): void {
  const element = appendLike(parent, spec.name, spec.attributes);
  for (const child of spec.children ?? []) append(element, child);
}

/** Two elements are the same style exactly where these texts are equal. */
function keyOfElement(element: Element): string {
  const attributes = [...element.attributes].map((attribute) => `${attribute.name}=${attribute.value}`);
  return key(element.localName ?? '', attributes, childElements(element).map(keyOfElement));
}

function keyOfSpec(spec: Spec): string {
  const attributes = Object.entries(spec.attributes ?? {}).map(([name, value]) => `${name}=${value}`);
  return key(spec.name, attributes, (spec.children ?? []).map(keyOfSpec));
}

function key(name: string, attributes: readonly string[], children: readonly string[]): string {
  return `${name}[${[...attributes].sort().join('|')}](${children.join(',')})`;
}
