import type { Scheme } from '../schemes/scheme';
import type { Rule } from '../scoring/rule-kinds';
import { textOf } from '../values/words';
import type { IndicatorRow } from './input';

/** 依据: the row's own, else the scheme's for the indicator, else for the rule kind; prose of the rule column is added. */
export function basisOf(
  row: IndicatorRow,
  rule: Rule | null,
  schemeBasis: string | null,
  prose: string | null,
  scheme: Scheme,
): string {
  const basis = textOf(row.fields.basis) ?? schemeBasis ?? (rule === null ? null : scheme.basis[rule.kind]);
  const note = prose === null ? null : `评分标准：${prose}`;
  return [basis, note].filter((part) => part !== null && part !== '').join('；');
}
