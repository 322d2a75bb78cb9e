import { plain, ZERO, type Decimal } from '../decimal';
import type { IndicatorResult } from '../evaluation/evaluation';
import type { Rule } from '../scoring/rule';
import type { RuleJson, TierJson } from './scheme-file';

/** A rule as a scheme file states it. `fitsWeight` false: only with the weight left open. */
export interface ExportedRule {
  readonly rule: RuleJson | null;
  readonly fitsWeight: boolean;
}

/**
 * The rule that rows of one name are scored by, for a scheme file. Null where they differ, or where a rule column states what a
 * scheme file may not: the workbook's own rule column then answers, as it did.
 */
export function ruleJson(results: readonly IndicatorResult[], weight: Decimal | null): ExportedRule {
  const none = { rule: null, fitsWeight: true };
  const [first] = results;
  const rule = first?.rule ?? null;
  if (rule === null) return none;
  const stated = jsonOf(rule);
  const text = JSON.stringify(stated);
  if (!results.every((other) => other.rule !== null && JSON.stringify(jsonOf(other.rule)) === text))
    return none;
  if (rule.kind === 'deduction' && [rule.perOccurrence, rule.maximum].some((points) => points?.lte(ZERO))) {
    return none;
  }
  if (rule.kind !== 'tiers' || !awardsMoreThan(rule, weight)) return { rule: stated, fitsWeight: true };
  return first?.ruleOrigin === 'scheme' ? { rule: stated, fitsWeight: false } : none;
}

function awardsMoreThan(rule: Extract<Rule, { kind: 'tiers' }>, weight: Decimal | null): boolean {
  return weight !== null && rule.tiers.some(({ award }) => 'points' in award && award.points.gt(weight));
}

function jsonOf(rule: Rule): RuleJson {
  switch (rule.kind) {
    case 'positive':
    case 'negative':
    case 'equal':
    case 'range':
    case 'pass-fail':
    case 'execution-rate':
    case 'entered':
      return rule;
    case 'qualitative':
      return { kind: rule.kind };
    case 'tiers':
      return { kind: rule.kind, tiers: rule.tiers.map(tierJson) };
    case 'deduction':
      return {
        kind: rule.kind,
        perOccurrence: plain(rule.perOccurrence),
        maximum: rule.maximum === null ? null : plain(rule.maximum),
      };
  }
}

function tierJson({
  operator,
  bound,
  boundInPercent,
  award,
}: Extract<Rule, { kind: 'tiers' }>['tiers'][number]): TierJson {
  return {
    operator,
    bound: bound === null ? null : plain(bound),
    ...(boundInPercent === undefined ? {} : { boundInPercent }),
    award:
      'points' in award ? { points: plain(award.points) } : { percentOfWeight: plain(award.percentOfWeight) },
  };
}
