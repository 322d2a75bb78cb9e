import type { Bilingual } from '../../domain/bilingual';

/** The columns of 校验说明, in order. `width` in characters. */
export const ANSWER_COLUMNS = [
  { name: 'status', heading: { zh: '状态', en: 'Status' }, width: 11 },
  { name: 'evaluation', heading: { zh: '自评', en: 'Evaluation' }, width: 18 },
  { name: 'place', heading: { zh: '对象', en: 'About' }, width: 26 },
  { name: 'cell', heading: { zh: '单元格', en: 'Cell' }, width: 16 },
  { name: 'message', heading: { zh: '校验问题', en: 'Finding' }, width: 40 },
  { name: 'reason', heading: { zh: '说明', en: 'Reason' }, width: 40 },
  { name: 'code', heading: { zh: '代码', en: 'Code' }, width: 20 },
] as const satisfies readonly {
  readonly name: string;
  readonly heading: Bilingual;
  readonly width: number;
}[];

export type AnswerColumn = (typeof ANSWER_COLUMNS)[number]['name'];

/** Where the header stands, counted from 0, unless the user moved it. */
export const HEADER_ROW = 2;
