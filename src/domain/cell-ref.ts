/** One cell's address. Row and column count from 0; `sheet` is the sheet's name as shown on its tab. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Column letters for a column that counts from 0: 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The column that letters name, counted from 0: `A` → 0, `AA` → 26. */
export function columnOfLetters(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A cell in A1 notation without its sheet: `F12`. */
export function formatCell(row: number, column: number): string {
  return `${columnLetters(column)}${String(row + 1)}`;
}

/** A sheet's name as a formula needs it, always quoted, so that no name can be misread: `'履职效能'`. */
export function quoteSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** An address for people and JSON: `履职效能!F12`, quoted only where the name needs it. */
export function formatRef(ref: CellRef): string {
  const bare = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(ref.sheet);
  return `${bare ? ref.sheet : quoteSheet(ref.sheet)}!${formatCell(ref.row, ref.column)}`;
}

/** An address for formulas: `'履职效能'!F12`. */
export function formulaRef(ref: CellRef): string {
  return `${quoteSheet(ref.sheet)}!${formatCell(ref.row, ref.column)}`;
}
