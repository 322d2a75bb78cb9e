import type { Decimal } from '../decimal';
import type { IndicatorResult } from '../evaluation/evaluation';
import { fitsWeight, ruleToFile, type RuleJson } from '../scoring/rule-kinds';

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
  const stated = ruleToFile(rule);
  const text = JSON.stringify(stated);
  const isOfAll = results.every(
    (other) => other.rule !== null && JSON.stringify(ruleToFile(other.rule)) === text,
  );
  if (stated === null || !isOfAll) return none;
  if (weight === null || fitsWeight(rule, weight)) return { rule: stated, fitsWeight: true };
  return first?.ruleOrigin === 'scheme' ? { rule: stated, fitsWeight: false } : none;
}
