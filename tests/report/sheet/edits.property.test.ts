import fc from 'fast-check';

import { writeReport } from '../../../src/app/write-report';
import type { WorkbookSnapshot } from '../../../src/workbook/host';
import { BUDGET, INDICATORS } from '../../support/memory-host';
import { EditedWorkbook } from './edited-workbook';

jest.setTimeout(120_000);

const INPUT: WorkbookSnapshot = { sheets: [INDICATORS, BUDGET], names: [] };

/** What a person does to one row, given as a share of the rows that stand there. */
type Edit = { readonly at: number } & (
  { readonly kind: 'rewrite' | 'insert' | 'note'; readonly text: string } | { readonly kind: 'delete' }
);

/** Words of any kind that no line of ours and no other edit says; some look like formulas, marks, numbers or drafts. */
const text = fc
  .tuple(fc.constantFrom('', '=', '【草稿】', '　　', '+1 ', '|', '\n', '1. '), fc.uuid())
  .map(([before, own]) => `${before}${own}`);
const at = fc.double({ min: 0, max: 1, noNaN: true });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constantFrom('rewrite' as const, 'insert' as const, 'note' as const), at, text }),
  fc.record({ kind: fc.constant('delete' as const), at }),
);

/** Edits the sheet below its first row, and gives what must be found there afterwards. */
function perform(workbook: EditedWorkbook, edits: readonly Edit[]): ReadonlySet<string> {
  const typed = new Set<string>();
  for (const each of edits) {
    const row = 1 + Math.floor(each.at * (workbook.rows().length - 2));
    if (each.kind === 'delete') {
      for (const [, value] of workbook.rows()[row] ?? []) typed.delete(said(value));
      workbook.deleteRow(row);
      continue;
    }
    if (each.kind === 'insert') workbook.insertRow(row);
    const column = each.kind === 'note' ? 9 : 1;
    const replaced = (workbook.rows()[row] ?? []).find(([place]) => place === column);
    if (replaced !== undefined) typed.delete(said(replaced[1]));
    workbook.type(row, column, each.text);
    typed.add(said(each.text));
  }
  return typed;
}

/** A text without the mark of a draft, which is taken off what a person rewrote, and without blanks around it. */
const said = (value: unknown): string => String(value).replace('【草稿】', '').trim();

async function run(workbook: EditedWorkbook): Promise<void> {
  const written = await writeReport(workbook, { scheme: null, earlier: null });
  if (!written.ok) throw new Error(written.error.message.zh);
}

function texts(workbook: EditedWorkbook): readonly string[] {
  return workbook
    .rows()
    .flatMap((cells) => cells.filter(([column]) => column > 0).map(([, value]) => said(value)));
}

test('whatever people type, insert and delete: nothing typed is lost or doubled, and a further run changes no cell', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { maxLength: 8 }),
      fc.array(edit, { maxLength: 4 }),
      async (first, second) => {
        const workbook = new EditedWorkbook(INPUT);
        await run(workbook);
        for (const edits of [first, second]) {
          const typed = perform(workbook, edits);
          await run(workbook);
          const found = texts(workbook);
          for (const each of typed) expect(found.filter((other) => other === each)).toEqual([each]);
          const settled = workbook.rows();
          await run(workbook);
          expect(workbook.rows()).toEqual(settled);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('rows of a person’s own keep the order in which they were written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(at, { minLength: 2, maxLength: 6 }), async (places) => {
      const workbook = new EditedWorkbook(INPUT);
      await run(workbook);
      for (const [index, place] of places.entries()) {
        const row = 1 + Math.floor(place * (workbook.rows().length - 1));
        workbook.insertRow(row);
        workbook.type(row, 1, `甲乙丙${String(index)}`);
      }
      const own = () => texts(workbook).filter((each) => each.startsWith('甲乙丙'));
      const before = own();
      await run(workbook);
      expect(own()).toEqual(before);
    }),
    { numRuns: 40 },
  );
});
