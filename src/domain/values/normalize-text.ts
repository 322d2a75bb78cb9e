/** Characters that take no room and mean nothing: zero-width spaces and joiners, direction marks, soft hyphens. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
/** Most cells: nothing in them to make plain. */
const PLAIN = /^[!-~\u4E00-\u9FFF≥≤、。“”《》—]*$/;

/** All that may have another plain form; most characters of most cells are not among them. */
const NEITHER_ASCII_NOR_HAN = /[^\n\x20-\x7E\u4E00-\u9FFF]/gu;

/**
 * Text with full-width and compatibility characters made plain (NFKC), runs of spaces folded into one, and lines
 * trimmed; line breaks stay, as `\n`. Characters such as `²`, `½`, `①` and `㎡`, whose plain form would put digits into the
 * text that nobody typed as a number, stay as they are: `5²` must not become 52.
 */
export function normalizeText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(NEITHER_ASCII_NOR_HAN, plainCharacter)
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

function plainCharacter(character: string): string {
  const compatible = character.normalize('NFKC');
  return /\d/.test(compatible) && !/\p{Nd}/u.test(character) ? character : compatible;
}
