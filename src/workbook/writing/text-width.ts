/**
 * How much room text takes, so that rows are high enough: Excel does not fit the height of merged cells. Widths are in
 * half-width units of 宋体: a Chinese character takes two, a Latin one takes one.
 */

/** Points of one column-width character (the digit of the default font, 7 pixels). */
export const POINTS_PER_CHARACTER = 5.25;

/** What a column is wider than its characters (5 pixels), in points. */
const COLUMN_PADDING = 3.75;

/** Left and right padding of the text in a cell, and what its border takes, in points. */
const CELL_PADDING = 6;

/** Line height as a multiple of the font size; 宋体 needs 1.3, its usual substitutes a little more. */
export const LINE_HEIGHT = 1.38;

/** Room above and below the text of a row, in points. */
const ROW_PADDING = 4;

/** Excel's highest row. */
export const HIGHEST_ROW = 409;

/** The last printable character of ASCII. Everything beyond counts as full width, to be safe. */
const LAST_HALF_WIDTH = 0x7e;

/** Width of one line of text in half-width units. */
export function textUnits(text: string): number {
  let units = 0;
  for (let at = 0; at < text.length; at = nextCharacter(text, at)) units += unitsAt(text, at);
  return units;
}

function unitsAt(text: string, at: number): number {
  return text.charCodeAt(at) <= LAST_HALF_WIDTH ? 1 : 2;
}

/** Where the next character begins; those beyond the basic plane take two places. */
function nextCharacter(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

/** Points that a column so many characters wide takes. */
export function columnPoints(width: number): number {
  return width * POINTS_PER_CHARACTER + COLUMN_PADDING;
}

/** Half-width units that fit on one line of a cell `width` characters wide. At least 2, one Chinese character. */
export function lineCapacity(width: number, fontSize: number): number {
  return Math.max(2, Math.floor((columnPoints(width) - CELL_PADDING) / (fontSize / 2)));
}

/** Lines the text takes when wrapped; a Latin word or a number is not broken unless it is longer than a line. */
export function wrappedLines(text: string, capacity: number): number {
  if (!text.includes('\n')) return paragraphLines(text, capacity);
  let lines = 0;
  for (const paragraph of text.split(/\r?\n/)) lines += paragraphLines(paragraph, capacity);
  return lines;
}

function paragraphLines(paragraph: string, capacity: number): number {
  let lines = 1;
  let used = 0;
  let at = 0;
  while (at < paragraph.length) {
    const end = tokenEnd(paragraph, at);
    const units = isWordAt(paragraph, at) ? end - at : unitsAt(paragraph, at);
    at = end;
    if (used + units <= capacity) {
      used += units;
    } else if (units <= capacity) {
      lines += 1;
      used = units;
    } else {
      const overflow = used + units - capacity;
      const more = Math.ceil(overflow / capacity);
      lines += more;
      used = overflow - (more - 1) * capacity;
    }
  }
  return lines;
}

/** Where the token ends that begins here: a run of visible ASCII, or one other character. */
function tokenEnd(text: string, at: number): number {
  if (!isWordAt(text, at)) return nextCharacter(text, at);
  let end = at + 1;
  while (isWordAt(text, end)) end += 1;
  return end;
}

function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 0x20 && code <= LAST_HALF_WIDTH;
}

/** Height in points of so many lines. */
export function linesHeight(lines: number, fontSize: number): number {
  return Math.ceil(lines * fontSize * LINE_HEIGHT + ROW_PADDING);
}

/** Height in points that shows all of `text` in a cell `width` characters wide. */
export function textHeight(text: string, width: number, fontSize: number): number {
  // Chinese punctuation may not begin a line, which can cost a character.
  const spare = /[，。；：、！？）》”’]/.test(text) ? 1 : 0;
  const capacity = Math.max(2, lineCapacity(width, fontSize) - spare);
  return linesHeight(wrappedLines(text, capacity), fontSize);
}
