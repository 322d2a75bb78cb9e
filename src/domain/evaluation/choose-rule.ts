import type { Scheme, SchemeIndicator } from '../schemes/scheme';
import type { Rule } from '../scoring/rule-kinds';
import { parseRuleNotation, type RuleNotation } from '../scoring/rule-notation';
import type { ActualReading } from '../values/actual';
import type { Quantity } from '../values/quantity';
import type { TargetReading } from '../values/target';
import { textOf } from '../values/words';
import type { IndicatorResult } from './evaluation';
import type { IndicatorRow } from './input';

/** A rule with the source it came from, and the rule column's text where that is prose. */
export interface ChosenRule {
  readonly rule: Rule | null;
  readonly origin: IndicatorResult['ruleOrigin'];
  readonly prose: string | null;
}

/** What a row's rule may be known from. */
export interface RuleSources {
  readonly row: IndicatorRow;
  readonly indicator: SchemeIndicator | null;
  readonly target: TargetReading;
  readonly actual: ActualReading;
  readonly entered: Quantity | null;
}

/**
 * How an indicator is scored; the first that answers: the scheme's indicator of that name, the rule column's notation, the
 * nature or operator, a target or actual in words, an entered score. The row of a funding block is the execution rate.
 */
export function chooseRule(sources: RuleSources, scheme: Scheme): ChosenRule {
  const { row, indicator, target, actual, entered } = sources;
  const ruleText = textOf(row.fields.rule);
  const notation = ruleText === null ? null : parseRuleNotation(ruleText);
  const prose = notation === null ? ruleText : null;
  if (indicator?.rule) return { rule: indicator.rule, origin: 'scheme', prose };
  if (notation !== null) {
    return { rule: ruleOfNotation(notation, target, scheme), origin: 'rule-column', prose };
  }
  if (row.origin === 'budget-block') return { rule: { kind: 'execution-rate' }, origin: 'nature', prose };
  const byOperator = ruleOfOperator(target, scheme);
  if (byOperator !== null) return { rule: byOperator, origin: 'nature', prose };
  if (target.measure === 'words' || actual.kind === 'attainment') {
    return { rule: { kind: 'qualitative', bands: scheme.qualitativeBands }, origin: 'words', prose };
  }
  const targetReadable = !target.findings.some((finding) => finding.severity === 'error');
  if (entered !== null && targetReadable) return { rule: { kind: 'entered' }, origin: 'entered', prose };
  return { rule: null, origin: null, prose };
}

function ruleOfOperator(target: TargetReading, scheme: Scheme): Rule | null {
  if (target.operator === null) return null;
  if (target.measure === 'date') return { kind: 'pass-fail' };
  switch (target.operator) {
    case 'qualitative':
      return target.operatorStated ? { kind: 'qualitative', bands: scheme.qualitativeBands } : null;
    case '>=':
    case '>':
      return { kind: 'positive', strict: target.operator === '>' };
    case '<=':
    case '<':
      return { kind: 'negative', strict: target.operator === '<', method: scheme.negativeMethod };
    case '=':
      return { kind: 'equal', above: scheme.equalAbove };
    case 'range':
      return { kind: 'range' };
  }
}

function ruleOfNotation(notation: RuleNotation, target: TargetReading, scheme: Scheme): Rule {
  switch (notation.kind) {
    case 'negative':
      return { kind: 'negative', strict: target.operator === '<', method: scheme.negativeMethod };
    case 'by-ratio':
      return byRatio(target, scheme);
    default:
      return notation;
  }
}

/** 比例 names no direction: a stated operator does, and without one more is better. */
function byRatio(target: TargetReading, scheme: Scheme): Rule {
  const stated = target.operatorStated ? target.operator : null;
  if (stated === '<=' || stated === '<') {
    return { kind: 'negative', strict: stated === '<', method: 'ratio' };
  }
  if (stated === '=') return { kind: 'equal', above: scheme.equalAbove };
  if (target.operator === 'range') return { kind: 'range' };
  return { kind: 'positive', strict: stated === '>' };
}
