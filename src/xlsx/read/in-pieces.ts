/** Characters of a piece; what follows up to the next tag is added. */
const PIECE = 32 * 1024;

/** Cuts XML into pieces, each of which ends where a tag begins, so that no text and no tag is cut. */
export function* inPieces(xml: string): Generator<string, void> {
  for (let at = 0; at < xml.length;) {
    const tag = xml.indexOf('<', at + PIECE);
    const end = tag === -1 ? xml.length : tag;
    yield xml.slice(at, end);
    at = end;
  }
}
