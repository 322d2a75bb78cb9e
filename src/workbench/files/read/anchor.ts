import type { Area } from '../../model/area';
import type { Worksheet } from '../../model/worksheet';
import { columnStart, rowStart } from '../../model/positions';
import { pointsOfEmu } from '../units';
import type { XmlElement } from '../xml';

/** Where something lies on a sheet, in points, and the cells it covers where it keeps to their edges. */
export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly over: Area | null;
}

/** Of an anchor in a drawing; the sheet has its widths and heights already. */
export function anchorOf(anchor: XmlElement, sheet: Worksheet): Placement {
  const from = corner(anchor.child('from'));
  const left = columnStart(sheet, from.column) + from.right;
  const top = rowStart(sheet, from.row) + from.down;
  const size = anchor.child('ext');
  if (size !== null) {
    const [width, height] = [pointsOfEmu(size.number('cx') ?? 0), pointsOfEmu(size.number('cy') ?? 0)];
    return { left, top, width, height, over: null };
  }
  const to = corner(anchor.child('to'));
  const keepsToEdges = [from.right, from.down, to.right, to.down].every((offset) => offset === 0);
  return {
    left,
    top,
    width: columnStart(sheet, to.column) + to.right - left,
    height: rowStart(sheet, to.row) + to.down - top,
    over: keepsToEdges
      ? { top: from.row, left: from.column, bottom: to.row - 1, right: to.column - 1 }
      : null,
  };
}

interface Corner {
  readonly column: number;
  readonly row: number;
  /** Points from the cell's corner. */
  readonly right: number;
  readonly down: number;
}

function corner(element: XmlElement | null): Corner {
  const read = (name: string): number => Number(element?.child(name)?.text ?? 0);
  return {
    column: read('col'),
    row: read('row'),
    right: pointsOfEmu(read('colOff')),
    down: pointsOfEmu(read('rowOff')),
  };
}
