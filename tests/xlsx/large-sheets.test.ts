import { inPieces } from '../../src/xlsx/read/in-pieces';
import { opened } from './support/packages';
import { rawBook, worksheet } from './support/raw-book';

const TEXTS = ['甲', '𠀀𠀁', ' a\r\nb ', '<&>', 'x'.repeat(50_000)];
const ROWS = 3000;

function textAt(row: number): string {
  return `${String(row)} ${TEXTS[row % 4] ?? ''}${row === 1500 ? (TEXTS[4] ?? '') : ''}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

it('cuts XML before tags only, and loses nothing', () => {
  const xml = '<a>𠀀</a>'.repeat(20_000);
  const pieces = [...inPieces(xml)];
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.join('')).toBe(xml);
  expect(pieces.filter((piece) => !piece.startsWith('<'))).toEqual([]);
  expect([...inPieces('')]).toEqual([]);
});

it('reads every cell of a sheet that the library is given in pieces', async () => {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const number = String(row + 1);
    const text = `<c r="A${number}" t="inlineStr"><is><t xml:space="preserve">${escaped(textAt(row))}</t></is></c>`;
    return `<row r="${number}">${text}<c r="B${number}"><v>${String(row / 8)}</v></c></row>`;
  });
  const host = await opened(rawBook({ sheets: [{ name: 'S', xml: worksheet(rows.join('')) }] }));
  const read = await host.read();
  if (!read.ok) throw new Error(read.error.message.en);
  expect(read.value.sheets[0]?.cells.map(({ row, column, value }) => [row, column, value])).toEqual(
    Array.from({ length: ROWS }, (_, row) => [
      [row, 0, textAt(row)],
      [row, 1, row / 8],
    ]).flat(),
  );
});
