import { fail, ok } from '../../domain/result';
import { assembleWorkbook } from './assemble/assemble-workbook';
import { uselessCorrections } from './corrections/correction-notes';
import { NO_CORRECTIONS } from './corrections/corrections';
import { readSheets } from './read-sheets';
import type { Bilingual } from '../../domain/bilingual';
import type { WorkbookInput } from '../../domain/evaluation/input';
import type { Result } from '../../domain/result';
import type { WorkbookSnapshot } from '../host';
import type { ReadingCorrections } from './corrections/corrections';
import type { SheetReading } from './read-sheets';

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

/**
 * Reads a workbook: which cell stands for what. Sheets this tool wrote are never input; hidden sheets are skipped, with a
 * warning where they hold a table. What the user corrected counts before what the reader would find. Cells stay raw.
 * Fails only where there is no known table at all.
 */
export function readWorkbook(
  snapshot: WorkbookSnapshot,
  corrections: ReadingCorrections = NO_CORRECTIONS,
): Result<WorkbookInput, ReadingFailure> {
  return inputOf(readSheets(snapshot, corrections), corrections);
}

/** Puts together what was read of the sheets; see {@link readWorkbook}. */
export function inputOf(
  readings: readonly SheetReading[],
  corrections: ReadingCorrections,
): Result<WorkbookInput, ReadingFailure> {
  const contents = readings.flatMap((reading) => reading.contents);
  if (!contents.some(({ hasTables }) => hasTables)) {
    const hidden = readings.filter(
      ({ status, located }) => status === 'hidden' && located.some(({ tables }) => tables.length > 0),
    );
    return fail(hidden.length > 0 ? onlyHiddenTables(hidden.map(({ sheet }) => sheet)) : NO_KNOWN_TABLE);
  }
  const considered = readings.filter(
    ({ status }) => !['hidden', 'instructions', 'owned', 'blank'].includes(status),
  );
  return ok(
    assembleWorkbook(contents, [
      ...readings.flatMap(({ findings }) => findings),
      ...uselessCorrections(corrections, new Set(considered.map(({ sheet }) => sheet))),
    ]),
  );
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
