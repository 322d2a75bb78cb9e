import type { XmlElement } from '../xml';
import type { Package, Part } from './package';

/** Excel's order of a theme's colours differs from the part's: light before dark, twice. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** Office's theme, for files without one. */
const OFFICE_THEME =
  'FFFFFF 000000 E7E6E6 44546A 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47 0563C1 954F72'.split(' ');

/** The palette of older files: the first eight stand twice. */
const BASIC = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF'.split(' ');
const INDEXED = [
  ...BASIC,
  ...BASIC,
  ...'800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF'.split(
    ' ',
  ),
  ...'000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99'.split(
    ' ',
  ),
  ...'3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  ),
];

/** Colours of a workbook, as `#RRGGBB`. */
export class Colors {
  readonly #theme: readonly string[];

  constructor(file: Package, workbook: Part) {
    const scheme = file.relatedByType(workbook.path, 'theme')[0]?.root.at('themeElements', 'clrScheme');
    this.#theme = THEME_ORDER.map((name, index) => {
      const color = scheme?.child(name);
      const value =
        color?.child('srgbClr')?.attribute('val') ?? color?.child('sysClr')?.attribute('lastClr') ?? null;
      return value ?? OFFICE_THEME[index] ?? '000000';
    });
  }

  /** Of a `color`, `fgColor` … element; null where it names none, or the one that the system chooses. */
  of(element: XmlElement | null): string | null {
    if (element === null) return null;
    const rgb = element.attribute('rgb');
    const theme = element.number('theme');
    const indexed = element.number('indexed');
    const base =
      rgb !== null
        ? rgb.slice(-6)
        : theme !== null
          ? this.#theme[theme]
          : indexed !== null
            ? INDEXED[indexed]
            : undefined;
    return base === undefined ? null : tinted(base, element.number('tint') ?? 0);
  }

  /** Of a `solidFill` in a drawing. */
  ofFill(fill: XmlElement | null): string | null {
    const rgb = fill?.child('srgbClr')?.attribute('val');
    if (rgb !== null && rgb !== undefined) return `#${rgb.toUpperCase()}`;
    const name = fill?.child('schemeClr')?.attribute('val') ?? '';
    const index = THEME_ORDER.indexOf(DRAWING_NAMES[name] ?? name);
    const base = this.#theme[index];
    return base === undefined ? null : `#${base.toUpperCase()}`;
  }
}

const DRAWING_NAMES: Readonly<Record<string, string>> = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };

/** Lightness moved towards white or black by the tint's share, as Excel does (in HSL). */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return `#${rgb.toUpperCase()}`;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const lightness = (most + least) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  const channels = [red, green, blue].map((channel) => {
    const share = spread === 0 ? 0.5 : (channel - least) / spread;
    const value = wanted - chroma / 2 + share * chroma;
    return Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('').toUpperCase()}`;
}
