import { createFinding } from '../../domain/findings/finding';
import { READING_FINDINGS } from '../../domain/findings/reading-findings';
import { fail, ok } from '../../domain/result';
import { ownedSheets } from '../ownership';
import { assembleWorkbook } from './assemble/assemble-workbook';
import { createLexicons } from './columns/lexicons';
import { extractSheet } from './extract/extract-sheet';
import { locateTables } from './locate/locate-tables';
import { splitForms } from './locate/split-forms';
import { indexSheet, refOf } from './sheet-index';
import { shownText, squeeze } from './text';
import type { Bilingual } from '../../domain/bilingual';
import type { WorkbookInput } from '../../domain/evaluation/input';
import type { Finding } from '../../domain/findings/finding';
import type { Result } from '../../domain/result';
import type { WorkbookSnapshot } from '../host';
import type { SheetIndex } from './sheet-index';
import type { SheetContent } from './extract/extract-sheet';

/** Why a workbook can not be read at all: what is wrong, and what to do. */
export interface ReadingFailure {
  readonly code: 'no-known-table' | 'only-hidden-tables';
  readonly message: Bilingual;
  readonly fix: Bilingual;
}

const NO_KNOWN_TABLE: ReadingFailure = {
  code: 'no-known-table',
  message: {
    zh: '工作簿中没有找到指标表、预算表或重点工作任务表。',
    en: 'The workbook holds no indicator table, budget table or table of key tasks.',
  },
  fix: {
    zh: '表头须在一行或相邻两行内。指标表至少要有“三级指标”“指标值”“实际完成值”“分值”，预算表至少要有“资金来源”（或“支出性质”“单位名称”）和“年初预算数”“全年预算数”“执行数”。',
    en: 'A header stands in one row or two adjoining rows. An indicator table needs at least 三级指标, 指标值, 实际完成值 and 分值; a budget table 资金来源 (or 支出性质, 单位名称) and 年初预算数, 全年预算数, 执行数.',
  },
};

const LEXICONS = createLexicons();

/**
 * Reads a workbook: which cell stands for what. Sheets this tool wrote are never input; hidden sheets are skipped, with a
 * warning where they hold a table. Cells stay raw. Fails only where there is no known table at all.
 */
export function readWorkbook(snapshot: WorkbookSnapshot): Result<WorkbookInput, ReadingFailure> {
  const owned = ownedSheets(snapshot);
  const contents: SheetContent[] = [];
  const findings: Finding[] = [];
  const hiddenWithTables: string[] = [];

  for (const grid of snapshot.sheets) {
    if (owned.has(grid.sheet)) continue;
    const sheet = indexSheet(grid);
    const located = locateTables(sheet, LEXICONS);
    const firstCell = sheet.rows[0]?.cells[0];
    if (firstCell === undefined) continue;
    const ref = refOf(sheet, firstCell);
    if (!grid.visible) {
      if (located.tables.length === 0) continue;
      hiddenWithTables.push(grid.sheet);
      findings.push(createFinding(READING_FINDINGS, 'hidden-sheet-skipped', { sheet: grid.sheet }, ref));
      continue;
    }
    if (located.tables.length === 0 && isInstructions(sheet)) continue;
    const forms = splitForms(sheet);
    const read =
      forms.length === 1
        ? [extractSheet(sheet, located)]
        : forms.map((form) => extractSheet(form, locateTables(form, LEXICONS)));
    const statesFacts = read.some(
      ({ facts, extraFacts }) => facts.some(({ origin }) => origin === 'pair') || extraFacts.length > 0,
    );
    if (located.tables.length > 0 || statesFacts) {
      contents.push(...read);
      continue;
    }
    findings.push(createFinding(READING_FINDINGS, 'sheet-not-read', { sheet: grid.sheet }, ref));
    contents.push(
      ...read.filter(({ facts }) => facts.length > 0).map((content) => ({ ...content, findings: [] })),
    );
  }

  if (!contents.some(({ hasTables }) => hasTables)) {
    return fail(hiddenWithTables.length > 0 ? onlyHiddenTables(hiddenWithTables) : NO_KNOWN_TABLE);
  }
  return ok(assembleWorkbook(contents, findings));
}

/** A sheet headed 填报说明 or the like tells how to fill the others; what its sentences mention are no facts. */
function isInstructions(sheet: SheetIndex): boolean {
  const [heading] = sheet.rows;
  const [only, ...further] = heading?.cells ?? [];
  return further.length === 0 && /^填[报表写]说明$/.test(squeeze(shownText(only?.value ?? null) ?? ''));
}

function onlyHiddenTables(sheets: readonly string[]): ReadingFailure {
  const names = sheets.map((sheet) => `“${sheet}”`).join('、');
  return {
    code: 'only-hidden-tables',
    message: {
      zh: `工作簿中的表都在隐藏的工作表里：${names}。`,
      en: `All tables of the workbook stand on hidden sheets: ${names}.`,
    },
    fix: { zh: '取消隐藏这些工作表后重试。', en: 'Unhide these sheets and try again.' },
  };
}
