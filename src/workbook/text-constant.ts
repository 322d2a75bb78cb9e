/** A text constant in a formula holds 255 UTF-16 units; characters of two units stay whole. */
const LONGEST_CONSTANT = 127;

/** Text as a formula constant; a long one in pieces, which {@link joinTextConstant} joins again. */
export function textConstant(text: string): string {
  const characters = [...text];
  const pieces: string[] = [];
  for (let at = 0; at < characters.length || pieces.length === 0; at += LONGEST_CONSTANT) {
    pieces.push(
      `"${characters
        .slice(at, at + LONGEST_CONSTANT)
        .join('')
        .replaceAll('"', '""')}"`,
    );
  }
  return pieces.join('&');
}

/** `"ab"&"cd"` → `"abcd"`: text constants longer than 255 characters are written in pieces. */
export function joinTextConstant(refersTo: string): string {
  return /^"(?:[^"]|"")*"(?:&"(?:[^"]|"")*")+$/.test(refersTo)
    ? `"${[...refersTo.matchAll(/"((?:[^"]|"")*)"/g)].map((piece) => piece[1]).join('')}"`
    : refersTo;
}
