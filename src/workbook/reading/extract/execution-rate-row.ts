import { createFinding } from '../../../domain/findings/finding';
import { READING_FINDINGS } from '../../../domain/findings/reading-findings';
import { cellIn, refOf, sourceIn } from '../sheet-index';
import { describeCells } from '../text';
import type { IndicatorField, IndicatorRow } from '../../../domain/evaluation/input';
import type { Finding } from '../../../domain/findings/finding';
import type { BudgetColumn } from '../columns/synonyms/budget-headers';
import type { HeaderColumn } from '../columns/map-columns';
import type { SheetIndex } from '../sheet-index';
import type { NamedRow } from './budget-lines';

/** Columns of the funding block that say something of the execution rate as an indicator. */
const POINTS: readonly (readonly [BudgetColumn, IndicatorField])[] = [
  ['weight', 'weight'],
  ['score', 'score'],
  ['executionRate', 'completion'],
  ['reason', 'reason'],
];

/**
 * 预算执行率 as an indicator: where a budget table has columns for weight or score, the row that holds them. Published
 * forms print them in the row of the funding's total.
 */
export function executionRateRow(
  sheet: SheetIndex,
  rows: readonly NamedRow[],
  fields: ReadonlyMap<BudgetColumn, HeaderColumn<BudgetColumn>>,
): { readonly indicator: IndicatorRow | null; readonly findings: readonly Finding[] } {
  const pointColumns = (['weight', 'score'] as const).flatMap((field) => fields.get(field)?.column ?? []);
  const [first] = rows;
  if (pointColumns.length === 0 || first === undefined) return { indicator: null, findings: [] };
  const holdsPoints = ({ row }: NamedRow): boolean =>
    pointColumns.some(
      (column) => ![undefined, '-', '—', '/'].includes(textOrNothing(cellIn(row, column)?.value)),
    );
  const holders = rows.filter(holdsPoints);
  const chosen = holders[0] ?? first;
  const others = holders
    .slice(1)
    .flatMap(({ row }) => row.cells.filter(({ column }) => pointColumns.includes(column)));
  const [firstOther] = others;
  const findings =
    firstOther === undefined
      ? []
      : [
          createFinding(
            READING_FINDINGS,
            'execution-points-ambiguous',
            { name: chosen.line.name, cells: describeCells(others) },
            refOf(sheet, firstOther),
          ),
        ];
  const indicator: IndicatorRow = {
    ref: refOf(sheet, { row: chosen.row.row, column: chosen.column }),
    name: '预算执行率',
    dimension: null,
    level1: null,
    level2: null,
    fields: Object.fromEntries(
      POINTS.flatMap(([from, to]) => {
        const column = fields.get(from)?.column;
        return column === undefined ? [] : [[to, sourceIn(sheet, chosen.row, column)]];
      }),
    ),
    extra: [],
    origin: 'budget-block',
  };
  return { indicator, findings };
}

function textOrNothing(value: unknown): string | undefined {
  return typeof value === 'string'
    ? value.trim()
    : value === undefined || value === null
      ? undefined
      : 'value';
}
