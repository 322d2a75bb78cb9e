/** Twips of a length in millimetres; an inch has 1440. */
function millimetres(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

/**
 * The page of an official document: GB/T 9704—2012 (党政机关公文格式), A4 with a type area of 156 mm × 225 mm. Lengths are twips
 * (twentieths of a point) where nothing else is said.
 */
export const PAGE = {
  width: millimetres(210),
  height: millimetres(297),
  top: millimetres(37),
  bottom: millimetres(35),
  left: millimetres(28),
  right: millimetres(26),
  /** Puts the dashes beside the page number 7 mm below the type area, as the standard asks. */
  footer: millimetres(25),
} as const;

/** Width of the type area. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** Type sizes in half points by their Chinese names: 2号 22 pt, 3号 16 pt, 4号 14 pt, 小四 12 pt, 五号 10.5 pt. */
export const SIZE = { two: 44, three: 32, four: 28, smallFour: 24, five: 21 } as const;

/** Exact line spacing of the body, 28 pt: 22 lines a page. */
export const LINE = 560;

/** The title may run over several lines of 22 pt, which need more room. */
export const TITLE_LINE = 700;

/**
 * First-line indent of two characters of body type. Word counts by characters and follows a change of size; other
 * programs take the length.
 */
export const TWO_CHARACTERS = { firstLine: 2 * SIZE.three * 10, firstLineChars: 200 } as const;
