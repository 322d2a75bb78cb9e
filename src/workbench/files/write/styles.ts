import { DEFAULT_FORMAT, type BorderSide, type CellFormat } from '../../model/cell';
import type { ConditionalFormat } from '../../model/conditional-format';
import { borderForFile } from '../border-styles';
import { wordForFile } from '../words';
import { element } from '../xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const FIRST_OWN_FORMAT = 164;

/** Collects the looks that cells and conditional formats refer to by number, each once. */
export class StyleTable {
  readonly #numberFormats = new Table();
  readonly #fonts = new Table();
  // The first two fills are the format's own, whatever is written.
  readonly #fills = new Table([fill('none'), fill('gray125')]);
  readonly #borders = new Table();
  readonly #formats = new Table();
  readonly #differentials = new Table();
  readonly #known = new Map<CellFormat, number>();

  constructor() {
    this.indexOf(DEFAULT_FORMAT);
  }

  /** The number of a cell's look. */
  indexOf(format: CellFormat): number {
    const known = this.#known.get(format);
    if (known !== undefined) return known;
    const index = this.#formats.add(this.#xf(format));
    this.#known.set(format, index);
    return index;
  }

  differentialOf(format: ConditionalFormat): number {
    const { bold, fontColor, fill: background } = format;
    const font = [
      bold === null ? '' : element('b', { val: bold }),
      fontColor === null ? '' : color(fontColor),
    ];
    return this.#differentials.add(
      element('dxf', {}, [
        font.join('') === '' ? '' : element('font', {}, font),
        background === null
          ? ''
          : element('fill', {}, element('patternFill', {}, element('bgColor', { rgb: argb(background) }))),
      ]),
    );
  }

  /** The styles part. */
  part(): string {
    const numberFormats = this.#numberFormats.items.map((formatCode, index) =>
      element('numFmt', { numFmtId: FIRST_OWN_FORMAT + index, formatCode }),
    );
    return element('styleSheet', { xmlns: MAIN }, [
      list('numFmts', numberFormats),
      list('fonts', this.#fonts.items),
      list('fills', this.#fills.items),
      list('borders', this.#borders.items),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      list('cellXfs', this.#formats.items),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      list('dxfs', this.#differentials.items),
    ]);
  }

  #xf(format: CellFormat): string {
    const numFmtId =
      format.numberFormat === 'General' ? 0 : FIRST_OWN_FORMAT + this.#numberFormats.add(format.numberFormat);
    const fontId = this.#fonts.add(font(format));
    const fillId = this.#fills.add(format.fill === '' ? fill('none') : fill('solid', format.fill));
    const borderId = this.#borders.add(border(format));
    return element(
      'xf',
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        applyNumberFormat: true,
        applyFont: true,
        applyFill: true,
        applyBorder: true,
        applyAlignment: true,
        applyProtection: true,
      },
      [
        element('alignment', {
          horizontal: wordForFile(format.horizontal),
          vertical: wordForFile(format.vertical),
          wrapText: format.wrap ? true : null,
          shrinkToFit: format.shrink ? true : null,
          indent: format.indent === 0 ? null : format.indent,
          textRotation: format.orientation === 0 ? null : rotation(format.orientation),
        }),
        element('protection', { locked: format.locked }),
      ],
    );
  }
}

/** Texts, each once, in order. */
class Table {
  readonly #index = new Map<string, number>();

  constructor(first: readonly string[] = []) {
    for (const item of first) this.add(item);
  }

  add(item: string): number {
    const index = this.#index.get(item) ?? this.#index.size;
    this.#index.set(item, index);
    return index;
  }

  get items(): readonly string[] {
    return [...this.#index.keys()];
  }
}

const list = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : element(name, { count: items.length }, items);

export const argb = (hex: string): string => `FF${hex.slice(1).toUpperCase()}`;

const color = (hex: string): string => element('color', { rgb: argb(hex) });

function font(format: CellFormat): string {
  return element('font', {}, [
    format.bold ? '<b/>' : '',
    format.italic ? '<i/>' : '',
    format.strikethrough ? '<strike/>' : '',
    format.underline === 'None' ? '' : element('u', { val: wordForFile(format.underline) }),
    element('sz', { val: format.fontSize }),
    color(format.fontColor),
    element('name', { val: format.fontName }),
  ]);
}

function fill(patternType: string, hex?: string): string {
  const content = hex === undefined ? '' : element('fgColor', { rgb: argb(hex) });
  return element('fill', {}, element('patternFill', { patternType }, content));
}

function border({ borders }: CellFormat): string {
  const line = (name: string, side: BorderSide): string => {
    const drawn = borders[side];
    const style = drawn === undefined ? null : borderForFile(drawn);
    return drawn === undefined || style === null
      ? element(name)
      : element(name, { style }, color(drawn.color));
  };
  const isDrawn = (side: BorderSide): boolean | null =>
    (borders[side]?.style ?? 'None') === 'None' ? null : true;
  const [up, down] = [isDrawn('DiagonalUp'), isDrawn('DiagonalDown')];
  return element('border', { diagonalUp: up, diagonalDown: down }, [
    line('left', 'EdgeLeft'),
    line('right', 'EdgeRight'),
    line('top', 'EdgeTop'),
    line('bottom', 'EdgeBottom'),
    line('diagonal', up === true ? 'DiagonalUp' : 'DiagonalDown'),
  ]);
}

/** Upside down from 91 on; 180 in Excel's API is text written downwards. */
const rotation = (degrees: number): number => (degrees === 180 ? 255 : degrees < 0 ? 90 - degrees : degrees);
