import { formatCell } from '../../../domain/cell-ref';
import { ZERO, type Decimal } from '../../../domain/decimal';
import { formula, NO_FIGURE, text } from '../content';
import type { Row } from '../sheet-builder';
import type { Span } from '../summary/block-context';
import { signedPointsFormat } from '../summary/point-formats';
import { cellAt } from './columns';
import { differenceCell, percentCell, pointsCell } from './figure-cells';
import { addTable, textCell, type ComparisonContext, type TableCell, type TableColumn } from './table';
import { changeName, words, type Word } from './words';

const ITEM: Span = { column: 0, columns: 4 };
const BEFORE: Span = { column: 4, columns: 3 };
const NOW: Span = { column: 7, columns: 3 };
const DIFFERENCE: Span = { column: 10, columns: 3 };
const REMARK: Span = { column: 13, columns: 5 };

const COLUMNS: readonly TableColumn[] = [
  { heading: 'item', span: ITEM },
  { heading: 'lastYear', span: BEFORE },
  { heading: 'thisYear', span: NOW },
  { heading: 'difference', span: DIFFERENCE },
  { heading: 'remark', span: REMARK },
];

const DASH: TableCell = { content: text(NO_FIGURE), style: 'number' };

/** 总体对比. The three parts of the difference are sums over the table of indicators: see {@link fillParts}. */
export function planTotals(context: ComparisonContext): { readonly parts: readonly Row[] } {
  const { comparison, language, places } = context;
  const { total, thisYear, lastYear } = comparison;
  const item = (name: Word): TableCell => textCell(words(name, language), 'subtotalText');
  const cellsOf = (row: Row) => ({
    before: formatCell(row, BEFORE.column),
    now: formatCell(row, NOW.column),
  });
  const remark = totalRemark(context);
  const scoreRow = {
    texts: [words('total', language), null, null, null, remark],
    cells: (row: Row) => [
      item('total'),
      pointsCell(total.score.lastYear, places.total),
      pointsCell(total.score.thisYear, places.total),
      differenceCell(total.score.difference, cellsOf(row), { points: places.total }),
      textCell(remark, 'small'),
    ],
  };
  const grade = (value: string | null): TableCell => textCell(value ?? NO_FIGURE, 'label');
  const gradeRow = {
    texts: [],
    cells: () => [
      item('grade'),
      grade(lastYear.total.grade),
      grade(thisYear.total.grade),
      DASH,
      textCell(null),
    ],
  };
  const rateRow = {
    texts: [],
    cells: (row: Row) => [
      item('executionRate'),
      percentCell(total.executionRate.lastYear),
      percentCell(total.executionRate.thisYear),
      differenceCell(total.executionRate.difference, cellsOf(row), 'percent'),
      textCell(null),
    ],
  };
  const parts: readonly Word[] = comparison.indicators.length === 0 ? [] : ['shared', 'added', 'removed'];
  const partRows = parts.map((name) => ({
    texts: [words(name, language)],
    cells: () => [textCell(words(name, language)), DASH, DASH],
  }));
  const rows = addTable(context, 'totals', COLUMNS, [scoreRow, ...partRows, gradeRow, rateRow]);
  return { parts: rows.slice(1, 1 + partRows.length) };
}

/** Puts the sums over the table of indicators once it is known where it stands. */
export function fillParts(
  { builder, comparison, language, places }: ComparisonContext,
  parts: readonly Row[],
  indicators: readonly Row[],
): void {
  const [first, last] = [indicators[0], indicators.at(-1)];
  if (first === undefined || last === undefined) return;
  const column = (name: 'why' | 'scoreBefore' | 'scoreNow' | 'scoreDifference'): string =>
    `${cellAt(first, name)}:${cellAt(last, name)}`;
  const sumOf = (why: 'added' | 'removed', scores: 'scoreBefore' | 'scoreNow'): string =>
    `SUMIF(${column('why')},"${changeName(why, language)}",${column(scores)})`;
  const { shared, added, removed } = comparison.total.parts;
  const digits = String(places.score);
  const sums: readonly (readonly [string, Decimal])[] = [
    [`ROUND(SUM(${column('scoreDifference')}),${digits})`, shared],
    [`ROUND(${sumOf('added', 'scoreNow')},${digits})`, added],
    [`ROUND(0-${sumOf('removed', 'scoreBefore')},${digits})`, ZERO.minus(removed)],
  ];
  parts.forEach((row, index) => {
    const entry = sums[index];
    if (entry === undefined) return;
    const area = { row, column: DIFFERENCE.column, rows: 1, columns: DIFFERENCE.columns };
    builder.putMerged(area, formula(...entry), 'number', signedPointsFormat(places.score));
    builder.putMerged({ row, column: REMARK.column, rows: 1, columns: REMARK.columns }, text(null), 'small');
  });
}

/** Why the parts may not add up to the difference of the totals. */
function totalRemark({ comparison, language, places }: ComparisonContext): string {
  const { thisYear, lastYear, total } = comparison;
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  if (total.score.difference === null && (total.score.lastYear ?? total.score.thisYear) !== null) {
    return say(
      '有一年评分未完成，总分不作比较。',
      'Scoring of one year is incomplete: totals are not compared.',
    );
  }
  const adjusted = [thisYear.total, lastYear.total].some(
    ({ rescaled, score, uncappedScore }) =>
      rescaled || (score !== null && uncappedScore !== null && !score.eq(uncappedScore)),
  );
  if (adjusted) {
    return say(
      '总分经不适用折算或按执行率封顶，与各部分之和可能不等。',
      'A total was rescaled or capped, so the parts need not add up to its difference.',
    );
  }
  return places.total < places.score
    ? say(
        '总分的小数位数少于得分，四舍五入后与各部分之和可能不等。',
        'Totals are rounded to fewer places than scores, so the parts need not add up to their difference.',
      )
    : '';
}
