import { decimal, ONE, plain } from '../decimal';
import type { Decimal } from '../decimal';
import { actualFindings } from '../findings/actual-findings';
import { createFinding } from '../findings/finding';
import type { Finding, FindingParameters } from '../findings/finding';
import { valueFinding } from '../findings/value-findings';
import type { SourceCell } from '../source-cell';
import { compareActualDate } from './actual-date';
import { actualInUnit } from './actual-unit';
import type { AttainmentLevel } from './attainment';
import { contentOf } from './cell-content';
import { readDate } from './date-text';
import type { ValueFailure } from './failure';
import { formatPercent } from './format';
import { readNumber } from './number';
import type { TypedNumber } from './number';
import { ofIndicator } from './of-indicator';
import { percentReadings, plausibleBeside } from './percent';
import type { Measure, Quantity } from './quantity';
import type { TargetReading } from './target';
import { looksLikeFigure } from './target-text';
import { attainmentOf, isMissing, isNotApplicable, textOf } from './words';

/** An actual as read beside its target. `text` is as printed: `48个`, `95.6%`, or the words. */
export type ActualReading = (
  | {
      readonly kind: 'quantity';
      /** In the target's unit and measure. */
      readonly quantity: Quantity;
      /** The target's measure; where the target has no value, what the actual itself is. */
      readonly measure: Measure;
      readonly text: string;
    }
  | { readonly kind: 'attainment'; readonly level: AttainmentLevel; readonly text: string }
  | { readonly kind: 'not-applicable'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly text: string }
) & { readonly findings: readonly Finding[] };

const ACTUAL = { zh: '完成值', en: 'actual' };

/** One actual beside its target, with what findings about it need. */
interface Context {
  readonly cell: SourceCell;
  readonly target: TargetReading;
  readonly indicator: string;
  /** The actual as typed. */
  readonly text: string;
}

/**
 * Reads an actual beside its target, as domain: reading values says: what can not be compared with the target is a finding.
 * A missing actual is not: whether it matters, the rule knows.
 */
export function readActual(
  cell: SourceCell | undefined,
  target: TargetReading,
  indicator: string,
): ActualReading {
  const content = contentOf(cell);
  if (cell === undefined || content.kind === 'blank') return { kind: 'missing', findings: [] };
  const context: Context = { cell, target, indicator, text: textOf(cell) ?? '' };
  switch (content.kind) {
    case 'error':
    case 'boolean': {
      const code = content.kind === 'error' ? content.code : 'cell-boolean';
      const failure: ValueFailure = { code, text: content.text, ref: cell.ref };
      return unreadable(context, valueFinding(failure, ofIndicator(indicator, ACTUAL)));
    }
    case 'date':
      return dated(context, {
        value: decimal(String(content.serial)),
        source: cell,
        scale: content.scale,
      });
    case 'percent':
      return number(context, { mantissa: content.points, unit: '%', value: content.points }, content.scale);
    case 'number':
      return number(context, { mantissa: content.value, unit: null, value: content.value }, ONE);
    case 'text':
      return fromText(context, content.text);
  }
}

function fromText(context: Context, text: string): ActualReading {
  const { target } = context;
  if (isMissing(text)) return { kind: 'missing', findings: [] };
  if (isNotApplicable(text)) return { kind: 'not-applicable', text: context.text, findings: [] };
  const level = attainmentOf(text);
  if (level !== null) {
    const findings = numericTarget(target) ? [finding(context, 'words-against-number')] : [];
    return { kind: 'attainment', level, text: context.text, findings };
  }
  if (target.measure === 'date' && target.low !== null) {
    const date = compareActualDate(context.cell, text, target, context.indicator);
    if (date !== null) {
      const { quantity, findings } = date;
      return { kind: 'quantity', quantity, measure: 'date', text: context.text, findings };
    }
  }
  const typed = readNumber(text);
  if (typed !== null) return number(context, typed, null);
  return inWords(context, text);
}

function inWords(context: Context, text: string): ActualReading {
  const { target } = context;
  const asWords = (...findings: Finding[]): ActualReading => ({
    kind: 'words',
    text: context.text,
    findings,
  });
  if (target.measure === 'words') {
    return readDate(text) === null ? asWords() : asWords(finding(context, 'number-against-words'));
  }
  if (target.low === null) {
    return looksLikeFigure(text) ? unreadable(context, finding(context, 'actual-unreadable')) : asWords();
  }
  if (target.measure === 'date') {
    return looksLikeFigure(text)
      ? unreadable(context, finding(context, 'actual-unreadable'))
      : asWords(finding(context, 'number-against-date'));
  }
  if (readDate(text) !== null) return unreadable(context, finding(context, 'date-against-number'));
  return /\p{N}/u.test(text)
    ? unreadable(context, finding(context, 'actual-unreadable'))
    : asWords(finding(context, 'words-against-number'));
}

