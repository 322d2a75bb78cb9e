import type { Area } from '../../workbook/sheet-plan';
import type { ListedSheet } from '../survey';

/** A rectangle of one sheet to be read at once. */
export interface Piece {
  readonly sheet: ListedSheet;
  readonly area: Area;
}

/** Cells that one answer surely holds: with formulas and formats, a cell takes some 60 bytes of the 5 MB. */
const CELLS_AT_ONCE = 40_000;

/** Cuts areas so that no piece holds more cells than one answer; a single row is not cut. */
export function cutPieces(pieces: readonly Piece[], most: number = CELLS_AT_ONCE): readonly Piece[] {
  return pieces.flatMap(({ sheet, area }) => {
    const rows = Math.max(1, Math.floor(most / area.columns));
    const parts: Piece[] = [];
    for (let start = 0; start < area.rows; start += rows) {
      parts.push({
        sheet,
        area: { ...area, row: area.row + start, rows: Math.min(rows, area.rows - start) },
      });
    }
    return parts;
  });
}

/** Packs pieces, in order, into requests that ask for no more cells than one answer holds. */
export function packPieces(
  pieces: readonly Piece[],
  most: number = CELLS_AT_ONCE,
): readonly (readonly Piece[])[] {
  const requests: Piece[][] = [];
  let cells = Infinity;
  for (const piece of cutPieces(pieces, most)) {
    const size = piece.area.rows * piece.area.columns;
    if (cells + size > most) {
      requests.push([]);
      cells = 0;
    }
    requests.at(-1)?.push(piece);
    cells += size;
  }
  return requests;
}

/** Two halves of a request whose answer was too large; null where one row is left. */
export function halvePieces(pieces: readonly Piece[]): readonly [readonly Piece[], readonly Piece[]] | null {
  const [only, second] = pieces;
  if (only === undefined) return null;
  if (second !== undefined) {
    const middle = Math.ceil(pieces.length / 2);
    return [pieces.slice(0, middle), pieces.slice(middle)];
  }
  const [upper, lower] = cutPieces(pieces, Math.ceil(only.area.rows / 2) * only.area.columns);
  return upper === undefined || lower === undefined ? null : [[upper], [lower]];
}
