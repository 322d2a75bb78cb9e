import { comparableName } from '../evaluation/match-scheme';
import type { BudgetLine, Evaluation } from '../evaluation/evaluation';
import type { ExtraCell, IndicatorRow } from '../evaluation/input';
import { compareTotals } from '../budget/footing';
import { ZERO, decimal, grouped, least } from '../decimal';
import { lastPrintedPlace } from '../budget/printed-place';
import { comparisonFindings } from '../findings/comparison-findings';
import { createFinding, type Finding } from '../findings/finding';
import { readActual } from '../values/actual';
import { convertAmount } from '../values/amount';
import { normalizeText } from '../values/normalize-text';
import { readTarget } from '../values/target';
import type { Quantity } from '../values/quantity';
import type { IndicatorComparison, OpeningFigure, YearlyValue } from './comparison';
import { actualOf, sameValue, valueDifference } from './yearly-value';

/** An opening figure with what is to be said of it. */
export interface CheckedOpening {
  readonly figure: OpeningFigure;
  readonly finding: Finding | null;
}

const CARRY_OVER = /^(?:其中[:：]?)?(?:上年|上年度|年初|以前年度)(?:结转|结余)/;
const ACTUAL_HEADER = /^(?:实际)?(?:完成值|完成数|实际值|完成情况|实际完成|完成)$/;
const CENT = decimal('0.01');

/**
 * 期初数核对 (domain: cross checks): what this year's workbook states of last year, beside what last year's workbook says.
 * Only what the data holds: the carry-over of the budget tables beside last year's budget less executed, and columns such as
 * 上年完成值 beside last year's actuals.
 */
export function checkOpeningFigures(
  thisYear: Evaluation,
  lastYear: Evaluation,
  indicators: readonly IndicatorComparison[],
): readonly CheckedOpening[] {
  const carried = carryOver(thisYear, lastYear);
  return [
    ...(carried === null ? [] : [carried]),
    ...indicators.flatMap((indicator) => statedActuals(indicator, lastYear)),
  ];
}

/** The first line of carry-over with an opening amount; its budget is what was carried over. */
function carryOver(thisYear: Evaluation, lastYear: Evaluation): CheckedOpening | null {
  const { execution } = lastYear.budget;
  const found = thisYear.budget.groupings
    .flatMap(({ lines }) => lines)
    .filter(({ name }) => CARRY_OVER.test(comparableName(name)))
    .flatMap((line) => {
      const amount = openingAmount(line);
      return amount === null ? [] : [{ line, amount }];
    })
    .at(0);
  if (execution === null || found === undefined) return null;
  const { line, amount } = found;
  const unit = thisYear.budget.amountUnit;
  const [budget, executed] = [execution.budget, execution.executed].map((value) =>
    convertAmount(value, lastYear.budget.amountUnit, unit),
  );
  if (budget === undefined || executed === undefined) return null;
  const closing = budget.minus(executed);
  const place = least(lastPrintedPlace(amount) ?? CENT, CENT);
  const agrees = compareTotals(amount.value, closing, 2, place) !== 'off';
  const difference = amount.value.minus(closing);
  const ref = amount.source?.ref ?? line.ref;
  const money = (value: typeof closing): YearlyValue => ({
    value,
    upper: null,
    measure: 'number',
    unit,
    text: grouped(value, 2),
  });
  const texts = {
    line: line.name,
    unit,
    opening: grouped(amount.value, 2),
    budget: grouped(budget, 2),
    executed: grouped(executed, 2),
    closing: grouped(closing, 2),
    difference: grouped(difference, 2),
  };
  return {
    figure: {
      kind: 'carry-over',
      name: line.name,
      opening: money(amount.value),
      closing: money(closing),
      ref,
      difference,
      agrees,
    },
    finding: agrees ? null : createFinding(comparisonFindings, 'carry-over-differs', texts, ref),
  };
}

/** Many forms leave what was carried over out of the initial budget and show it in the adjusted one. */
function openingAmount({ initial, adjusted }: BudgetLine): Quantity | null {
  return initial === null || initial.value.eq(ZERO) ? (adjusted ?? initial) : initial;
}

function statedActuals(indicator: IndicatorComparison, lastYear: Evaluation): readonly CheckedOpening[] {
  const { thisYear, lastYear: before } = indicator;
  if (thisYear === null || before === null) return [];
  const closing = actualOf(before, lastYear);
  return thisYear.row.extra
    .filter(({ header }) => isLastYearsActual(header, lastYear.year))
    .flatMap((extra) => {
      const opening = statedActual(extra, thisYear.row, before.row);
      if (opening === null || closing.text === null) return [];
      const agrees = sameValue(opening, closing);
      const figure: OpeningFigure = {
        kind: 'actual',
        name: thisYear.row.name,
        opening,
        closing,
        ref: extra.cell.ref,
        difference: valueDifference(closing, opening),
        agrees,
      };
      const texts = {
        indicator: thisYear.row.name,
        header: extra.header,
        stated: opening.text ?? '',
        actual: closing.text,
      };
      const finding = agrees
        ? null
        : createFinding(comparisonFindings, 'last-year-actual-differs', texts, extra.cell.ref);
      return [{ figure, finding }];
    });
}

/**
 * `上年完成值`, `上年度实际完成值`, `2020年完成值` where last year is 2020. A header of two rows reads `上年/完成值`; its
 * upper part may be that of a neighbour, so the lower part counts alone as well.
 */
function isLastYearsActual(header: string, year: number | null): boolean {
  const text = normalizeText(header).replace(/[\s()（）]/g, '');
  const years = `上一?年度?|去年${year === null ? '' : `|${String(year)}年度?`}`;
  const beginning = new RegExp(`^(?:${years})`);
  return [text.replaceAll('/', ''), text.slice(text.lastIndexOf('/') + 1)].some((each) => {
    const start = beginning.exec(each)?.[0];
    return start !== undefined && ACTUAL_HEADER.test(each.slice(start.length));
  });
}

/** Read as last year's actual would be, beside last year's target; null where nothing is stated. */
function statedActual({ cell }: ExtraCell, row: IndicatorRow, before: IndicatorRow): YearlyValue | null {
  const { target, nature, unit } = before.fields;
  const beside = readTarget({ target, nature, unit, costIndicator: false, indicator: row.name, year: null });
  const reading = readActual(cell, beside, row.name);
  if (reading.kind === 'missing') return null;
  const inWords = { value: null, upper: null, measure: 'words', unit: null, text: reading.text } as const;
  if (reading.kind !== 'quantity') return inWords;
  const { quantity, measure, text } = reading;
  return { value: quantity.value, upper: null, measure, unit: beside.unit, text };
}
