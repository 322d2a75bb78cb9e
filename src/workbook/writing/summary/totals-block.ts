import { HUNDRED, plain, sum, type Decimal } from '../../../domain/decimal';
import type { Evaluation } from '../../../domain/evaluation/evaluation';
import type { PlannedContent } from '../../sheet-plan';
import { NO_FIGURE, formula, text } from '../content';
import type { Row } from '../sheet-builder';
import { rowArea, type BlockContext } from './block-context';
import { columnIndex, detailCell, detailRange } from './columns';
import type { DetailLayout } from './detail-block';
import { keptPlaces } from './places-text';
import { WORDS, heading } from './headings';
import { oneRow, lostPoints, printedWeights, putSumRow, scoreSum, sumOf } from './sum-row';
import type { ParameterLayout } from './parameters';

/** Cells other blocks refer to. */
export interface TotalsLayout {
  /** The row of Σ weights and Σ scores, before rescaling and cap. */
  readonly sumRow: Row;
  /** Σ of the scores, rescaled and capped as the scheme has it. */
  readonly total: string;
  readonly totalRow: Row;
  readonly grade: string;
  readonly lastRow: Row;
}

const ROW_HEIGHT = 22;

/** Height of the rows below the detail, so that they can be kept with its last group. */
export function totalsHeight(evaluation: Evaluation): number {
  const { scheme } = evaluation;
  const rows = 2 + (hasUncappedRow(evaluation) ? 1 : 0) + (scheme.caps.length > 0 ? 1 : 0);
  return rows * ROW_HEIGHT;
}

/** Whether the total before a cap is another figure than the sum of the scores: rescaled, or rounded to fewer places. */
function hasUncappedRow({ total, scheme }: Evaluation): boolean {
  return total.rescaled || scheme.rounding.totalPlaces < scheme.rounding.scorePlaces;
}

/** The rows below the detail: sum, and as far as they apply rescaled or rounded and capped total; grade. */
export function planTotals(
  context: BlockContext,
  detail: DetailLayout,
  parameters: ParameterLayout,
  execution: { readonly executed: string; readonly budget: string } | null,
): TotalsLayout {
  const { builder, evaluation } = context;
  const { total, indicators, scheme } = evaluation;
  const leavesOut = scheme.notApplicable === 'rescale';
  const sumOfScores = sumSoFar(evaluation);

  const parts = detail.parts.map(oneRow);
  const sumRow = builder.addRow(ROW_HEIGHT);
  putSumRow(context, {
    row: sumRow,
    label: completenessLabel(evaluation, detail),
    column: 0,
    style: 'total',
    weight: sumOf(parts, 'weight', printedWeights(indicators, leavesOut)),
    score: scoreSum(parts, sumOfScores),
    lost: sumOf(parts, 'lost', lostPoints(indicators)),
  });

  let last = { row: sumRow, score: sumOfScores };
  if (hasUncappedRow(evaluation)) {
    last = { row: addUncapped(context, sumRow, parameters, detail), score: total.uncappedScore };
  }
  if (scheme.caps.length > 0) {
    last = { row: addCapped(context, last, parameters, execution, detail), score: total.score };
  }
  const grade = addGrade(context, last.row, parameters, detail);
  return {
    sumRow,
    totalRow: last.row,
    total: detailCell(last.row, 'score'),
    grade: detailCell(grade, 'weight'),
    lastRow: grade,
  };
}

/** Σ of the rounded scores; null where nothing is scored. */
function sumSoFar({ dimensions }: Evaluation): Decimal | null {
  const scores = dimensions.map(({ score }) => score).filter((score) => score !== null);
  return scores.length === 0 ? null : sum(scores);
}

function completenessLabel({ total }: Evaluation, detail: DetailLayout): PlannedContent {
  const scored = countOf(detail, WORDS.scored);
  const unscored = countOf(detail, WORDS.unscored);
  return formula(
    `IF(${completeCondition(detail)},"总计","总计（未完成：共 "&${scored}+${unscored}&" 项，已评 "&${scored}&" 项）")`,
    total.complete
      ? '总计'
      : `总计（未完成：共 ${String(total.indicators)} 项，已评 ${String(total.scored)} 项）`,
  );
}

/** Whether something is scored and nothing is left to score. */
function completeCondition(detail: DetailLayout): string {
  return `AND(${countOf(detail, WORDS.scored)}>0,${countOf(detail, WORDS.unscored)}=0)`;
}

function countOf({ firstRow, lastRow }: DetailLayout, status: string): string {
  return `COUNTIF(${detailRange(firstRow, lastRow, 'status')},"${status}")`;
}

function lostOf(full: Decimal, score: Decimal | null): Decimal | string {
  return score === null ? NO_FIGURE : full.minus(score);
}

function lostFormula(row: Row): string {
  const [w, s] = [detailCell(row, 'weight'), detailCell(row, 'score')];
  return `IF(ISNUMBER(${s}),ROUND(${w}-${s},8),"${NO_FIGURE}")`;
}