function dated(context: Context, quantity: Quantity): ActualReading {
  const { target, text } = context;
  if (target.measure === 'words') {
    return { kind: 'words', text, findings: [finding(context, 'number-against-words')] };
  }
  if (numericTarget(target)) return unreadable(context, finding(context, 'date-against-number'));
  return { kind: 'quantity', quantity, measure: 'date', text, findings: [] };
}

function number(context: Context, typed: TypedNumber, scale: Decimal | null): ActualReading {
  const { target, cell } = context;
  const isPercent = typed.unit === '%';
  if (target.measure === 'date') return unreadable(context, finding(context, 'number-against-date'));
  const exact = (measure: Measure, findings: readonly Finding[]): ActualReading => ({
    kind: 'quantity',
    quantity: { value: isPercent ? typed.mantissa : typed.value, source: cell, scale },
    measure,
    text: isPercent ? formatPercent(typed.mantissa) : asTyped(typed),
    findings,
  });
  if (target.measure === 'words') {
    return exact(isPercent ? 'percent' : 'number', [finding(context, 'number-against-words')]);
  }
  if (isPercent) {
    if (target.measure === 'percent' || target.low === null) return exact('percent', []);
    return unreadable(context, finding(context, 'actual-measure-differs'));
  }
  if (target.measure === 'percent') {
    if (typed.unit === null) return barePercent(context, typed, scale);
    if (target.low === null) return exact('number', []);
    return unreadable(context, finding(context, 'actual-measure-differs'));
  }
  return inUnitOfTarget(context, typed, scale);
}

/** A bare number beside a percentage (domain: reading values, percentages). */
function barePercent(context: Context, typed: TypedNumber, scale: Decimal | null): ActualReading {
  const { cell, target, indicator } = context;
  const { asPoints, asFraction, certain } = percentReadings(typed.mantissa);
  const { low } = target;
  const high = target.high ?? low;
  const fits = ({ points }: { readonly points: Decimal }) =>
    low !== null && high !== null && plausibleBeside(points, low.value, high.value);
  const shown = {
    text: context.text,
    points: formatPercent(asPoints.points),
    fraction: formatPercent(asFraction.points),
  };
  if (certain === null && fits(asPoints) === fits(asFraction)) {
    const parameters = { indicator, ...shown };
    return unreadable(
      context,
      createFinding(actualFindings, 'actual-percent-ambiguous', parameters, cell.ref),
    );
  }
  const taken = certain ?? (fits(asPoints) ? asPoints : asFraction);
  const other = taken === asPoints ? asFraction : asPoints;
  const reading = formatPercent(taken.points);
  const parameters = { indicator, text: context.text, reading, other: formatPercent(other.points) };
  return {
    kind: 'quantity',
    quantity: { value: taken.points, source: cell, scale: scale === null ? null : taken.scale },
    measure: 'percent',
    text: reading,
    findings:
      certain === null ? [createFinding(actualFindings, 'actual-percent-assumed', parameters, cell.ref)] : [],
  };
}

function inUnitOfTarget(context: Context, typed: TypedNumber, scale: Decimal | null): ActualReading {
  const { cell, target, indicator, text } = context;
  const { value, other, agreement } = actualInUnit(typed, target);
  const parameters = { indicator, text, reading: plain(value), other: plain(other) };
  if (agreement === 'ambiguous') {
    return unreadable(context, createFinding(actualFindings, 'actual-unit-ambiguous', parameters, cell.ref));
  }
  const findings: Finding[] = [];
  if (agreement === 'assumed') {
    findings.push(createFinding(actualFindings, 'actual-unit-assumed', parameters, cell.ref));
  }
  if (agreement === 'differs') {
    const units = { indicator, unit: typed.unit ?? '', targetUnit: target.unit ?? '' };
    findings.push(createFinding(actualFindings, 'actual-unit-differs', units, cell.ref));
  }
  return {
    kind: 'quantity',
    quantity: { value, source: cell, scale },
    measure: 'number',
    text: asTyped(typed),
    findings,
  };
}

function asTyped(typed: TypedNumber): string {
  return plain(typed.mantissa) + (typed.unit ?? '');
}

function numericTarget(target: TargetReading): boolean {
  return target.low !== null && target.measure !== 'date';
}

function unreadable(context: Context, ...findings: readonly Finding[]): ActualReading {
  return { kind: 'unreadable', text: context.text, findings };
}

type ComparisonCode =
  | 'actual-unreadable'
  | 'actual-measure-differs'
  | 'words-against-number'
  | 'number-against-words'
  | 'number-against-date'
  | 'date-against-number';

function finding(context: Context, code: ComparisonCode): Finding {
  const { indicator, text, target, cell } = context;
  const parameters: FindingParameters<(typeof actualFindings)[ComparisonCode]> = {
    indicator,
    text,
    target: target.text ?? '',
  };
  return createFinding(actualFindings, code, parameters, cell.ref);
}
