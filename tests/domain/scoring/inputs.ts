import { decimal, fixed, roundRatio } from '../../../src/domain/decimal';
import type { RuleInputs, RuleOutcome } from '../../../src/domain/scoring/rule';
import type { Quantity } from '../../../src/domain/values/quantity';

/** A number that comes from no cell. */
function quantity(text: string): Quantity {
  return { value: decimal(text), source: null, scale: null };
}

type Numbers = Partial<
  Record<'weight' | 'target' | 'upper' | 'actual' | 'entered' | 'executed' | 'budget', string>
>;

/** Rule inputs from decimal texts; what is not named is absent. */
export function inputsOf(numbers: Numbers, rest: Partial<RuleInputs> = {}): RuleInputs {
  const optional = (text: string | undefined): Quantity | null =>
    text === undefined ? null : quantity(text);
  const { executed, budget } = numbers;
  return {
    indicator: '培训次数',
    ref: { sheet: '履职效能', row: 4, column: 5 },
    measure: 'number',
    operator: '>=',
    weight: decimal(numbers.weight ?? '10'),
    target: optional(numbers.target),
    upperTarget: optional(numbers.upper),
    actual: optional(numbers.actual),
    attainment: null,
    entered: optional(numbers.entered),
    execution:
      executed === undefined || budget === undefined
        ? null
        : { executed: quantity(executed), budget: quantity(budget) },
    ...rest,
  };
}

/** A scored outcome's points rounded as a score, `null` where it is unscored. */
export function pointsOf(outcome: RuleOutcome): string | null {
  return outcome.status === 'scored' ? fixed(roundRatio(outcome.points, 2), 2) : null;
}

/** The codes of an outcome's findings. */
export function codesOf(outcome: RuleOutcome): readonly string[] {
  return outcome.findings.map(({ code }) => code);
}
