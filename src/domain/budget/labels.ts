import type { Bilingual } from '../bilingual';
import type { BudgetBasis } from '../evaluation/input';

/** The three amounts of a budget line. */
export type AmountField = 'initial' | 'adjusted' | 'executed';

export const AMOUNT_FIELDS: readonly AmountField[] = ['initial', 'adjusted', 'executed'];

/** Names of the columns as people know them. */
export const FIELD_NAMES: Readonly<Record<AmountField | 'executionRate' | 'share', Bilingual>> = {
  initial: { zh: '年初预算', en: 'initial budget' },
  adjusted: { zh: '调整后预算', en: 'adjusted budget' },
  executed: { zh: '执行数', en: 'executed amount' },
  executionRate: { zh: '预算执行率', en: 'execution rate' },
  share: { zh: '占比', en: 'share' },
};

/** Names of the groupings as people know them. */
export const BASIS_NAMES: Readonly<Record<BudgetBasis, Bilingual>> = {
  'funding-source': { zh: '资金来源', en: 'funding source' },
  nature: { zh: '支出性质', en: 'nature' },
  unit: { zh: '预算单位', en: 'unit' },
  'project-funding': { zh: '项目资金', en: 'project funding' },
};