function addUncapped(
  context: BlockContext,
  sumRow: Row,
  { fullMarks }: ParameterLayout,
  detail: DetailLayout,
): Row {
  const { builder, evaluation, points } = context;
  const { total, indicators, scheme } = evaluation;
  const places = String(points.places.total);
  const full = total.rescaled
    ? total.fullMarks
    : printedWeights(indicators, scheme.notApplicable === 'rescale');
  const row = builder.addRow(ROW_HEIGHT);
  const [s, w] = [detailCell(sumRow, 'score'), detailCell(sumRow, 'weight')];
  // Scores have at most four places; the inner rounding takes away what binary floats add to their sum.
  const soFar = `ROUND(${s},8)`;
  const exact = total.rescaled
    ? `IF(${completeCondition(detail)},${soFar}*${fullMarks}/${w},${soFar})`
    : soFar;
  putSumRow(context, {
    row,
    label: text(total.rescaled ? '不适用指标折算后总分' : '四舍五入后总分'),
    column: 0,
    style: 'total',
    weight: formula(total.rescaled ? fullMarks : w, full),
    score: formula(
      `IF(ISNUMBER(${s}),ROUND(${exact},${places}),"${NO_FIGURE}")`,
      total.uncappedScore ?? NO_FIGURE,
    ),
    lost: formula(lostFormula(row), lostOf(full, total.uncappedScore)),
    isTotal: true,
    remark: `得分合计${total.rescaled ? ' × 满分 ÷ 计入分值合计' : ''}，四舍五入${keptPlaces(points.places.total)}`,
  });
  return row;
}

function addCapped(
  context: BlockContext,
  before: { readonly row: Row; readonly score: Decimal | null },
  parameters: ParameterLayout,
  execution: { readonly executed: string; readonly budget: string } | null,
  detail: DetailLayout,
): Row {
  const { builder, evaluation } = context;
  const { total } = evaluation;
  const row = builder.addRow(ROW_HEIGHT);
  const s = detailCell(before.row, 'score');
  const applicable =
    execution === null
      ? s
      : `IF(AND(${completeCondition(detail)},${execution.budget}>0),${capExpression(parameters, execution, s)},${s})`;
  const full = total.rescaled ? total.fullMarks : printedWeights(evaluation.indicators, true);
  putSumRow(context, {
    row,
    label: text('按预算执行率封顶后总分'),
    column: 0,
    style: 'total',
    weight: formula(detailCell(before.row, 'weight'), full),
    score: formula(`IF(ISNUMBER(${s}),MIN(${s},${applicable}),"${NO_FIGURE}")`, total.score ?? NO_FIGURE),
    lost: formula(lostFormula(row), lostOf(full, total.score)),
    isTotal: true,
    remark: total.cap === null ? '本次未触及封顶' : `预算执行率对应的总分上限为 ${plain(total.cap)} 分`,
  });
  return row;
}

/** Nested conditions on the unrounded rate, compared by cross-multiplying: executed × 100 ≥ bound × budget. */
function capExpression(
  { caps }: ParameterLayout,
  execution: { readonly executed: string; readonly budget: string },
  uncapped: string,
): string {
  return caps.reduceRight(
    (rest, { from, maximum }) =>
      `IF(ROUND(${execution.executed}*100-${from}*${execution.budget},8)>=0,${maximum ?? uncapped},${rest})`,
    uncapped,
  );
}

function addGrade(
  context: BlockContext,
  totalRow: Row,
  parameters: ParameterLayout,
  detail: DetailLayout,
): Row {
  const { builder, evaluation, options } = context;
  const row = builder.addRow(ROW_HEIGHT);
  const at = columnIndex('weight');
  const total = detailCell(totalRow, 'score');
  const { grades, fullMarks } = parameters;
  const nested = grades.reduceRight(
    (rest, { name, from }, index) =>
      index === grades.length - 1
        ? name
        : `IF(ROUND(${total}*100-${from}*${fullMarks},6)>=0,${name},${rest})`,
    `"${WORDS.ungraded}"`,
  );
  const graded = `IF(AND(${completeCondition(detail)},ISNUMBER(${total})),${nested},"${WORDS.ungraded}")`;
  builder.putMerged(
    rowArea(row, { column: 0, columns: at }),
    text(`自评${heading('grade', options.language)}`),
    'totalLabel',
  );
  builder.putMerged(
    rowArea(row, { column: at, columns: 3 }),
    formula(graded, evaluation.total.grade ?? WORDS.ungraded),
    'totalLabel',
  );
  builder.putMerged(
    rowArea(row, { column: columnIndex('reason'), columns: 3 }),
    text(gradeScale(evaluation)),
    'totalText',
  );
  return row;
}

/** `优 ≥90；良 ≥80；中 ≥60；差 <60`, in points of 100. */
function gradeScale({ scheme }: Evaluation): string {
  return scheme.grades
    .map(({ name, from }, index) => {
      const above = scheme.grades[index - 1];
      return index === scheme.grades.length - 1 && above !== undefined
        ? `${name} <${plain(above.from)}`
        : `${name} ≥${plain(from)}`;
    })
    .join('；')
    .concat(scheme.fullMarks.eq(HUNDRED) ? '' : '（按百分制）');
}
