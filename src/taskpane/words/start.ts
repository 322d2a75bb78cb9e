import type { Language } from '../../domain/bilingual';
import type { SchemeChoice } from '../../domain/schemes/choose-scheme';
import type { Subject } from '../../domain/schemes/scheme';
import type { TableKind } from '../../workbook/reading/columns/lexicons';
import type { SheetStatus } from '../../workbook/reading/read-sheets';

const zh = {
  blank: '这是空工作簿。请选择指标体系，插入模板工作表。',
  unkept: '选择没有记在工作簿里',
  faults: '记住的识别设置有一部分不能用',
  found: '读到的内容',
  subject: { department: '部门整体支出', project: '项目支出' } satisfies Record<Subject, string>,
  year: '评价年度',
  notStated: '没有写明',
  yearOf: (year: number) => `${String(year)} 年`,
  indicators: '绩效指标',
  indicatorsFound: (all: number, known: number) =>
    known === 0 ? `${String(all)} 项` : `${String(all)} 项，其中 ${String(known)} 项是指标体系里的`,
  budget: '预算数据',
  budgetFound: (groupings: number, unit: string) =>
    groupings === 0 ? '没有' : `${String(groupings)} 组，金额单位：${unit}`,
  keyTasks: '重点工作任务',
  tasksFound: (count: number) => (count === 0 ? '没有' : `${String(count)} 项`),
  scheme: '指标体系',
  origin: {
    chosen: '由您为本工作簿选定',
    named: '按工作簿里写明的“指标体系”',
    usual: '工作簿没有写明，按评价对象自动选用',
  } satisfies Record<SchemeChoice['origin'], string>,
  otherSubject: (subject: string) => `⚠ 这个指标体系是${subject}用的`,
  announced: (indicators: number, tables: number, scheme: string) =>
    `已重新读取：${String(indicators)} 项指标，${String(tables)} 张表；指标体系：${scheme}。`,
  sheets: (count: number) => `工作表（${String(count)}）`,
  sheetsHint: '读错了的，在这里改正；改正记在本工作簿里，检查、自评和“立即自评”都按它读取。',
  status: {
    read: '已读取',
    'not-read': '没有认出内容，没有读取',
    hidden: '隐藏的工作表，没有读取；要读取请先取消隐藏',
    'left-out': '按您的指定不读取',
    instructions: '填报说明，不读取',
    owned: '本加载项写的，不作为依据',
    blank: '空工作表',
  } satisfies Record<SheetStatus, string>,
  facts: (count: number) => `基本信息 ${String(count)} 项`,
  rows: {
    indicator: (rows: number) => `${String(rows)} 项指标`,
    budget: (rows: number) => `${String(rows)} 行`,
    'key-task': (rows: number) => `${String(rows)} 项任务`,
    goals: (rows: number) => `${String(rows)} 行`,
  } satisfies Record<TableKind, (rows: number) => string>,
  budgetTable: '预算表',
  unit: (unit: string) => `金额单位：${unit}`,
  noUnit: '表上没有写金额单位',
  corrected: '✎ 已按您的指定',
  correct: '改正识别',
  correctSheet: (sheet: string) => `改正识别：“${sheet}”`,
  sheetIs: '这张表是',
  automatic: '自动识别',
  noColumns: '没有认出表头，不能指定列。先说明这张表是什么。',
  columns: (table: string, place: string) => `${table} ${place} 的列`,
  column: (letter: string, header: string) => (header === '' ? `${letter} 列` : `${letter} 列“${header}”`),
  noField: '不读取',
  reset: '恢复自动识别',
  resetColumn: (column: string) => `${column}恢复自动识别`,
  resetSheet: (sheet: string) => `“${sheet}”全部恢复自动识别`,
  unused: '没有用上的指定',
  unusedHint: '工作表或列可能已改名、移走或隐藏。',
  unusedColumn: (sheet: string, column: string) => `“${sheet}”${column}`,
  drop: (what: string) => `取消对${what}的指定`,
  sheetNamed: (sheet: string) => `工作表“${sheet}”`,
};

