import fc from 'fast-check';

import type { CellGrid, GridCell } from '../../src/workbook/grid';
import type { WorkbookSnapshot } from '../../src/workbook/host';
import type { OracleRule, OracleTable } from './oracle';
import { REFERENCE } from './reference-table';

/** One figure of the reference sample: where it stands, what may be typed instead, and what depends on it. */
export interface Figure {
  readonly title: string;
  readonly cell: CellAddress;
  /** Which number within the cell's text. */
  readonly position: number;
  readonly values: fc.Arbitrary<string>;
  readonly change: (table: OracleTable, value: string) => OracleTable;
  /** Whether an output may change with this figure. */
  readonly affects: (output: string) => boolean;
}

export interface CellAddress {
  readonly sheet: string;
  /** Text in the row's name cell, and in the column's header. */
  readonly row: string;
  readonly header: string;
}

/** Figures whose value comes in percent points, stays above the two points where a bare number is ambiguous. */
const POINTS = fc.integer({ min: 30, max: 2000 }).map((tenths) => decimalText(tenths, 1));
const COUNT = fc.integer({ min: 0, max: 1500 }).map(String);
const OCCURRENCES = fc.integer({ min: 0, max: 12 }).map(String);
const MONEY = fc.integer({ min: 1, max: 40_000_000 }).map((cents) => decimalText(cents, 2));
const WEIGHT = fc.integer({ min: 1, max: 2000 }).map((hundredths) => decimalText(hundredths, 2));
const MONTH = fc.integer({ min: 1, max: 12 }).map(String);

export const FIGURES: readonly Figure[] = [...indicatorFigures(), ...budgetFigures(), ...taskFigures()];

function indicatorFigures(): Figure[] {
  return REFERENCE.indicators.flatMap((indicator, index) => {
    const sheet = indicator.groups[0] ?? '';
    const groups = indicator.groups.map((_, depth) => indicator.groups.slice(0, depth + 1).join('/'));
    const affected = new Set([
      ...['weight', 'score', 'lost', 'completion'].map((output) => `${indicator.name} ${output}`),
      ...groups.flatMap((group) => [`group ${group} score`, `group ${group} marks`]),
      ...['total', 'grade', 'scored'],
    ]);
    const figure = (
      header: string,
      values: fc.Arbitrary<string>,
      edit: (value: string) => { weight: string } | { rule: OracleRule },
      position = 0,
    ): Figure => ({
      title: `${indicator.name} ${header}${position === 0 ? '' : `, number ${String(position + 1)}`}`,
      cell: { sheet, row: indicator.name, header },
      position,
      values,
      change: (table, value) => ({
        ...table,
        indicators: table.indicators.map((each, at) => (at === index ? { ...each, ...edit(value) } : each)),
      }),
      affects: (output) => affected.has(output),
    });
    return [
      figure('分值', WEIGHT, (weight) => ({ weight })),
      ...ruleFigures(indicator.rule, figure, indicator.name),
    ];
  });
}

type MakeFigure = (
  header: string,
  values: fc.Arbitrary<string>,
  edit: (value: string) => { rule: OracleRule },
  position?: number,
) => Figure;

function ruleFigures(rule: OracleRule, figure: MakeFigure, name: string): Figure[] {
  switch (rule.kind) {
    case 'positive':
    case 'negative':
    case 'equal': {
      const values = isPercentage(name) ? POINTS : name === '“三公”经费控制' ? MONEY : COUNT;
      return [
        figure('指标值', values, (target) => ({ rule: { ...rule, target } })),
        figure('完成值', values, (actual) => ({ rule: { ...rule, actual } })),
      ];
    }
    case 'range':
      return [
        figure('指标值', POINTS, (target) => ({ rule: { ...rule, target } })),
        figure('指标值', POINTS, (upper) => ({ rule: { ...rule, upper } }), 1),
        figure('完成值', POINTS, (actual) => ({ rule: { ...rule, actual } })),
      ];
    case 'pass-fail': {
      const isMonth = rule.test === 'month';
      const values = isMonth ? MONTH : rule.test === 'equal' ? POINTS : COUNT;
      const position = isMonth ? 1 : 0;
      return [
        figure('指标值', values, (target) => ({ rule: { ...rule, target } }), position),
        figure('完成值', values, (actual) => ({ rule: { ...rule, actual } }), position),
      ];
    }
    case 'tiers':
      return [figure('完成值', POINTS, (actual) => ({ rule: { ...rule, actual } }))];
    case 'deduction':
      return [figure('完成值', OCCURRENCES, (actual) => ({ rule: { ...rule, actual } }))];
    case 'qualitative':
    case 'entered':
      return [figure('得分', WEIGHT, (entered) => ({ rule: { ...rule, entered } }))];
    case 'execution-rate':
      return [];
  }
}

