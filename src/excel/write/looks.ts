import { columnLetters } from '../../domain/cell-ref';
import { cellsByRow } from '../../workbook/cells-by-row';
import { areaReference } from '../../workbook/references';
import type { Area, CellStyle, PlannedCell, SheetPlan } from '../../workbook/sheet-plan';
import { columnPoints } from '../../workbook/writing/text-width';
import type { Edge, Operation } from './operation';
import { rectangles } from './rectangles';

/** Excel takes addresses of at most 8,192 characters. */
const LONGEST_ADDRESS = 8_000;

/** Fonts, fills, alignment and borders: equal ones together, each in as few areas as cover them. */
export function lookOperations(plan: SheetPlan): readonly Operation[] {
  const cells = [...cellsByRow(plan)]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, inRow]) => inRow.flatMap((cell, column) => [{ row, column, ...cell }]));
  const styles = new Map<string, CellStyle>();
  const looks = rectangles(cells, ({ style }) => {
    const found = plan.styles[style];
    if (found === undefined) return null;
    const key = lookKey(found);
    styles.set(key, found);
    return key;
  });
  const operations = [...looks].flatMap(([key, areas]) => {
    const style = styles.get(key);
    return style === undefined
      ? []
      : addressesOf(areas.map(areaReference)).map((addresses): Operation => ({
          kind: 'look',
          addresses,
          style,
        }));
  });
  return [...operations, ...borderOperations(plan, cells)];
}

/** What two styles have in common that differ in number format and borders only. */
function lookKey({ font, fill, horizontal, vertical, wrap, unlocked }: CellStyle): string {
  return JSON.stringify([
    font.name,
    font.size,
    font.bold ?? false,
    font.color ?? '',
    fill ?? '',
    horizontal,
    vertical,
    wrap,
    unlocked ?? false,
  ]);
}

const OUTSIDE: readonly Edge[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

function borderOperations(plan: SheetPlan, cells: readonly PlannedCell[]): readonly Operation[] {
  const areas = rectangles(cells, ({ style }) => (plan.styles[style]?.border === 'thin' ? 'thin' : null)).get(
    'thin',
  );
  const byEdges = new Map<string, { readonly edges: readonly Edge[]; readonly areas: Area[] }>();
  for (const area of areas ?? []) {
    // Lines inside are refused where there is no inside.
    const edges: readonly Edge[] = [
      ...OUTSIDE,
      ...(area.rows > 1 ? (['InsideHorizontal'] as const) : []),
      ...(area.columns > 1 ? (['InsideVertical'] as const) : []),
    ];
    const key = edges.join();
    const group = byEdges.get(key) ?? { edges, areas: [] };
    group.areas.push(area);
    byEdges.set(key, group);
  }
  return [...byEdges.values()].flatMap(({ edges, areas: group }) =>
    addressesOf(group.map(areaReference)).map((addresses): Operation => ({
      kind: 'borders',
      addresses,
      edges,
    })),
  );
}

/** Column widths in points; neighbours of one width together. */
export function columnWidthOperations(plan: SheetPlan): readonly Operation[] {
  return runsOf(plan.columnWidths.map((width, index) => [index, width] as const)).map(
    ({ first, last, value }) => ({
      kind: 'column-width',
      address: `${columnLetters(first)}:${columnLetters(last)}`,
      points: columnPoints(value),
    }),
  );
}

/** Row heights in points; rows of one height together. */
export function rowHeightOperations(plan: SheetPlan): readonly Operation[] {
  const byHeight = new Map<number, string[]>();
  for (const { first, last, value } of runsOf([...plan.rowHeights].sort(([a], [b]) => a - b))) {
    const rows = byHeight.get(value) ?? [];
    byHeight.set(value, rows);
    rows.push(`${String(first + 1)}:${String(last + 1)}`);
  }
  return [...byHeight].flatMap(([points, rows]) =>
    addressesOf(rows).map((addresses): Operation => ({ kind: 'row-height', addresses, points })),
  );
}

/** Joins areas into as few addresses as Excel's limit allows. */
function addressesOf(references: readonly string[]): readonly string[] {
  const addresses: string[] = [];
  for (const reference of references) {
    const last = addresses.at(-1);
    if (last === undefined || last.length + reference.length + 1 > LONGEST_ADDRESS) addresses.push(reference);
    else addresses[addresses.length - 1] = `${last},${reference}`;
  }
  return addresses;
}

function runsOf(
  values: readonly (readonly [number, number])[],
): { readonly first: number; readonly last: number; readonly value: number }[] {
  const runs: { first: number; last: number; value: number }[] = [];
  for (const [index, value] of values) {
    const last = runs.at(-1);
    if (last?.value === value && last.last + 1 === index) last.last = index;
    else runs.push({ first: index, last: index, value });
  }
  return runs;
}