export type StartWords = typeof zh;

const en = {
  blank: 'This workbook is empty. Choose a scheme and insert its template sheets.',
  unkept: 'The choice is not kept in the workbook',
  faults: 'Some of the remembered corrections can not be used',
  found: 'What was found',
  subject: { department: 'Overall departmental spending', project: 'Project spending' },
  year: 'Year evaluated',
  notStated: 'Not stated',
  yearOf: (year: number) => String(year),
  indicators: 'Indicators',
  indicatorsFound: (all: number, known: number) =>
    known === 0 ? String(all) : `${String(all)}, of which the scheme knows ${String(known)}`,
  budget: 'Budget',
  budgetFound: (groupings: number, unit: string) =>
    groupings === 0
      ? 'None'
      : `${String(groupings)} ${groupings === 1 ? 'grouping' : 'groupings'}, in ${unit}`,
  keyTasks: 'Key tasks',
  tasksFound: (count: number) => (count === 0 ? 'None' : String(count)),
  scheme: 'Scheme',
  origin: {
    chosen: 'You chose it for this workbook',
    named: 'The workbook names it',
    usual: 'The workbook names none; this is the usual one for what is evaluated',
  },
  otherSubject: (subject: string) => `⚠ This scheme is one for ${subject.toLowerCase()}`,
  announced: (indicators: number, tables: number, scheme: string) =>
    `Read again: ${String(indicators)} indicators, ${String(tables)} tables. Scheme: ${scheme}.`,
  sheets: (count: number) => `Sheets (${String(count)})`,
  sheetsHint:
    'Correct here what was taken for something else. Corrections are kept in this workbook, and hold for Check, Evaluate and the button “Evaluate now”.',
  status: {
    read: 'Read',
    'not-read': 'Not read: nothing on it was recognised',
    hidden: 'Hidden, so not read; unhide it to have it read',
    'left-out': 'Not read, as you said',
    instructions: 'Instructions, not read',
    owned: 'Written by this add-in, so no input',
    blank: 'Blank',
  },
  facts: (count: number) => `${String(count)} basic facts`,
  rows: {
    indicator: (rows: number) => `${String(rows)} indicators`,
    budget: (rows: number) => `${String(rows)} rows`,
    'key-task': (rows: number) => `${String(rows)} tasks`,
    goals: (rows: number) => `${String(rows)} rows`,
  },
  budgetTable: 'budget',
  unit: (unit: string) => `in ${unit}`,
  noUnit: 'states no amount unit',
  corrected: '✎ as you said',
  correct: 'Correct',
  correctSheet: (sheet: string) => `Correct how ${sheet} is read`,
  sheetIs: 'This sheet is',
  automatic: 'Recognised automatically',
  noColumns: 'No header was recognised, so no column can be named. Say first what this sheet is.',
  columns: (table: string, place: string) => `Columns of ${table} ${place}`,
  column: (letter: string, header: string) =>
    header === '' ? `Column ${letter}` : `Column ${letter} “${header}”`,
  noField: 'Not read',
  reset: 'Recognise again',
  resetColumn: (column: string) => `Recognise again: ${column}`,
  resetSheet: (sheet: string) => `Recognise again: all of ${sheet}`,
  unused: 'Corrections that do not apply',
  unusedHint: 'The sheet or column may have been renamed, moved or hidden.',
  unusedColumn: (sheet: string, column: string) => `${sheet}, ${column}`,
  drop: (what: string) => `Drop the correction of ${what}`,
  sheetNamed: (sheet: string) => `the sheet ${sheet}`,
} satisfies StartWords;

/** Texts of the step 开始 about what was found and how it was read. */
export const START_WORDS = { zh, en } satisfies Readonly<Record<Language, StartWords>>;
