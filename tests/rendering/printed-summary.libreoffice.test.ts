import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { evaluateWorkbook } from '../../src/app/evaluate-workbook';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import { openXlsx } from '../../src/xlsx/xlsx-host';
import { convertAllWithLibreOffice } from '../support/libreoffice';
import { pdfWords, type Page, type Word } from './pdf-words';
import { printedCells, rowsByPage } from './printed-cells';

const SAMPLES = ['guangzhou-cooperation-office-2021.xlsx', 'project-form-2021.xlsx', 'faulty-2021.xlsx'];

/** A main summary as planned, and the pages LibreOffice prints it on. */
interface Printed {
  readonly plan: SheetPlan;
  readonly pages: readonly Page[];
}

const printed = new Map<string, Printed>();

beforeAll(async () => {
  const plans = new Map<string, SheetPlan>();
  const workbooks = new Map<string, Uint8Array>();
  for (const name of SAMPLES) {
    const host = await openXlsx(new Uint8Array(readFileSync(join(__dirname, '../../assets/samples', name))));
    if (!host.ok) throw new Error(host.error.message.en);
    const recording = {
      read: host.value.read.bind(host.value),
      apply: (all: readonly SheetPlan[], options: object) => {
        plans.set(name, all[0]!);
        return host.value.apply(all, options);
      },
    };
    const evaluated = await evaluateWorkbook(recording, {
      scheme: null,
      language: 'zh',
      toolVersion: 'test',
      earlier: null,
    });
    if (!evaluated.ok) throw new Error(evaluated.error.message.en);
    workbooks.set(name, host.value.bytes());
  }
  const pdfs = await convertAllWithLibreOffice(workbooks, 'pdf');
  for (const name of SAMPLES) {
    const plan = plans.get(name)!;
    const title = squeeze(textAt(plan, 0, 0));
    const pages = pdfWords(pdfs.get(name)!).filter((page) => linesOf(page).includes(title));
    printed.set(name, { plan, pages });
  }
}, 180_000);

describe.each(SAMPLES)('the printed summary of %s', (name) => {
  it('has the pages that were planned, each on A4 landscape with the repeated title rows', () => {
    const { plan, pages } = printed.get(name)!;
    expect(pages).toHaveLength(plan.page.rowBreaks.length + 1);
    for (const page of pages) {
      expect(Math.round(page.width)).toBe(842);
      expect(Math.round(page.height)).toBe(595);
      expect(squeeze(page.words.map((word) => word.text).join(''))).toContain('单位（盖章）');
      expect(page.words.map((word) => word.text).join('')).toMatch(/第\d+页，共\d+页/);
    }
  });

  it('repeats the column headers of the detail on every page that holds indicators', () => {
    const { plan, pages } = printed.get(name)!;
    const indicatorPages = rowsByPage(plan).flatMap((rows, index) =>
      plan.conditionalFormats.some(
        ({ kind, area }) =>
          kind === 'data-bar' && rows.some((row) => row >= area.row && row < area.row + area.rows),
      )
        ? [index]
        : [],
    );
    expect(indicatorPages.length).toBeGreaterThan(0);
    for (const index of indicatorPages) {
      const texts = pages[index]!.words.map((word) => word.text);
      for (const header of ['三级指标', '指标值', '完成值', '分值', '得分']) expect(texts).toContain(header);
    }
  });

  it('shows every text whole, inside its own cell', () => {
    const { plan, pages } = printed.get(name)!;
    const cells = printedCells(plan, pages);
    const cut = cells.flatMap((onPage, index) =>
      onPage
        .filter(({ text }) => text !== null)
        .filter(({ text, words, near }) => !within(text!, joined(near)) || !within(joined(words), text!))
        .map(
          ({ row, text, near }) =>
            `page ${String(index + 1)}, row ${String(row + 1)}: ${String(text)} — shown: ${joined(near)}`,
        ),
    );
    expect(cells.flat().filter(({ text }) => text !== null).length).toBeGreaterThan(100);
    expect(cut).toEqual([]);
  });
});

function textAt(plan: SheetPlan, row: number, column: number): string {
  const content = plan.cells.find((cell) => cell.row === row && cell.column === column)?.content;
  return content?.kind === 'text' ? content.text : '';
}

/** The words of a page joined line by line, without blanks. */
function linesOf(page: Page): readonly string[] {
  const lines = new Map<number, string>();
  for (const word of page.words) {
    const line = Math.round(word.top);
    lines.set(line, (lines.get(line) ?? '') + word.text);
  }
  return [...lines.values()].map(squeeze);
}

function squeeze(text: string): string {
  return text.replace(/\s/g, '');
}

function joined(words: readonly Word[]): string {
  return words.map((word) => word.text).join('');
}

/** Whether every character of `part` is in `whole`, as often; lines may break anywhere. */
function within(part: string, whole: string): boolean {
  const left = new Map<string, number>();
  for (const character of squeeze(whole)) left.set(character, (left.get(character) ?? 0) + 1);
  return [...squeeze(part)].every((character) => {
    const count = left.get(character) ?? 0;
    left.set(character, count - 1);
    return count > 0;
  });
}
