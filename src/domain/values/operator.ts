import { normalizeText } from './normalize-text';

/** How an actual is compared with one number or date. */
export type Operator = '>=' | '>' | '<=' | '<' | '=';

/** Signs as printed. */
export const OPERATOR_SIGN: Readonly<Record<Operator, string>> = {
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  '=': '=',
};

/** Spellings in front of a number, after {@link normalizeText}; the first that fits counts. */
const LEADING: readonly (readonly [Operator, RegExp])[] = [
  [
    '>=',
    /^(?:≥=?|≧|⩾|≮|> ?=|= ?>|(?:大于|高于|多于|超过)(?:、|或|或者)?等于|不得?(?:低于|少于|小于|短于|早于)|至少|最少|最低|达到)/,
  ],
  [
    '<=',
    /^(?:≤=?|≦|⩽|≯|< ?=|= ?<|(?:小于|低于|少于)(?:、|或|或者)?等于|(?:不得?|未)(?:超过|高于|大于|多于|长于|超出|超|晚于|迟于)|至多|最多|最高|控制在)/,
  ],
  ['>', /^(?:>|大于|超过|高于|多于|晚于)/],
  ['<', /^(?:<|小于|低于|少于|不足|早于)/],
  ['=', /^(?:==?|等于)/],
];

/** Spellings behind a number. 以上, 以下 and 以内 include the number itself (民法典 第一千二百五十九条). */
const TRAILING: readonly (readonly [Operator, RegExp])[] = [
  ['>', /(?:以上 ?\(不含(?:本数)?\)|\(不含(?:本数)?\) ?以上)$/],
  ['<', /(?:以下 ?\(不含(?:本数)?\)|\(不含(?:本数)?\) ?以下)$/],
  ['>=', /(?:\(含(?:本数)?\) ?|[及或含])?(?:以上|之上)(?: ?\(含(?:本数)?\))?$/],
  ['<=', /(?:\(含(?:本数)?\) ?|[及或含])?(?:以下|之下|以内|之内|内)(?: ?\(含(?:本数)?\))?$/],
];

/** Said after a number that ≥ or ≤ includes anyway: ≥95%（含）. */
const INCLUDING = / ?\(含(?:本数)?\)$/;

/** A text with the operators around it taken off. */
export interface WithOperator {
  /** Null where none is written. */
  readonly operator: Operator | null;
  /** Whether two are written that say different things, such as 超过…以下. */
  readonly contradictory: boolean;
  readonly rest: string;
}

/** Takes the operators in front of and behind a normalised text off: `≥50个` → `>=` and `50个`; 控制在90万元以内 → `<=`. */
export function takeOperator(text: string): WithOperator {
  const leading = match(LEADING, text);
  const behind = leading === null ? text : text.slice(leading.length);
  const trailing = match(TRAILING, behind);
  const rest = trailing === null ? behind : behind.slice(0, behind.length - trailing.length);
  const operator = leading?.operator ?? trailing?.operator ?? null;
  const inclusive = operator === '>=' || operator === '<=';
  const contradictory = leading !== null && trailing !== null && leading.operator !== trailing.operator;
  return { operator, contradictory, rest: (inclusive ? rest.replace(INCLUDING, '') : rest).trim() };
}

function match(
  spellings: readonly (readonly [Operator, RegExp])[],
  text: string,
): { readonly operator: Operator; readonly length: number } | null {
  for (const [operator, pattern] of spellings) {
    const found = pattern.exec(text);
    if (found !== null) return { operator, length: found[0].length };
  }
  return null;
}

/** What a 指标性质 or 计算符号 column says. */
export type Nature =
  | { readonly kind: 'operator'; readonly operator: Operator }
  | { readonly kind: 'upwards' }
  | { readonly kind: 'downwards' }
  | { readonly kind: 'range' }
  | { readonly kind: 'qualitative' }
  /** 定量: quantitative, no operator given. */
  | { readonly kind: 'quantitative' };

/** Reads a nature; null where it is none that is known. */
export function readNature(text: string): Nature | null {
  const nature = normalizeText(text).replace(/\s+/g, '').replace(/指标$/, '');
  if (/^(?:正向|正|越大越好|越高越好|↑)$/.test(nature)) return { kind: 'upwards' };
  if (/^(?:反向|负向|逆向|反|越小越好|越低越好|↓)$/.test(nature)) return { kind: 'downwards' };
  if (/^(?:区间|区间值|范围|介于|适度|在区间内)$/.test(nature)) return { kind: 'range' };
  if (/^(?:定性|文字描述|文字)$/.test(nature)) return { kind: 'qualitative' };
  if (/^(?:定量|数值)$/.test(nature)) return { kind: 'quantitative' };
  const { operator, contradictory, rest } = takeOperator(nature);
  return operator !== null && !contradictory && rest === '' ? { kind: 'operator', operator } : null;
}

/** Whether a nature allows an operator found with the target: the same one, or one of the same direction. */
export function allows(nature: Nature | null, operator: Operator): boolean {
  switch (nature?.kind) {
    case 'operator':
      return nature.operator === operator;
    case 'upwards':
      return operator === '>=' || operator === '>' || operator === '=';
    case 'downwards':
      return operator === '<=' || operator === '<' || operator === '=';
    case 'range':
    case 'qualitative':
      return false;
    default:
      return true;
  }
}

/** The operator a nature gives where the target has none; null where it gives none. */
export function operatorOf(nature: Nature | null): Operator | null {
  switch (nature?.kind) {
    case 'operator':
      return nature.operator;
    case 'upwards':
      return '>=';
    case 'downwards':
      return '<=';
    default:
      return null;
  }
}
