import { HUNDRED, ZERO, decimal, type Decimal } from '../decimal';
import { normalizeText } from '../values/normalize-text';
import type { Tier } from './rule';
import type { RuleOf } from './rule-kinds';

/**
 * A rule as the rule column (评分规则) states it. What the notation leaves open, such as the method of a negative
 * indicator, comes from the scheme; the direction of 比例 comes from the target's operator.
 */
export type RuleNotation =
  | { readonly kind: 'by-ratio' }
  | { readonly kind: 'negative' }
  | RuleOf<'pass-fail'>
  | RuleOf<'execution-rate'>
  | RuleOf<'entered'>
  | RuleOf<'tiers'>
  | RuleOf<'deduction'>;

/**
 * Reads the notation that clerks write in the rule column: 比例, 反向, 达标, 执行率, 直接评分, tiers such as
 * `≥95%得100%；≥90%得80%；其余得0`, deductions such as `每发现1起扣1分，最多扣3分`. Strict: a text with anything left over
 * is prose, and null.
 */
export function parseRuleNotation(text: string): RuleNotation | null {
  const compact = normalizeText(text)
    .replace(/[^\S\n]+/g, '')
    .replace(/。$/, '');
  return parseKeyword(compact) ?? parseDeduction(compact) ?? parseTiers(compact);
}

const KEYWORDS: readonly (readonly [RegExp, RuleNotation])[] = [
  [/^(?:按)?(?:完成)?比例(?:法|计分|得分)?$/, { kind: 'by-ratio' }],
  [/^反向(?:指标|比例|计分)?$/, { kind: 'negative' }],
  [/^达标(?:制|法|计分|得分)?$/, { kind: 'pass-fail' }],
  [/^(?:按)?(?:预算)?执行率(?:计分|得分)?$/, { kind: 'execution-rate' }],
  [/^直接(?:评分|打分)$/, { kind: 'entered' }],
];

function parseKeyword(text: string): RuleNotation | null {
  return KEYWORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

const NUMERAL = '(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十])';
const DEDUCTION = new RegExp(
  `^每(?:发现|发生|出现|存在|有|逾期)?(?:1|一)(?:人次|[次项起个处件例笔天日份宗条家人])?扣${NUMERAL}分((?:[,;\\n].*)?)$`,
  's',
);
const UNTIL_NONE = /^(?:扣完为止|直至扣完|扣完本项分值为止|扣至0分为止)$/;
const AT_MOST = new RegExp(`^(?:最多扣|最高扣|累计扣分不超过|最多不超过)${NUMERAL}分$`);

function parseDeduction(text: string): RuleNotation | null {
  const match = DEDUCTION.exec(text);
  if (match === null) return null;
  const perOccurrence = numeral(match[1] ?? '');
  let maximum: Decimal | null = null;
  for (const clause of (match[2] ?? '').split(/[,;\n]/).filter((part) => part !== '')) {
    const limit = AT_MOST.exec(clause);
    if (limit === null && !UNTIL_NONE.test(clause)) return null;
    if (limit !== null) {
      if (maximum !== null) return null;
      maximum = numeral(limit[1] ?? '');
    }
  }
  return { kind: 'deduction', perOccurrence, maximum };
}

const CHINESE_DIGITS = '零一二三四五六七八九十';

function numeral(text: string): Decimal {
  if (/^\d/.test(text)) return decimal(text);
  return decimal(String(CHINESE_DIGITS.indexOf(text === '两' ? '二' : text)));
}

const CONDITION_WORDS: readonly (readonly [RegExp, Tier['operator']])[] = [
  [/^(?:≥|>=|≧|不低于|不少于|大于等于|大于或等于)/, '>='],
  [/^(?:≤|<=|≦|不高于|不超过|不多于|小于等于|小于或等于)/, '<='],
  [/^(?:>|大于|高于|超过)/, '>'],
  [/^(?:<|小于|低于|少于)/, '<'],
  [/^(?:=|等于)/, '='],
];
const OTHERWISE = /^(?:其余|其他|其它|否则)(?:情况)?,?/;
const BOUND = /^(-?\d+(?:\.\d+)?)(%?)(?:的)?,?/;

function parseTiers(text: string): RuleNotation | null {
  const clauses = text.split(/[;\n]|(?<=[%分0]),/).filter((clause) => clause !== '');
  const tiers: Tier[] = [];
  for (const clause of clauses) {
    const tier = parseTier(clause.replace(/[,。]$/, ''));
    if (tier === null || tiers.at(-1)?.operator === null) return null;
    tiers.push(tier);
  }
  return tiers.some((tier) => tier.operator !== null) ? { kind: 'tiers', tiers } : null;
}

function parseTier(clause: string): Tier | null {
  const otherwise = OTHERWISE.exec(clause);
  if (otherwise !== null) {
    const award = parseAward(clause.slice(otherwise[0].length));
    return award === null ? null : { operator: null, bound: null, award };
  }
  for (const [pattern, operator] of CONDITION_WORDS) {
    const sign = pattern.exec(clause);
    if (sign === null) continue;
    const rest = clause.slice(sign[0].length);
    const bound = BOUND.exec(rest);
    const award = bound === null ? null : parseAward(rest.slice(bound[0].length));
    if (bound === null || award === null) return null;
    const tier = { operator, bound: decimal(bound[1] ?? ''), award };
    return bound[2] === '%' ? { ...tier, boundInPercent: true } : tier;
  }
  return null;
}

const AWARD_PERCENT = /^得(?:分值的|权重的)?(\d+(?:\.\d+)?)%(?:的?(?:分值|权重|分数))?$/;
const AWARD_POINTS = /^得(\d+(?:\.\d+)?)分$/;

function parseAward(text: string): Tier['award'] | null {
  if (/^(?:得满分|得全分|满分)$/.test(text)) return { percentOfWeight: HUNDRED };
  if (/^(?:不得分|得0)$/.test(text)) return { percentOfWeight: ZERO };
  const percent = AWARD_PERCENT.exec(text);
  if (percent !== null) {
    const share = decimal(percent[1] ?? '');
    return share.gt(HUNDRED) ? null : { percentOfWeight: share };
  }
  const points = AWARD_POINTS.exec(text);
  return points === null ? null : { points: decimal(points[1] ?? '') };
}
