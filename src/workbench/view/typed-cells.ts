import { CellValueType, type ICellData } from '@univerjs/core';
import type { Scalar } from '../model/cell';
import type { UserEdit } from '../model/user-edit';

/** What stood in the editor of a cell when it closed. */
export interface TypedText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A change of cells in Univer: the contents it changed, and all cells it touched, also where only looks changed. */
export interface CellEdits {
  readonly contents: readonly UserEdit[];
  readonly all: readonly (readonly [row: number, column: number])[];
}

/** Reads a change that the user made. What was typed is taken as it was typed, not as Univer understood it. */
export function editsIn(
  cells: Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>,
  typed: TypedText | null,
): CellEdits {
  const contents: UserEdit[] = [];
  const all: (readonly [number, number])[] = [];
  for (const [rowText, inRow] of Object.entries(cells)) {
    for (const [columnText, data] of Object.entries(inRow)) {
      const [row, column] = [Number(rowText), Number(columnText)];
      all.push([row, column]);
      const isTyped = typed?.row === row && typed.column === column;
      const content = isTyped ? typed.text : contentOf(data);
      if (content !== null) contents.push({ row, column, typed: content });
    }
  }
  return { contents, all };
}

/** Null where the content is not spoken of. */
function contentOf(data: ICellData | null): Scalar | null {
  if (data === null) return '';
  if (data.f !== undefined && data.f !== null && data.f !== '') return data.f;
  const text = data.p?.body?.dataStream;
  if (text !== undefined) return text.replace(/\r?\n$/, '');
  if (!('v' in data)) return 'f' in data ? '' : null;
  if (data.v === undefined || data.v === null) return '';
  if (data.t === CellValueType.BOOLEAN) return Boolean(Number(data.v));
  // A text that looks like a number stays one.
  return typeof data.v === 'string' && data.t === CellValueType.STRING && data.v !== ''
    ? `'${data.v}`
    : data.v;
}
