import type { Language } from '../../domain/bilingual';

const zh = {
  current: (sheet: string, formulas: number) =>
    `工作簿里的“${sheet}”与现在的数据一致；${String(formulas)} 个公式在 Excel 里的结果都与加载项的计算相符。`,
  sameResult:
    '写出以后，有不影响结果的单元格改动过，或者加载项换了版本。要更新表上的输入数据校验码，请重新自评。',
  outdated: (sheet: string) =>
    `“${sheet}”是改动之前写的：写出以后，数据、校验说明或选择有改动，表上的内容可能与现在的数据不一致。请重新自评。`,
  altered: (sheet: string, cells: number) =>
    `“${sheet}”有 ${String(cells)} 个单元格与计算的结果不一致：可能被改过，也可能 Excel 还没有算完。请看下面的单元格；重新自评会把它们重新写好。`,
  present: '下面是按现在的数据算出的结果，还没有写到表里。',
  reportCurrent: (sheet: string) => `工作簿里的“${sheet}”与现在的数据一致。`,
  reportOutdated: (sheet: string, cells: number) =>
    `“${sheet}”有 ${String(cells)} 个单元格还是改动之前的数据。请重新写出；您在表里改写的话会保留。`,
  cells: (cells: number) => `看这 ${String(cells)} 个单元格`,
  reportInWorkbook: (sheet: string) => `工作簿里还有“${sheet}”表，它不随自评更新。请到“交付”查看是否一致。`,
  toDeliver: '去“交付”',
};

export type StandingWords = typeof zh;

const en = {
  current: (sheet: string, formulas: number) =>
    `The sheet ${sheet} in this workbook agrees with the present data; all ${String(formulas)} formulas give in Excel what the add-in computed.`,
  sameResult:
    'Since it was written, cells that do not affect the result changed, or the add-in has another version. To bring the fingerprint printed on it up to date, evaluate again.',
  outdated: (sheet: string) =>
    `The sheet ${sheet} was written before a change: data, answers or choices are no longer those it was made from, and what it says may differ from them. Evaluate again.`,
  altered: (sheet: string, cells: number) =>
    `On the sheet ${sheet}, ${String(cells)} cells differ from what was computed: they may have been changed by hand, or Excel has not finished calculating. Look at the cells below; evaluating again writes them anew.`,
  present: 'Below is what the present data give; it is not on the sheet yet.',
  reportCurrent: (sheet: string) => `The sheet ${sheet} in this workbook agrees with the present data.`,
  reportOutdated: (sheet: string, cells: number) =>
    `On the sheet ${sheet}, ${String(cells)} cells still tell of the data before a change. Write it again; what you wrote on it is kept.`,
  cells: (cells: number) => `See these ${String(cells)} cells`,
  reportInWorkbook: (sheet: string) =>
    `This workbook also has the sheet ${sheet}, which an evaluation does not bring up to date. See in Deliver whether it agrees.`,
  toDeliver: 'Go to Deliver',
} satisfies StandingWords;

/** How the summary sheet in the workbook stands to its data. */
export const STANDING_WORDS = { zh, en } satisfies Readonly<Record<Language, StandingWords>>;
