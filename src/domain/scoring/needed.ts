import type { Bilingual } from '../bilingual';
import { ZERO, plain, type Decimal } from '../decimal';
import { COMPARISON_SIGN, holds, type Comparison } from './comparison';
import { printed } from './printed';
import type { ScoredFigures } from './rule';

type Shown = Pick<ScoredFigures, 'measure' | 'unit'>;

export const ACTUAL: Bilingual = { zh: '完成值', en: 'Actual' };

/** `完成值须 ≥ 12 次，现为 6 次，还差 6 次`; null where the comparison holds or a figure is missing. */
export function neededOfTarget(comparison: Comparison, result: ScoredFigures): Bilingual | null {
  const { target, actual } = result;
  if (target === null || actual === null) return null;
  return condition(ACTUAL, { comparison, bound: target.value, value: actual.value }, result);
}

/** A comparison that does not hold, with the exact difference; null where it holds. */
export function condition(
  name: Bilingual,
  {
    comparison,
    bound,
    value,
  }: { readonly comparison: Comparison; readonly bound: Decimal; readonly value: Decimal },
  shown: Shown,
): Bilingual | null {
  if (holds(value, comparison, bound)) return null;
  const sides = `${COMPARISON_SIGN[comparison]} ${quantityText(bound, shown)}`;
  const now = quantityText(value, shown);
  const gap = gapText(bound.minus(value), comparison === '>' || comparison === '<', shown);
  return {
    zh: `${name.zh}须 ${sides}，现为 ${now}${gap.zh}`,
    en: `${name.en} must be ${sides}; it is ${now}${gap.en}`,
  };
}

export function quantityText(value: Decimal, { measure, unit }: Shown): string {
  return printed(value, measure) + (unit === null ? '' : ` ${unit}`);
}

/** How far the value lies from its bound; nothing where a strict comparison fails at equality. */
export function gapText(difference: Decimal, strict: boolean, { measure, unit }: Shown): Bilingual {
  if (difference.eq(ZERO)) return { zh: '', en: '' };
  const size = plain(difference.abs());
  const named = unit === null ? '' : ` ${unit}`;
  const zh = measure === 'percent' ? `${size} 个百分点` : size + named;
  const en = measure === 'percent' ? `${size} percentage points` : size + named;
  const below = difference.gt(ZERO);
  const beyond = strict ? { zh: '超过', en: 'more than ' } : { zh: '', en: '' };
  return {
    zh: `，${below ? '还差' : '须降低'}${beyond.zh} ${zh}`,
    en: `, ${beyond.en}${en} too ${below ? 'low' : 'high'}`,
  };
}

/** How many points the entered score is short of the weight; null where it is not. */
export function enteredInFull({ entered, weight }: ScoredFigures): Bilingual | null {
  if (entered === null || weight === null || entered.value.gte(weight.value)) return null;
  const [full, now] = [plain(weight.value), plain(entered.value)];
  const gap = plain(weight.value.minus(entered.value));
  return {
    zh: `评分须为 ${full} 分，现为 ${now} 分，还差 ${gap} 分`,
    en: `The entered score must be ${full}; it is ${now}, ${gap} short`,
  };
}
