/** A row of a table as one line of a document. Empty cells are left out: a cell over several rows leaves such ones below it. */
export function rowLine(cells: readonly string[]): string {
  return cells.filter((text) => text.trim() !== '').join(' | ');
}
