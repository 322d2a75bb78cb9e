import { formatCell, formatRef } from '../../../domain/cell-ref';
import { HUNDRED, ZERO, plain } from '../../../domain/decimal';
import type { IndicatorResult } from '../../../domain/evaluation/evaluation';
import { RULE_KINDS } from '../../../domain/scoring/rule-kinds';
import type { Language } from '../../../domain/bilingual';
import type { Quantity } from '../../../domain/values/quantity';
import type { PlannedContent } from '../../sheet-plan';
import { NO_FIGURE, formula, text } from '../content';
import type { Row, SheetBuilder } from '../sheet-builder';
import { columnIndex, detailCell, type DetailColumn } from './columns';
import { WORDS } from './headings';
import { operatorOf, originalText, quantityContent, quantityFormat, rangeContent } from './quantity-cell';
import { completionExpression, scoreExpression, type RowCells } from './score-cell';
import type { PointFormats } from './point-formats';
import { PERCENT, type SummaryStyle } from './styles';

/** Cells outside the row that its formulas may need. */
export interface SharedCells {
  readonly execution: { readonly executed: string; readonly budget: string } | null;
  /** Budget execution rate as a fraction, 4 places; null where it can not be told. */
  readonly executionRate: Quantity['value'] | null;
  readonly language: Language;
  readonly points: PointFormats;
  /** Whether not-applicable indicators are left out of the total's weights. */
  readonly leavesOut: boolean;
}

/** What an indicator says in words in its row; the row is as high as these need. */
export function rowTexts(
  indicator: IndicatorResult,
  language: Language,
): Readonly<Record<'level3' | 'target' | 'actual' | 'reason' | 'explanation', string>> {
  return {
    level3: indicator.row.name,
    target: indicator.target === null || indicator.upperTarget !== null ? (indicator.targetText ?? '') : '',
    actual: indicator.actual === null ? (indicator.actualText ?? '') : '',
    reason: indicator.reason ?? '',
    explanation: indicator.explanation[language],
  };
}

/** Puts one indicator into its row: printed cells from the level-3 name on, and the helper cells beside them. */
export function putDetailRow(
  builder: SheetBuilder,
  row: Row,
  indicator: IndicatorResult,
  shared: SharedCells,
): void {
  const put = (
    column: DetailColumn,
    content: PlannedContent,
    style: SummaryStyle,
    numberFormat?: string,
  ): void => {
    builder.put(row, columnIndex(column), content, style, numberFormat);
  };
  const texts = rowTexts(indicator, shared.language);
  const cells = cellsOfRow(row, indicator, shared);
  const { points } = shared;

  put('level3', text(texts.level3), 'text');
  putTarget(put, row, indicator);
  putActual(put, indicator, shared);
  put('completion', completionContent(indicator, cells), 'number', PERCENT);
  putWeight(put, row, indicator, shared);
  put('score', scoreContent(indicator, cells, points.places.score), 'number', points.score);
  put('lost', lostContent(row, indicator), 'number', points.lost);
  put('reason', text(texts.reason), 'small');
  put('explanation', text(texts.explanation), 'small');

  const { fields } = indicator.row;
  put('sources', text(sourcesOf(indicator)), 'helper');
  if (indicator.target?.scale === null) {
    put('targetSource', text(originalText(fields.target)), 'helper');
  }
  if (indicator.actual?.scale === null) {
    put('actualSource', text(originalText(fields.actual)), 'helper');
  }
  if (indicator.rule !== null) {
    put('ruleKind', text(RULE_KINDS[indicator.rule.kind].label[shared.language]), 'helper');
  }
  if (indicator.attainment !== null) put('attainment', text(indicator.attainment), 'helper');
  if (indicator.entered !== null) {
    put('entered', quantityContent(indicator.entered, 'number'), 'helperNumber', points.entered);
  }
  if (indicator.deduction !== null) {
    put('deduction', quantityContent(indicator.deduction, 'number'), 'helperNumber', points.entered);
  }
  put('status', statusContent(row, indicator), 'helper');
}

type Put = (
  column: DetailColumn,
  content: PlannedContent,
  style: SummaryStyle,
  numberFormat?: string,
) => void;

function cellsOfRow(row: Row, indicator: IndicatorResult, shared: SharedCells): RowCells {
  const isRange = indicator.upperTarget !== null;
  const countsWeight = indicator.status !== 'not-applicable' || !shared.leavesOut;
  return {
    w: detailCell(row, countsWeight ? 'weight' : 'excludedWeight'),
    t: detailCell(row, isRange ? 'low' : 'target'),
    u: detailCell(row, 'high'),
    a: detailCell(row, 'actual'),
    e: detailCell(row, 'entered'),
    l: detailCell(row, 'attainment'),
    d: detailCell(row, 'deduction'),
    x: shared.execution?.executed ?? '0',
    b: shared.execution?.budget ?? '0',
  };
}

