import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { evaluateWorkbook } from '../../src/app/evaluate-workbook';
import { standingSummary, type StandingSummary } from '../../src/app/standing-summary';
import type { CellRef } from '../../src/domain/cell-ref';
import type { Language } from '../../src/domain/bilingual';
import type { CellValue } from '../../src/domain/source-cell';
import { shippedScheme } from '../../src/domain/schemes/shipped-schemes';
import type { GridCell } from '../../src/workbook/grid';
import type { WorkbookSnapshot } from '../../src/workbook/host';
import { keepName } from '../../src/workbook/writing/summary/kept-regions';
import { openXlsx } from '../../src/xlsx/xlsx-host';
import { valueOf } from '../support/value-of';

const OPTIONS = { scheme: null, toolVersion: 'test' } as const;
const DEPARTMENT = 'guangzhou-cooperation-office-2021.xlsx';
const PROJECT = 'project-form-2021.xlsx';

/** A sample as it is read once the summary was written to it. */
async function evaluated(sample: string, language: Language = 'zh'): Promise<WorkbookSnapshot> {
  const bytes = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples', sample)));
  const host = valueOf(await openXlsx(bytes));
  valueOf(await evaluateWorkbook(host, { ...OPTIONS, language, earlier: null }));
  return valueOf(await valueOf(await openXlsx(host.bytes())).read());
}

/** How the summary stands; throws where there is none. */
function standingIn(snapshot: WorkbookSnapshot, options: Partial<typeof OPTIONS> = {}): StandingSummary {
  const standing = valueOf(standingSummary(snapshot, { ...OPTIONS, ...options }));
  if (standing === null) throw new Error('no summary stands in it');
  return standing;
}

const kindIn = (snapshot: WorkbookSnapshot): string => standingIn(snapshot).standing.kind;

/** The workbook with one cell's content changed; the cell must be there. */
function edited(
  snapshot: WorkbookSnapshot,
  sheet: string,
  isCell: (cell: GridCell) => boolean,
  content: { readonly value: CellValue; readonly formula?: string },
): { readonly snapshot: WorkbookSnapshot; readonly ref: CellRef } {
  const cell = snapshot.sheets.find((grid) => grid.sheet === sheet)?.cells.find(isCell);
  if (cell === undefined) throw new Error(`no such cell on ${sheet}`);
  const { row, column, numberFormat } = cell;
  const sheets = snapshot.sheets.map((grid) =>
    grid.sheet === sheet
      ? {
          ...grid,
          cells: grid.cells.map((each) => (each === cell ? { row, column, numberFormat, ...content } : each)),
        }
      : grid,
  );
  return { snapshot: { ...snapshot, sheets }, ref: { sheet, row, column } };
}

const isText =
  (part: string) =>
  ({ value }: GridCell): boolean =>
    typeof value === 'string' && value.includes(part);
const isFigure = ({ value, formula }: GridCell): boolean =>
  formula !== undefined && typeof value === 'number';

it('is nothing where no summary was written', async () => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples', DEPARTMENT)));
  const snapshot = valueOf(await valueOf(await openXlsx(bytes)).read());
  expect(valueOf(standingSummary(snapshot, OPTIONS))).toBeNull();
});

it.each([DEPARTMENT, PROJECT])('is current where nothing changed since: %s', async (sample) => {
  const { standing, main, projects } = standingIn(await evaluated(sample));
  expect(standing).toMatchObject({ kind: 'current' });
  expect(standing.kind === 'current' && standing.formulas).toBeGreaterThan(50);
  expect([main, ...projects].map(({ sheet }) => sheet)).toEqual(['自评汇总']);
  expect(main.evaluation.total.score).not.toBeNull();
});

it.each(['zh', 'en'] as const)('does not mind the language it was written in: %s', async (language) => {
  expect(kindIn(await evaluated(DEPARTMENT, language))).toBe('current');
  expect(kindIn(await evaluated(PROJECT, language))).toBe('current');
});

it.each([DEPARTMENT, PROJECT])('is outdated once an actual is another: %s', async (sample) => {
  const snapshot = await evaluated(sample);
  const sheet = sample === PROJECT ? snapshot.sheets[0]!.sheet : '履职效能';
  const { value } = snapshot.sheets
    .find((grid) => grid.sheet === sheet)!
    .cells.find(({ value: each }) => typeof each === 'number')!;
  const changed = edited(snapshot, sheet, (cell) => cell.value === value, { value: Number(value) + 1 });
  expect(kindIn(changed.snapshot)).toBe('outdated');
});

it('is outdated once a text that it prints is another, with all figures the same', async () => {
  const snapshot = await evaluated(DEPARTMENT);
  const changed = edited(snapshot, '履职效能', isText('支持西部地区人才培训'), {
    value: '支持西部地区人才培训（新）',
  });
  expect(kindIn(changed.snapshot)).toBe('outdated');
});

it('does not mind how a program ends the lines of a text', async () => {
  const snapshot = await evaluated(DEPARTMENT, 'en');
  const lines = ({ value }: GridCell): boolean => typeof value === 'string' && value.includes('\n');
  const { value } = snapshot.sheets.find(({ sheet }) => sheet === '自评汇总')!.cells.find(lines)!;
  const changed = edited(snapshot, '自评汇总', lines, { value: (value as string).replaceAll('\n', '\r\n') });
  expect(kindIn(changed.snapshot)).toBe('current');
});

it('is outdated by another scheme', async () => {
  const snapshot = await evaluated(DEPARTMENT);
  const scheme = shippedScheme('department-capped');
  const standing = valueOf(standingSummary(snapshot, { ...OPTIONS, scheme }));
  expect(standing?.standing).toEqual({ kind: 'outdated' });
});

