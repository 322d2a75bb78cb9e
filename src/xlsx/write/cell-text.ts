import { escapeContent } from '../../opc/xml';

/** Excel's limit for the text of a cell, in UTF-16 units. */
const LONGEST_TEXT = 32_767;

/** Most texts: nothing in them to encode. */
const PLAIN = /^[\n -%'-;=?-^`-\u{d7ff}]*$/u;

/**
 * Text as the content of `<t>` or `<v>`. Control characters are written `_xHHHH_`, and so is the underscore of text that
 * looks like one; characters that XML cannot hold become U+FFFD; what exceeds a cell's limit is cut with an ellipsis.
 */
export function cellText(text: string): string {
  if (text.length <= LONGEST_TEXT && PLAIN.test(text)) return text;
  const fitting = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  const encoded = fitting
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\x00-\x08\x0b-\x1f]/g,
      (control) => `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
  return escapeContent(encoded);
}