function putTarget(put: Put, row: Row, indicator: IndicatorResult): void {
  const { target, upperTarget, measure, unit, targetText } = indicator;
  if (target !== null && upperTarget !== null) {
    const bounds = { low: detailCell(row, 'low'), high: detailCell(row, 'high') };
    put('target', rangeContent(target, upperTarget, bounds, measure, unit), 'wrappedNumber');
    put('low', quantityContent(target, measure), 'helperNumber', quantityFormat(target, measure, '', unit));
    put(
      'high',
      quantityContent(upperTarget, measure),
      'helperNumber',
      quantityFormat(upperTarget, measure, '', unit),
    );
  } else if (target !== null) {
    const format = quantityFormat(target, measure, operatorOf(targetText), unit);
    put('target', quantityContent(target, measure), 'number', format);
  } else {
    put('target', text(targetText ?? NO_FIGURE), targetText === null ? 'number' : 'text');
  }
}

function putActual(put: Put, indicator: IndicatorResult, shared: SharedCells): void {
  const { actual, actualText, measure, unit, rule } = indicator;
  if (actual !== null) {
    put('actual', quantityContent(actual, measure), 'number', quantityFormat(actual, measure, '', unit));
  } else if (rule?.kind === 'execution-rate' && shared.execution !== null && shared.executionRate !== null) {
    const { executed, budget } = shared.execution;
    put('actual', formula(`ROUND(${executed}/${budget},4)`, shared.executionRate), 'number', PERCENT);
  } else {
    put('actual', text(actualText ?? NO_FIGURE), actualText === null ? 'number' : 'text');
  }
}

/** A weight that is left out stands in brackets, as text, so that the sums above the total pass it over. */
function putWeight(put: Put, row: Row, indicator: IndicatorResult, shared: SharedCells): void {
  const { weight, status } = indicator;
  if (weight === null) {
    put('weight', text(NO_FIGURE), 'number');
  } else if (status === 'not-applicable' && shared.leavesOut) {
    const cell = detailCell(row, 'excludedWeight');
    put('weight', formula(`"（"&${cell}&"）"`, `（${plain(weight.value)}）`), 'number');
    put('excludedWeight', quantityContent(weight, 'number'), 'helperNumber', shared.points.weight);
  } else {
    put('weight', quantityContent(weight, 'number'), 'number', shared.points.weight);
  }
}

function completionContent(indicator: IndicatorResult, cells: RowCells): PlannedContent {
  const expression = indicator.status === 'scored' ? completionExpression(indicator, cells) : null;
  if (expression === null) return text(NO_FIGURE);
  return formula(expression, indicator.completion?.div(HUNDRED) ?? NO_FIGURE);
}

function scoreContent(indicator: IndicatorResult, cells: RowCells, places: number): PlannedContent {
  const { status, score } = indicator;
  if (status === 'not-applicable') {
    if (score === null) return text(WORDS.notApplicable);
    return formula(score.eq(ZERO) ? `0*${cells.w}` : `ROUND(${cells.w},${String(places)})`, score);
  }
  const expression = scoreExpression(indicator, cells, places);
  if (score !== null && expression !== null) return formula(expression, score);
  // Only a formula with a condition can say that there is no score; a negative deduction is no such condition.
  const deduction = indicator.deduction?.value ?? null;
  const conditional =
    (indicator.formula?.scoredWhen ?? null) !== null && (deduction === null || deduction.gte(ZERO));
  return conditional && expression !== null ? formula(expression, WORDS.unscored) : text(WORDS.unscored);
}

/** Exact: the rounding takes away only what binary floats add to the difference. */
function lostContent(row: Row, indicator: IndicatorResult): PlannedContent {
  const { status, score, weight } = indicator;
  if (status === 'not-applicable' && score === null) return text(NO_FIGURE);
  const [w, s] = [detailCell(row, 'weight'), detailCell(row, 'score')];
  const lost = score === null || weight === null ? NO_FIGURE : weight.value.minus(score);
  return formula(`IF(ISNUMBER(${s}),ROUND(${w}-${s},8),"${NO_FIGURE}")`, lost);
}

function statusContent(row: Row, indicator: IndicatorResult): PlannedContent {
  if (indicator.status === 'not-applicable') return text(WORDS.notApplicable);
  const scored = indicator.status === 'scored';
  return formula(
    `IF(ISNUMBER(${detailCell(row, 'score')}),"${WORDS.scored}","${WORDS.unscored}")`,
    scored ? WORDS.scored : WORDS.unscored,
  );
}

/** Where target, actual, weight and what else was entered stand: `履职效能!E12、F12、H12`. */
function sourcesOf({ row }: IndicatorResult): string {
  const { target, actual, weight, score, deduction } = row.fields;
  const refs = [target, actual, weight, score, deduction].flatMap((cell) =>
    cell === undefined || cell.value === null ? [] : [cell.ref],
  );
  const all = refs.length === 0 ? [row.ref] : refs;
  return all
    .map((ref, index) =>
      index > 0 && ref.sheet === all[index - 1]?.sheet ? formatCell(ref.row, ref.column) : formatRef(ref),
    )
    .join('、');
}
