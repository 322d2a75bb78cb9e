import * as fc from 'fast-check';

import { applied, opened, simpleBook } from './support/packages';
import { samplePlan } from './support/plans';

/** The texts as they come back from a written file. */
async function throughFile(texts: readonly string[]): Promise<unknown[]> {
  const plan = samplePlan();
  const cells = texts.map((text, row) => ({
    row,
    column: 0,
    content: { kind: 'text' as const, text },
    style: 'body',
  }));
  const out = await applied(await simpleBook(), {
    ...plan,
    cells,
    merges: [],
    charts: [],
    rowHeights: new Map(),
  });
  const read = await (await opened(out)).read([plan.name]);
  if (!read.ok) throw new Error(read.error.message.en);
  const found = new Map(read.value.sheets[0]?.cells.map((cell) => [cell.row, cell.value]));
  return texts.map((_, row) => found.get(row) ?? '');
}

it('text of any characters comes back as it was', async () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '_x000D_',
      '_x005F_',
      '_x',
      '\r\n',
      '\r',
      '\n',
      '\t',
      '\u0000',
      '\u001f',
      ']]>',
      '&amp;',
      '=1+1',
      '@',
      ' ',
    ),
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 20, maxLength: 60 }), async (texts) => {
      expect(await throughFile(texts)).toEqual(texts);
    }),
    { numRuns: 10 },
  );
});

it('what XML cannot hold is replaced, and what a cell cannot hold is cut', async () => {
  const [broken, long] = await throughFile(['a\ud800b\uffff', '长'.repeat(40_000)]);
  expect(broken).toBe('a\ufffdb\ufffd');
  expect(long).toBe(`${'长'.repeat(32_766)}…`);
});
