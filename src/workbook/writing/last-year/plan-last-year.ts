import type { Language } from '../../../domain/bilingual';
import { comparedPlaces } from '../../../domain/comparison/compared-places';
import type { YearComparison } from '../../../domain/comparison/comparison';
import type { Severity } from '../../../domain/findings/finding';
import type { SheetPlan } from '../../sheet-plan';
import { OWNER_PREFIX } from '../../ownership';
import { BLANK, text } from '../content';
import { SheetBuilder } from '../sheet-builder';
import { heightFor, rowArea, type Span } from '../summary/block-context';
import { pageRoom, summaryPage } from '../summary/page';
import { SUMMARY_STYLES } from '../summary/styles';
import { UNFINISHED } from '../summary/title-block';
import { planFindings, planOpening } from './check-tables';
import { PRINTED, columnWidths } from './columns';
import { planGroups } from './group-table';
import { planIndicators } from './indicator-table';
import { FULL_WIDTH, type ComparisonContext } from './table';
import { fillParts, planTotals } from './totals-table';

/** What the sheet needs besides the comparison. */
export interface LastYearOptions {
  readonly sheetName: string;
  /** Hidden name that marks the sheet as ours. */
  readonly owner: string;
  readonly toolVersion: string;
  /** SHA-256 of this year's and last year's workbook, hexadecimal. */
  readonly inputHash: string;
  readonly lastYearHash: string;
  readonly language: Language;
}

/** Owner name of 上年对比; further comparisons in the same workbook take `_2`, `_3`, … */
export function lastYearOwner(index: number): string {
  return `${OWNER_PREFIX}last_year${index === 0 ? '' : `_${String(index + 1)}`}`;
}

const STATUS: Span = { column: PRINTED - 1, columns: 1 };
const FACTS: Span = { column: 0, columns: PRINTED - 1 };
const FROZEN_ROWS = 2;
/** The names of the indicators stay in view beside the figures. */
const FROZEN_COLUMNS = 4;

/**
 * 上年对比 as data: totals, groups and indicators of both years side by side, opening figures, and what was found. Figures
 * are those of the two evaluations; every difference and sum is a formula over cells of this sheet.
 */
export function planLastYear(comparison: YearComparison, options: LastYearOptions): SheetPlan {
  const widths = columnWidths(comparison);
  const title = titleOf(comparison);
  const facts = factsOf(comparison, options.language);
  const titleHeight = heightFor(widths, [{ text: title, span: FULL_WIDTH, style: 'title' }]) + 6;
  const factsHeight = heightFor(widths, [{ text: facts, span: FACTS, style: 'facts' }]);
  const builder = new SheetBuilder(SUMMARY_STYLES, pageRoom(widths, titleHeight + factsHeight));
  const { language } = options;
  const context: ComparisonContext = {
    builder,
    comparison,
    language,
    widths,
    places: comparedPlaces(comparison),
    sections: { next: 0 },
  };

  builder.putMerged(rowArea(builder.addRow(titleHeight), FULL_WIDTH), text(title), 'title');
  const statusRow = builder.addRow(factsHeight);
  builder.putMerged(rowArea(statusRow, FACTS), text(facts), 'facts');
  builder.putMerged(rowArea(statusRow, STATUS), BLANK, 'status');

  const { parts } = planTotals(context);
  planGroups(context);
  fillParts(context, parts, planIndicators(context));
  planOpening(context);
  planFindings(context);
  planNotes(context, options);

  const printArea = { row: 0, column: 0, rows: builder.nextRow, columns: PRINTED };
  const { rowBreaks, ...sheet } = builder.finish();
  return {
    name: options.sheetName,
    owner: options.owner,
    ...sheet,
    columnWidths: widths,
    frozenRows: FROZEN_ROWS,
    frozenColumns: FROZEN_COLUMNS,
    page: { ...summaryPage(printArea.rows, rowBreaks, title), printArea },
    conditionalFormats: [],
    names: [],
    charts: [],
    statusCell: { row: statusRow, column: STATUS.column, whileWriting: UNFINISHED },
  };
}

function titleOf({ thisYear }: YearComparison): string {
  const { subject, department, projectName, year } = thisYear;
  const owner = (subject === 'project' ? (projectName ?? department) : department) ?? '';
  const kind = subject === 'project' ? '项目支出' : '部门整体支出';
  return `${owner}${year === null ? '' : ` ${String(year)} 年度`}${kind}绩效自评上年对比表`.trim();
}

function factsOf({ thisYear, lastYear }: YearComparison, language: Language): string {
  const year = (value: number | null): string => (value === null ? '—' : String(value));
  const scheme = thisYear.scheme.title[language];
  return language === 'zh'
    ? `本年：${year(thisYear.year)}　上年：${year(lastYear.year)}　两年都按本年的指标体系评分：${scheme}`
    : `This year: ${year(thisYear.year)}; last year: ${year(lastYear.year)}; both scored under this year’s scheme: ${scheme}`;
}

function planNotes(
  { builder, comparison, widths, language }: ComparisonContext,
  options: LastYearOptions,
): void {
  const { thisYear, lastYear } = comparison;
  const count = (severity: Severity): string =>
    String(lastYear.findings.filter((finding) => finding.severity === severity).length);
  const notes =
    language === 'zh'
      ? [
          '增减 = 本年 − 上年，为本表单元格之间的公式；各年数值为生成时的自评结果，工作簿改动后请重新生成。单位、口径不同的不作比较，以“—”表示。',
          `上年工作簿按本年指标体系校验：错误 ${count('error')} 项，警告 ${count('warning')} 项，提示 ${count('note')} 项。`,
          `本工具 ${options.toolVersion}；指标体系 ${thisYear.scheme.id}（${thisYear.scheme.hash.slice(0, 12)}）；本年数据 ${options.inputHash.slice(0, 12)}，上年数据 ${options.lastYearHash.slice(0, 12)}。`,
        ]
      : [
          'Differences are this year minus last year, as formulas between cells of this sheet; the figures of each year are results as of writing: compare again after a change. What is counted differently is not compared (—).',
          `Last year’s workbook under this year’s scheme: ${count('error')} errors, ${count('warning')} warnings, ${count('note')} notes.`,
          `Tool ${options.toolVersion}; scheme ${thisYear.scheme.id} (${thisYear.scheme.hash.slice(0, 12)}); data of this year ${options.inputHash.slice(0, 12)}, of last year ${options.lastYearHash.slice(0, 12)}.`,
        ];
  for (const note of notes) {
    const row = builder.addRow(heightFor(widths, [{ text: note, span: FULL_WIDTH, style: 'note' }]));
    builder.putMerged(rowArea(row, FULL_WIDTH), text(note), 'note');
  }
}
