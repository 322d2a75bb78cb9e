import type { Bilingual } from '../bilingual';
import { plain } from '../decimal';
import type { IndicatorResult } from '../evaluation/evaluation';
import { RULE_KINDS } from '../scoring/rule-kinds';
import type { Rule } from '../scoring/rule-kinds';
import type { Quantity } from '../values/quantity';
import type { Change, ComparedValue, IndicatorComparison, YearlyValue } from './comparison';
import { sameValue } from './yearly-value';

const NONE: Bilingual = { zh: '无', en: 'none' };

/** Kinds whose score is, or may be, the one that was entered. */
const TAKES_ENTERED: ReadonlySet<Rule['kind']> = new Set<Rule['kind']>(['entered', 'qualitative']);

/**
 * What differs between the two years of an indicator, in the order of a table's columns: weight, rule, target, actual,
 * then what was entered by hand. Never empty where the score differs.
 */
export function changesOf(
  lastYear: IndicatorResult | null,
  thisYear: IndicatorResult | null,
  values: { readonly target: ComparedValue; readonly actual: ComparedValue },
): readonly Change[] {
  if (lastYear === null) return [{ kind: 'added', text: { zh: '本年新增', en: 'New this year' } }];
  if (thisYear === null) return [{ kind: 'removed', text: { zh: '本年取消', en: 'No longer there' } }];
  const changes: (Change | null)[] = [
    numberChange('weight', { zh: '分值', en: 'weight' }, lastYear.weight, thisYear.weight),
    ruleChange(lastYear.rule, thisYear.rule),
    valueChange('target', { zh: '指标值', en: 'target' }, values.target),
    valueChange('actual', { zh: '完成值', en: 'actual' }, values.actual),
    takesEntered(lastYear) || takesEntered(thisYear)
      ? numberChange('entered', { zh: '录入得分', en: 'entered score' }, lastYear.entered, thisYear.entered)
      : null,
    numberChange(
      'deduction',
      { zh: '扣减分数', en: 'manual deduction' },
      lastYear.deduction,
      thisYear.deduction,
    ),
    overshootChange(lastYear, thisYear),
  ];
  return changes.filter((change) => change !== null);
}

/** The one word for why: the only change, or that several come together. */
export function whyOf(changes: readonly Change[]): IndicatorComparison['why'] {
  const [first, second] = changes;
  if (first === undefined) return 'unchanged';
  return second === undefined ? first.kind : 'combination';
}

/** All changes in one sentence part: `分值 3 → 4；完成值 6次 → 12次`. */
export function changesText(changes: readonly Change[]): Bilingual {
  return {
    zh: changes.map(({ text }) => text.zh).join('；'),
    en: changes.map(({ text }) => text.en).join('; '),
  };
}

function takesEntered({ rule }: IndicatorResult): boolean {
  return rule !== null && TAKES_ENTERED.has(rule.kind);
}

function numberChange(
  kind: Change['kind'],
  name: Bilingual,
  before: Quantity | null,
  now: Quantity | null,
): Change | null {
  const same = before === null || now === null ? before === now : before.value.eq(now.value);
  if (same) return null;
  return fromTo(kind, name, figure(before), figure(now));
}

function figure(quantity: Quantity | null): Bilingual {
  if (quantity === null) return NONE;
  const text = plain(quantity.value);
  return { zh: text, en: text };
}

function valueChange(
  kind: Change['kind'],
  name: Bilingual,
  { lastYear, thisYear }: ComparedValue,
): Change | null {
  if (lastYear === null || thisYear === null || sameValue(lastYear, thisYear)) return null;
  return fromTo(kind, name, shown(lastYear), shown(thisYear));
}

function shown({ text, value, unit }: YearlyValue): Bilingual {
  if (text === null) return NONE;
  const ending = value === null || unit === null || text.endsWith(unit) ? '' : unit;
  return { zh: `${text}${ending}`, en: `${text}${ending}` };
}

function ruleChange(before: Rule | null, now: Rule | null): Change | null {
  if (JSON.stringify(before) === JSON.stringify(now)) return null;
  if (before !== null && before.kind === now?.kind) {
    const { label } = RULE_KINDS[now.kind];
    return {
      kind: 'rule',
      text: {
        zh: `评分方式仍为${label.zh}，具体标准有变`,
        en: `the rule is still ${label.en}, with other parameters`,
      },
    };
  }
  return fromTo('rule', { zh: '评分方式', en: 'rule' }, ruleName(before), ruleName(now));
}

function ruleName(rule: Rule | null): Bilingual {
  return rule === null ? NONE : RULE_KINDS[rule.kind].label;
}

/** A reason given in one year only decides about points where the scheme sets a cost; else it changes nothing. */
function overshootChange(before: IndicatorResult, now: IndicatorResult): Change | null {
  const costsBefore = before.overshootCost !== null;
  if (costsBefore === (now.overshootCost !== null) || before.score === null || now.score === null)
    return null;
  if (before.score.eq(now.score)) return null;
  return {
    kind: 'overshoot',
    text: {
      zh: `超额完成${costsBefore ? '上年没有说明原因，本年已说明' : '上年已说明原因，本年没有说明'}`,
      en: `a reason for overshooting is given ${costsBefore ? 'this year only' : 'last year only'}`,
    },
  };
}

function fromTo(kind: Change['kind'], name: Bilingual, before: Bilingual, now: Bilingual): Change {
  return {
    kind,
    text: { zh: `${name.zh} ${before.zh} → ${now.zh}`, en: `${name.en} ${before.en} → ${now.en}` },
  };
}
