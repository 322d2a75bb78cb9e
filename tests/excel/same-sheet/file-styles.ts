import type { Element } from '@xmldom/xmldom';

import type { OoxmlPackage } from '../../support/ooxml/package';
import { child, children, descendants, integer } from '../../support/ooxml/xml';
import { fontText, type CellDescription } from './description';

/** How a cell looks. */
export type Look = Omit<CellDescription, 'value' | 'formula'>;

/** The number formats that have no code of their own in a file, as the standard lists them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  49: '@',
};

/** The looks of a file, by index; and of its conditional formats. */
export interface FileStyles {
  readonly looks: readonly Look[];
  readonly differential: readonly {
    readonly bold: boolean;
    readonly color: string | null;
    readonly fill: string | null;
  }[];
}

export function fileStyles(parts: OoxmlPackage): FileStyles {
  const root = parts.root('xl/styles.xml');
  if (root === null) throw new Error('the file has no styles');
  const codes = new Map(
    descendants(root, 'numFmt').map((one) => [
      integer(one, 'numFmtId') ?? 0,
      one.getAttribute('formatCode') ?? '',
    ]),
  );
  const list = (name: string): Element[] => {
    const found = child(root, name);
    return found === null ? [] : children(found);
  };
  const [fonts, fills, borders] = [list('fonts'), list('fills'), list('borders')];
  return {
    looks: list('cellXfs').map((format): Look => {
      const at = (elements: readonly Element[], name: string): Element =>
        elements[integer(format, name) ?? 0]!;
      const id = integer(format, 'numFmtId') ?? 0;
      const alignment = child(format, 'alignment');
      return {
        numberFormat: codes.get(id) ?? BUILT_IN[id] ?? `built-in ${String(id)}`,
        font: describeFont(at(fonts, 'fontId')),
        fill: describeFill(at(fills, 'fillId')),
        horizontal: alignment?.getAttribute('horizontal') ?? 'general',
        vertical: alignment?.getAttribute('vertical') ?? 'bottom',
        wrap: alignment?.getAttribute('wrapText') === '1',
        borders: ['left', 'right', 'top', 'bottom'].map((side) =>
          describeSide(child(at(borders, 'borderId'), side)),
        ),
        locked: child(format, 'protection')?.getAttribute('locked') !== '0',
      };
    }),
    differential: list('dxfs').map((format) => {
      const font = child(format, 'font');
      return {
        bold: font !== null && child(font, 'b') !== null,
        color: font === null ? null : colorOf(child(font, 'color')),
        fill: colorOf(descendants(format, 'bgColor')[0] ?? null),
      };
    }),
  };
}

/** RRGGBB without its opacity; null where there is none. */
export function colorOf(element: Element | null): string | null {
  return element?.getAttribute('rgb')?.slice(2) ?? null;
}

function describeFont(font: Element): string {
  const text = (name: string): string => child(font, name)?.getAttribute('val') ?? '';
  return fontText(
    text('name'),
    Number(text('sz')),
    child(font, 'b') !== null,
    colorOf(child(font, 'color')) ?? 'auto',
  );
}

function describeFill(fill: Element): string | null {
  const pattern = child(fill, 'patternFill');
  return pattern?.getAttribute('patternType') === 'solid' ? colorOf(child(pattern, 'fgColor')) : null;
}

function describeSide(side: Element | null): string | null {
  const style = side?.getAttribute('style') ?? null;
  return side === null || style === null ? null : `${style} ${colorOf(child(side, 'color')) ?? 'auto'}`;
}
