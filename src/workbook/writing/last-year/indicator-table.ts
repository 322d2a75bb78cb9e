import type { IndicatorComparison } from '../../../domain/comparison/comparison';
import { changesText } from '../../../domain/comparison/changes';
import type { PrintedPlaces } from '../../../domain/evaluation/printed-places';
import type { Language } from '../../../domain/bilingual';
import type { Row } from '../sheet-builder';
import { COLUMN_NAMES, cellAt, columnIndex } from './columns';
import { differenceCell, pointsCell, scoreCell, valueCell, valueText } from './figure-cells';
import { addTable, textCell, type ComparisonContext, type TableCell, type TableColumn } from './table';
import { changeName } from './words';

const COLUMNS: readonly TableColumn[] = COLUMN_NAMES.map((heading) => ({
  heading,
  span: { column: columnIndex(heading), columns: 1 },
}));

/** 指标逐项对比: one row for each indicator of either year. Gives the rows. */
export function planIndicators(context: ComparisonContext): readonly Row[] {
  const { comparison, language, places } = context;
  return addTable(
    context,
    'indicators',
    COLUMNS,
    comparison.indicators.map((indicator) => {
      const names = namesOf(indicator);
      const explanation = changesText(indicator.changes)[language];
      const { target, actual } = indicator;
      return {
        texts: [
          ...names,
          ...[null, null, null],
          ...[valueText(target.lastYear), valueText(target.thisYear), null],
          ...[valueText(actual.lastYear), valueText(actual.thisYear), null],
          ...[null, null, null],
          changeName(indicator.why, language),
          explanation,
        ],
        cells: (row: Row) => [
          ...names.map((name) => textCell(name)),
          ...figures(row, indicator, places),
          ...whyCells(indicator, explanation, language),
        ],
      };
    }),
  );
}

function namesOf({ thisYear, lastYear }: IndicatorComparison): readonly (string | null)[] {
  const indicator = thisYear ?? lastYear;
  return indicator === null
    ? [null, null, null, null]
    : [indicator.dimension, indicator.row.level1, indicator.row.level2, indicator.row.name];
}

function figures(row: Row, indicator: IndicatorComparison, places: PrintedPlaces): readonly TableCell[] {
  const { weight, target, actual, score, lastYear, thisYear } = indicator;
  const of = (before: Parameters<typeof cellAt>[1], now: Parameters<typeof cellAt>[1]) => ({
    before: cellAt(row, before),
    now: cellAt(row, now),
  });
  const kindOf = (value: typeof target) => (value.thisYear?.measure === 'percent' ? 'percent' : 'general');
  return [
    pointsCell(weight.lastYear, places.weight),
    pointsCell(weight.thisYear, places.weight),
    differenceCell(weight.difference, of('weightBefore', 'weightNow'), { points: places.weight }),
    valueCell(target.lastYear),
    valueCell(target.thisYear),
    differenceCell(target.difference, of('targetBefore', 'targetNow'), kindOf(target)),
    valueCell(actual.lastYear),
    valueCell(actual.thisYear),
    differenceCell(actual.difference, of('actualBefore', 'actualNow'), kindOf(actual)),
    scoreCell(lastYear, places.score),
    scoreCell(thisYear, places.score),
    differenceCell(score.difference, of('scoreBefore', 'scoreNow'), { points: places.score }),
  ];
}

function whyCells(
  { why }: IndicatorComparison,
  explanation: string,
  language: Language,
): readonly TableCell[] {
  return [textCell(changeName(why, language), 'label'), textCell(explanation, 'small')];
}