it('gives the same result where only a sheet changed that nothing is read from, or the tool is newer', async () => {
  const snapshot = await evaluated(DEPARTMENT);
  const formulas = standingIn(snapshot).standing;
  const elsewhere = edited(snapshot, '说明', ({ row }) => row > 2, { value: '另一句说明' });
  expect(standingIn(elsewhere.snapshot).standing).toEqual({ ...formulas, kind: 'same-result' });
  const newer = valueOf(standingSummary(snapshot, { ...OPTIONS, toolVersion: '9.9.9' }));
  expect(newer?.standing).toEqual({ ...formulas, kind: 'same-result' });
});

describe('a summary that was touched by hand', () => {
  it.each([
    ['another figure', { value: 99, formula: '1+98' }],
    ['a figure in place of its formula', null],
    ['an error', { value: { error: '#REF!' }, formula: '#REF!' }],
    ['a text', { value: '九十九', formula: '"九十九"' }],
    ['nothing', { value: null }],
  ] as const)('is altered, and says where: %s', async (_name, content) => {
    const snapshot = await evaluated(DEPARTMENT);
    const value = snapshot.sheets.find(({ sheet }) => sheet === '自评汇总')!.cells.find(isFigure)!.value;
    const { snapshot: changed, ref } = edited(snapshot, '自评汇总', isFigure, content ?? { value });
    expect(standingIn(changed).standing).toEqual({ kind: 'altered', cells: [ref] });
  });

  it('is altered where a text is another', async () => {
    const snapshot = await evaluated(DEPARTMENT);
    const { snapshot: changed, ref } = edited(snapshot, '自评汇总', isText('支持西部地区人才培训'), {
      value: '别的名称',
    });
    expect(standingIn(changed).standing).toEqual({ kind: 'altered', cells: [ref] });
  });

  it('stays current where it was signed, or its own sections were written', async () => {
    const snapshot = await evaluated(DEPARTMENT);
    const dated = edited(snapshot, '自评汇总', isText('填报日期：'), { value: '填报日期：2022年3月1日' });
    const signed = edited(dated.snapshot, '自评汇总', isText('日期：　'), { value: '日期：2022年3月2日' });
    expect(kindIn(signed.snapshot)).toBe('current');
    const relabelled = edited(dated.snapshot, '自评汇总', isText('日期：　'), { value: '2022年3月2日' });
    expect(kindIn(relabelled.snapshot)).toBe('altered');
    const kept = snapshot.names.find(({ name }) => name === keepName('problems', ''))!;
    const [, row] = /\$(\d+)/.exec(kept.refersTo)!;
    const written = edited(
      signed.snapshot,
      '自评汇总',
      (cell) => cell.row === Number(row) - 1 && typeof cell.value === 'string',
      { value: '本部门自己写的一段话。' },
    );
    expect(kindIn(written.snapshot)).toBe('current');
    const emptied = edited(
      snapshot,
      '自评汇总',
      (cell) => cell.row === Number(row) - 1 && typeof cell.value === 'string',
      { value: null },
    );
    expect(kindIn(emptied.snapshot)).toBe('current');
  });

  it('is altered where its writing was broken off', async () => {
    const snapshot = await evaluated(DEPARTMENT);
    const sheets = snapshot.sheets.map((grid) =>
      grid.sheet === '自评汇总'
        ? {
            ...grid,
            cells: [
              ...grid.cells,
              { row: 1, column: 12, value: '未完成，请重新生成', numberFormat: 'General' },
            ],
          }
        : grid,
    );
    expect(standingIn({ ...snapshot, sheets }).standing).toEqual({
      kind: 'altered',
      cells: [{ sheet: '自评汇总', row: 1, column: 12 }],
    });
  });

  it('stays current where a row was put in, and what was typed into it is no matter', async () => {
    const snapshot = await evaluated(DEPARTMENT);
    const moved = (row: number): number => row + (row > 3 ? 1 : 0);
    const sheets = snapshot.sheets.map((grid) => {
      if (grid.sheet !== '自评汇总') return grid;
      const note = { row: 4, column: 0, value: '已报局长审阅', numberFormat: 'General' };
      return { ...grid, cells: [...grid.cells.map((cell) => ({ ...cell, row: moved(cell.row) })), note] };
    });
    const names = snapshot.names.map((name) => ({
      ...name,
      refersTo: name.refersTo.replace(
        /\$(\d+)/g,
        (_, row: string) => `$${String(moved(Number(row) - 1) + 1)}`,
      ),
    }));
    expect(kindIn({ sheets, names })).toBe('current');
  });

  it('is altered where a row was taken out', async () => {
    const snapshot = await evaluated(DEPARTMENT);
    const row = snapshot.sheets
      .find(({ sheet }) => sheet === '自评汇总')!
      .cells.find(isText('支持西部地区人才培训'))!.row;
    const sheets = snapshot.sheets.map((grid) =>
      grid.sheet === '自评汇总' ? { ...grid, cells: grid.cells.filter((cell) => cell.row !== row) } : grid,
    );
    const { standing } = standingIn({ ...snapshot, sheets });
    expect(standing.kind === 'altered' && new Set(standing.cells.map((cell) => cell.row))).toEqual(
      new Set([row]),
    );
  });
});

it('fails where the workbook holds no table any more', async () => {
  const snapshot = await evaluated(DEPARTMENT);
  const own = snapshot.sheets.filter(({ sheet }) => sheet === '自评汇总');
  const standing = standingSummary({ ...snapshot, sheets: own }, OPTIONS);
  expect(standing.ok).toBe(false);
});
