import { formatCell } from '../../../domain/cell-ref';
import type { Row } from '../sheet-builder';
import type { Span } from '../summary/block-context';
import { differenceCell, pointsCell } from './figure-cells';
import { addTable, textCell, type ComparisonContext, type TableColumn } from './table';

const GROUP: Span = { column: 0, columns: 4 };
/** The first of two years of figures and their difference. */
const WEIGHT_COLUMN = 4;
const SCORE_COLUMN = 7;

const COLUMNS: readonly TableColumn[] = [
  { heading: 'group', span: GROUP },
  { heading: 'weightBefore', span: { column: WEIGHT_COLUMN, columns: 1 } },
  { heading: 'weightNow', span: { column: WEIGHT_COLUMN + 1, columns: 1 } },
  { heading: 'weightDifference', span: { column: WEIGHT_COLUMN + 2, columns: 1 } },
  { heading: 'scoreBefore', span: { column: SCORE_COLUMN, columns: 1 } },
  { heading: 'scoreNow', span: { column: SCORE_COLUMN + 1, columns: 1 } },
  { heading: 'scoreDifference', span: { column: SCORE_COLUMN + 2, columns: 1 } },
];

/** 各级指标对比: weight and score of each dimension and level, indented by level. */
export function planGroups(context: ComparisonContext): void {
  const { places } = context;
  const { groups } = context.comparison;
  if (groups.length === 0) return;
  addTable(
    context,
    'groups',
    COLUMNS,
    groups.map(({ path, weight, score }) => {
      const name = `${'　'.repeat(path.length - 1)}${path.at(-1) ?? ''}`;
      const of = (row: Row, column: number) => ({
        before: formatCell(row, column),
        now: formatCell(row, column + 1),
      });
      return {
        texts: [name],
        cells: (row: Row) => [
          textCell(name, path.length === 1 ? 'subtotalText' : 'text'),
          pointsCell(weight.lastYear, places.weight),
          pointsCell(weight.thisYear, places.weight),
          differenceCell(weight.difference, of(row, WEIGHT_COLUMN), { points: places.weight }),
          pointsCell(score.lastYear, places.score),
          pointsCell(score.thisYear, places.score),
          differenceCell(score.difference, of(row, SCORE_COLUMN), { points: places.score }),
        ],
      };
    }),
  );
}
