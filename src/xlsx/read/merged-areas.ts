interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Tells which cells lie under a merged area without being its first. Cells are asked for in row-major order, so that
 * only the areas that reach the current row are looked at, however large they are.
 */
export class MergedAreas {
  private readonly waiting: Box[];
  private active: Box[] = [];
  private row = -1;

  /** `references` as files have them: `B2:D5`. */
  constructor(references: readonly string[]) {
    const boxes = references.map(parseBox).filter((box) => box !== null);
    this.waiting = boxes.sort((a, b) => b.top - a.top);
  }

  /** Whether this cell, which comes after all that were asked before, is covered. Counted from 0. */
  covers(row: number, column: number): boolean {
    if (row !== this.row) this.moveTo(row);
    return this.active.some(
      (box) => column >= box.left && column <= box.right && (row !== box.top || column !== box.left),
    );
  }

  private moveTo(row: number): void {
    this.row = row;
    this.active = this.active.filter((box) => box.bottom >= row);
    for (let next = this.waiting.at(-1); next !== undefined && next.top <= row; next = this.waiting.at(-1)) {
      this.waiting.pop();
      if (next.bottom >= row) this.active.push(next);
    }
  }
}

function parseBox(reference: string): Box | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(reference);
  if (match === null) return null;
  const [, left = '', top = '', right = '', bottom = ''] = match;
  return { top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
