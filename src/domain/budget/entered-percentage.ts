import type { Bilingual } from '../bilingual';
import { decimal, fixed, HUNDRED, plain, round, roundRatio, type Decimal, type Ratio } from '../decimal';
import { budgetFindings } from '../findings/budget-findings';
import { createFinding, type Finding } from '../findings/finding';
import type { SourceCell } from '../source-cell';
import { contentOf } from '../values/cell-content';
import { readNumber } from '../values/number';
import { isMissing, textOf } from '../values/words';
import { printedDecimals } from './printed-place';

/** More places than this are a formula's, not a clerk's. */
const MOST_PLACES = 4;
const TWO = decimal('2');

/**
 * Compares a percentage that was filled in with the computed one (percent, exact), at the places it is printed to: one
 * unit in the last place is a note, more an error. Nothing to say where the cell is blank or there is nothing to compare.
 */
export function checkPercentage(
  cell: SourceCell | undefined,
  computed: Ratio | null,
  line: string,
  field: Bilingual,
): readonly Finding[] {
  if (cell === undefined) return [];
  const reading = readPercentage(cell, computed);
  if (reading === 'blank') return [];
  const { ref } = cell;
  const text = textOf(cell) ?? '';
  if (reading === 'unreadable') {
    return [createFinding(budgetFindings, 'percentage-unreadable', { line, field, text }, ref)];
  }
  if (computed === null) return [];
  if (reading.kind === 'ambiguous') {
    const parameters = {
      line,
      field,
      text,
      points: plain(reading.points),
      fraction: plain(reading.points.times(HUNDRED)),
      computed: fixed(roundRatio(computed, 2), 2),
    };
    return [createFinding(budgetFindings, 'percentage-ambiguous', parameters, ref)];
  }
  const findings: Finding[] = [];
  if (reading.kind === 'assumed') {
    const parameters = { line, field, text, read: plain(reading.points) };
    findings.push(createFinding(budgetFindings, 'percentage-read-as', parameters, ref));
  }
  const places = Math.min(reading.places, MOST_PLACES);
  const expected = roundRatio(computed, places);
  const entered = round(reading.points, places);
  const difference = entered.minus(expected).abs();
  if (difference.eq('0')) return findings;
  const code = difference.lte(decimal(`1e-${String(places)}`)) ? 'percentage-rounding' : 'percentage-differs';
  const parameters = { line, field, entered: fixed(entered, places), computed: fixed(expected, places) };
  return [...findings, createFinding(budgetFindings, code, parameters, ref)];
}

type Reading =
  | 'blank'
  | 'unreadable'
  | { readonly kind: 'stated' | 'assumed'; readonly points: Decimal; readonly places: number }
  | { readonly kind: 'ambiguous'; readonly points: Decimal };

function readPercentage(cell: SourceCell, computed: Ratio | null): Reading {
  const content = contentOf(cell);
  switch (content.kind) {
    case 'blank':
      return 'blank';
    case 'percent':
      return { kind: 'stated', points: content.points, places: printedDecimals(cell) };
    case 'number':
      return readBare(content.value, cell, computed);
    case 'text': {
      if (isMissing(content.text)) return 'blank';
      const typed = readNumber(content.text);
      if (typed === null || (typed.unit !== null && typed.unit !== '%')) return 'unreadable';
      if (typed.unit === null) return readBare(typed.mantissa, cell, computed);
      return { kind: 'stated', points: typed.mantissa, places: printedDecimals(cell) };
    }
    default:
      return 'unreadable';
  }
}

/**
 * A number without a percent sign is in percent points when above 2. At 2 or below it may be a fraction as well: the
 * reading that lies between half and twice the computed percentage is taken (domain: reading values).
 */
function readBare(value: Decimal, cell: SourceCell, computed: Ratio | null): Reading {
  const places = printedDecimals(cell);
  if (computed === null || value.abs().gt(TWO) || value.eq('0'))
    return { kind: 'stated', points: value, places };
  const fraction = value.times(HUNDRED);
  const [asPoints, asFraction] = [isNear(value, computed), isNear(fraction, computed)];
  if (asPoints === asFraction) return { kind: 'ambiguous', points: value };
  return asPoints
    ? { kind: 'assumed', points: value, places }
    : { kind: 'assumed', points: fraction, places: Math.max(0, places - 2) };
}

function isNear(value: Decimal, { numerator, denominator }: Ratio): boolean {
  const scaled = value.times(denominator);
  return scaled.times(TWO).gte(numerator) && scaled.lte(numerator.times(TWO));
}