function isPercentage(name: string): boolean {
  return ![
    '助推摘帽的贫困县数',
    '省定贫困村摘帽出列数',
    '培训次数',
    '培训人数',
    '资产盘点情况',
    '“三公”经费控制',
  ].includes(name);
}

function budgetFigures(): Figure[] {
  const columns = { initial: '年初预算', adjusted: '调整后预算', executed: '执行数' } as const;
  return (['资金来源', '支出性质'] as const).flatMap((label) =>
    REFERENCE.groupings[label].flatMap((line, index) =>
      (['initial', 'adjusted', 'executed'] as const).map((key): Figure => {
        const affected = new Set([`${label} ${line.name} ${key}`, `${label} total ${key}`]);
        if (key !== 'initial') affected.add(`${label} ${line.name} rate`).add(`${label} total rate`);
        if (key === 'executed') {
          const shared = line.part ? [line] : REFERENCE.groupings[label];
          shared.forEach((each) => affected.add(`${label} ${each.name} share`));
        }
        if (line.part) ['rate', key].forEach((total) => affected.delete(`${label} total ${total}`));
        if (label === '资金来源' && key !== 'initial') {
          [
            '预算资金支出率 score',
            '预算资金支出率 lost',
            'group 履职效能 score',
            'group 履职效能/整体效能 score',
            'group 履职效能/整体效能/预算执行情况 score',
            'total',
            'grade',
          ].forEach((output) => affected.add(output));
        }
        return {
          title: `${label} ${line.name} ${columns[key]}`,
          cell: { sheet: '收支情况', row: line.name, header: columns[key] },
          position: 0,
          values: MONEY,
          change: (table, value) => ({
            ...table,
            groupings: {
              ...table.groupings,
              [label]: table.groupings[label].map((each, at) =>
                at === index ? { ...each, [key]: value } : each,
              ),
            },
          }),
          affects: (output) => affected.has(output),
        };
      }),
    ),
  );
}

function taskFigures(): Figure[] {
  const columns = { budget: '预算数', executed: '执行数' } as const;
  return REFERENCE.tasks.flatMap((task, index) =>
    (['budget', 'executed'] as const).map((key): Figure => ({
      title: `${task.name} ${columns[key]}`,
      cell: { sheet: '重点工作任务', row: task.name, header: columns[key] },
      position: 0,
      values: MONEY,
      change: (table, value) => ({
        ...table,
        tasks: table.tasks.map((each, at) => (at === index ? { ...each, [key]: value } : each)),
      }),
      affects: (output) => output === `task ${task.name} ${key}`,
    })),
  );
}

/** The grid cell a figure stands in. Throws where the sample does not have it. */
export function locate(snapshot: WorkbookSnapshot, address: CellAddress): GridCell {
  const grid = snapshot.sheets.find((sheet) => sheet.sheet === address.sheet);
  const row = grid?.cells.find(
    (cell) => typeof cell.value === 'string' && cell.value.replace(/^其中：|\s/gu, '') === address.row,
  )?.row;
  const column = grid?.cells.find((cell) => cell.value === address.header)?.column;
  const found = grid?.cells.find((cell) => cell.row === row && cell.column === column);
  if (found === undefined) throw new Error(`no cell for ${JSON.stringify(address)}`);
  return found;
}

/** A cell with one of its numbers typed anew, in the form the cell has it. */
export function retyped(cell: GridCell, value: string, position: number): GridCell {
  if (typeof cell.value === 'number') {
    return { ...cell, value: retypedNumber(cell.numberFormat, value) };
  }
  if (typeof cell.value !== 'string') throw new Error('the cell holds neither a number nor text');
  let at = -1;
  const text = cell.value.replace(/\d+(?:\.\d+)?/g, (number) => {
    at += 1;
    return at === position ? value : number;
  });
  return { ...cell, value: text };
}

function retypedNumber(numberFormat: string, value: string): number {
  if (numberFormat.includes('%')) return Number(value) / 100;
  if (!numberFormat.includes('m')) return Number(value);
  const MILLISECONDS_A_DAY = 86_400_000;
  return (Date.UTC(2021, Number(value) - 1, 15) - Date.UTC(1899, 11, 30)) / MILLISECONDS_A_DAY;
}

/** A copy of the workbook in which one cell is another; a blank one is left out, as hosts do. */
export function withCell(snapshot: WorkbookSnapshot, sheet: string, changed: GridCell): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((grid): CellGrid => {
    if (grid.sheet !== sheet) return grid;
    const cells = grid.cells
      .map((cell) => (cell.row === changed.row && cell.column === changed.column ? changed : cell))
      .filter(({ value }) => value !== null);
    return { ...grid, cells };
  });
  return { ...snapshot, sheets };
}

function decimalText(units: number, places: number): string {
  const digits = String(units).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
