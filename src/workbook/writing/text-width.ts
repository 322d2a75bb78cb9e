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

/** Width of one line of text in half-width units. Everything beyond ASCII counts as full width, to be safe. */
export function textUnits(text: string): number {
  let units = 0;
  for (const character of text) units += character <= '~' ? 1 : 2;
  return units;
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
  return text
    .split(/\r?\n/)
    .map((paragraph) => paragraphLines(paragraph, capacity))
    .reduce((total, lines) => total + lines, 0);
}

function paragraphLines(paragraph: string, capacity: number): number {
  let lines = 1;
  let used = 0;
  for (const token of paragraph.match(/[!-~]+|[^!-~]/gu) ?? []) {
    const units = textUnits(token);
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
