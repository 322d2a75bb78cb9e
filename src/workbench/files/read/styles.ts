import { DEFAULT_FORMAT, type Border, type BorderSide, type CellFormat } from '../../model/cell';
import { borderFromFile } from '../border-styles';
import { wordFromFile } from '../words';
import type { XmlElement } from '../xml';
import type { Colors } from './colors';

/** Formats that files name by number only, as Excel (zh-CN) shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '¥#,##0;¥-#,##0',
  6: '¥#,##0;[Red]¥-#,##0',
  7: '¥#,##0.00;¥-#,##0.00',
  8: '¥#,##0.00;[Red]¥-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

const SIDES: readonly (readonly [child: string, side: BorderSide])[] = [
  ['top', 'EdgeTop'],
  ['bottom', 'EdgeBottom'],
  ['left', 'EdgeLeft'],
  ['right', 'EdgeRight'],
];

/** What a conditional format changes. */
export interface DifferentialFormat {
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly fill: string | null;
}

/** Formats of cells by the index that cells name. */
export class Styles {
  readonly formats: readonly CellFormat[];
  readonly differentials: readonly DifferentialFormat[];

  constructor(
    root: XmlElement | null,
    private readonly colors: Colors,
  ) {
    const list = (parent: string, name: string): readonly XmlElement[] => [
      ...(root?.child(parent)?.children(name) ?? []),
    ];
    const numberFormats = new Map(
      list('numFmts', 'numFmt').map((each) => [
        each.number('numFmtId') ?? -1,
        each.attribute('formatCode') ?? 'General',
      ]),
    );
    const fonts = list('fonts', 'font').map((each) => this.#font(each));
    const fills = list('fills', 'fill').map((each) => this.#fill(each));
    const borders = list('borders', 'border').map((each) => this.#borders(each));
    this.formats = list('cellXfs', 'xf').map((xf) => {
      const id = xf.number('numFmtId') ?? 0;
      return shared({
        ...DEFAULT_FORMAT,
        numberFormat: numberFormats.get(id) ?? BUILT_IN[id] ?? 'General',
        ...fonts[xf.number('fontId') ?? 0],
        fill: fills[xf.number('fillId') ?? 0] ?? '',
        borders: borders[xf.number('borderId') ?? 0] ?? {},
        ...alignment(xf.child('alignment')),
        locked: xf.child('protection')?.flag('locked', true) ?? true,
      });
    });
    this.differentials = list('dxfs', 'dxf').map((dxf) => {
      const pattern = dxf.at('fill', 'patternFill');
      const bold = dxf.at('font', 'b');
      return {
        fontColor: this.colors.of(dxf.at('font', 'color')),
        bold: bold === null ? null : bold.flag('val', true),
        // Here the background is what a solid fill shows.
        fill: this.colors.of(pattern?.child('bgColor') ?? null),
      };
    });
  }

  #font(font: XmlElement): Partial<CellFormat> {
    const has = (name: string): boolean => font.child(name)?.flag('val', true) ?? false;
    const underline = font.child('u');
    return {
      fontName: font.child('name')?.attribute('val') ?? DEFAULT_FORMAT.fontName,
      fontSize: font.child('sz')?.number('val') ?? DEFAULT_FORMAT.fontSize,
      bold: has('b'),
      italic: has('i'),
      strikethrough: has('strike'),
      underline: underline === null ? 'None' : wordFromFile(underline.attribute('val') ?? 'single'),
      fontColor: this.colors.of(font.child('color')) ?? DEFAULT_FORMAT.fontColor,
    };
  }

  /** '' without one; a pattern counts as its foreground. */
  #fill(fill: XmlElement): string {
    const pattern = fill.child('patternFill');
    const type = pattern?.attribute('patternType') ?? 'none';
    if (pattern === null || type === 'none' || type === 'gray125') return '';
    return this.colors.of(pattern.child('fgColor')) ?? '';
  }

  #borders(border: XmlElement): CellFormat['borders'] {
    const borders: Partial<Record<BorderSide, Border>> = {};
    for (const [child, side] of SIDES) {
      const line = this.#line(border.child(child));
      if (line !== null) borders[side] = line;
    }
    const diagonal = this.#line(border.child('diagonal'));
    if (diagonal !== null && border.flag('diagonalDown')) borders.DiagonalDown = diagonal;
    if (diagonal !== null && border.flag('diagonalUp')) borders.DiagonalUp = diagonal;
    return borders;
  }

  #line(side: XmlElement | null): Border | null {
    const style = side?.attribute('style') ?? 'none';
    return borderFromFile(style, this.colors.of(side?.child('color') ?? null) ?? '#000000');
  }
}

function alignment(element: XmlElement | null): Partial<CellFormat> {
  const rotation = element?.number('textRotation') ?? 0;
  return {
    horizontal: wordFromFile(element?.attribute('horizontal') ?? 'general'),
    vertical: wordFromFile(element?.attribute('vertical') ?? 'bottom'),
    wrap: element?.flag('wrapText') ?? false,
    shrink: element?.flag('shrinkToFit') ?? false,
    indent: element?.number('indent') ?? 0,
    // 255 stands for letters below each other; beyond 90 the file counts downwards.
    orientation: rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation,
  };
}

/** The model tells cells without a format by this very object. */
function shared(format: CellFormat): CellFormat {
  return JSON.stringify(format) === JSON.stringify(DEFAULT_FORMAT) ? DEFAULT_FORMAT : format;
}
