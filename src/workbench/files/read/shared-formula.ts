import { columnIndex, columnLetters, COLUMNS, ROWS } from '../../model/area';

/** Quoted texts and sheet names, then single references; a name or function that ends like one is no reference. */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/** A formula shared by several cells, as it reads so many rows and columns further; relative references move along. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return formula.replaceAll(
    PIECE,
    (piece: string, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return piece;
      const column = columnIndex(letters.toUpperCase()) + (fixedColumn === '$' ? 0 : columns);
      const row = Number(digits) - 1 + (fixedRow === '$' ? 0 : rows);
      if (column < 0 || row < 0 || column >= COLUMNS || row >= ROWS) return '#REF!';
      return `${fixedColumn ?? ''}${columnLetters(column)}${fixedRow ?? ''}${String(row + 1)}`;
    },
  );
}
