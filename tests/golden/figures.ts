import fc from 'fast-check';

import type { CellAddress } from './cells';
import type { OracleIndicator, OracleLine, OracleRule, OracleTable } from './oracle';
import type { SampleCase } from './sample-cases';

/** One figure of a sample: where it stands, what may be typed instead, and what depends on it. */
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

/** Figures whose value comes in percent points, stays above the two points where a bare number is ambiguous. */
const POINTS = fc.integer({ min: 30, max: 2000 }).map((tenths) => decimalText(tenths, 1));
const COUNT = fc.integer({ min: 0, max: 1500 }).map(String);
const OCCURRENCES = fc.integer({ min: 0, max: 12 }).map(String);
const MONEY = fc.integer({ min: 1, max: 40_000_000 }).map((cents) => decimalText(cents, 2));
const WEIGHT = fc.integer({ min: 1, max: 2000 }).map((hundredths) => decimalText(hundredths, 2));
const MONTH = fc.integer({ min: 1, max: 12 }).map(String);

/** All figures of a sample that something depends on. */
export function figuresOf(sample: SampleCase): readonly Figure[] {
  return [...indicatorFigures(sample), ...budgetFigures(sample), ...taskFigures(sample)];
}

function indicatorFigures(sample: SampleCase): Figure[] {
  const { columns, table } = sample;
  return table.indicators.flatMap((indicator, index) => {
    const sheet = sample.sheetOf(indicator);
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
      cell: { sheet, row: sample.rowOf(indicator), header },
      position,
      values,
      change: (before, value) => ({
        ...before,
        indicators: before.indicators.map((each, at) => (at === index ? { ...each, ...edit(value) } : each)),
      }),
      affects: (output) => affected.has(output),
    });
    return [
      figure(columns.weight, WEIGHT, (weight) => ({ weight })),
      ...ruleFigures(indicator, columns, figure),
    ];
  });
}

type MakeFigure = (
  header: string,
  values: fc.Arbitrary<string>,
  edit: (value: string) => { rule: OracleRule },
  position?: number,
) => Figure;

function ruleFigures(
  { rule, measure }: OracleIndicator,
  columns: SampleCase['columns'],
  figure: MakeFigure,
): Figure[] {
  switch (rule.kind) {
    case 'positive':
    case 'negative':
    case 'equal': {
      const values = measure === undefined ? POINTS : measure === 'money' ? MONEY : COUNT;
      return [
        figure(columns.target, values, (target) => ({ rule: { ...rule, target } })),
        figure(columns.actual, values, (actual) => ({ rule: { ...rule, actual } })),
      ];
    }
    case 'range':
      return [
        figure(columns.target, POINTS, (target) => ({ rule: { ...rule, target } })),
        figure(columns.target, POINTS, (upper) => ({ rule: { ...rule, upper } }), 1),
        figure(columns.actual, POINTS, (actual) => ({ rule: { ...rule, actual } })),
      ];
    case 'pass-fail': {
      const isMonth = rule.test === 'month';
      const values = isMonth ? MONTH : rule.test === 'equal' ? POINTS : COUNT;
      const position = isMonth ? 1 : 0;
      return [
        figure(columns.target, values, (target) => ({ rule: { ...rule, target } }), position),
        figure(columns.actual, values, (actual) => ({ rule: { ...rule, actual } }), position),
      ];
    }
    case 'tiers':
      return [figure(columns.actual, POINTS, (actual) => ({ rule: { ...rule, actual } }))];
    case 'deduction':
      return [figure(columns.actual, OCCURRENCES, (actual) => ({ rule: { ...rule, actual } }))];
    case 'qualitative':
    case 'entered':
      return [figure(columns.score, WEIGHT, (entered) => ({ rule: { ...rule, entered } }))];
    case 'execution-rate':
      return [];
  }
}

function budgetFigures({ table, budget }: SampleCase): Figure[] {
  const keys = ['initial', 'adjusted', 'executed'] as const;
  return Object.entries(table.groupings).flatMap(([label, lines]) =>
    lines.flatMap((line, index) =>
      keys.map((key): Figure => {
        const affected = affectedByAmount(table, label, line, key);
        return {
          title: `${label} ${line.name} ${budget.columns[key]}`,
          cell: { sheet: budget.sheet, row: line.name, header: budget.columns[key] },
          position: 0,
          values: MONEY,
          change: (before, value) => ({
            ...before,
            groupings: {
              ...before.groupings,
              [label]: lines.map((each, at) => (at === index ? { ...each, [key]: value } : each)),
            },
          }),
          affects: (output) => affected.has(output),
        };
      }),
    ),
  );
}

/** A part counts for itself only; the execution rate's grouping moves its indicator and all above it. */
function affectedByAmount(
  table: OracleTable,
  label: string,
  line: OracleLine,
  key: 'initial' | 'adjusted' | 'executed',
): ReadonlySet<string> {
  const affected = new Set([`${label} ${line.name} ${key}`]);
  if (!line.part) affected.add(`${label} total ${key}`);
  if (key === 'initial') return affected;
  affected.add(`${label} ${line.name} rate`);
  if (!line.part) affected.add(`${label} total rate`);
  if (key === 'executed') {
    const shared = line.part ? [line] : (table.groupings[label] ?? []);
    shared.forEach((each) => affected.add(`${label} ${each.name} share`));
  }
  if (label !== table.executionBasis) return affected;
  for (const { name, groups, rule } of table.indicators) {
    if (rule.kind !== 'execution-rate') continue;
    affected.add(`${name} score`).add(`${name} lost`).add('total').add('grade');
    groups.forEach((_, depth) => affected.add(`group ${groups.slice(0, depth + 1).join('/')} score`));
  }
  return affected;
}

function taskFigures({ table, tasks }: SampleCase): Figure[] {
  return table.tasks.flatMap((task, index) =>
    (['budget', 'executed'] as const).map((key): Figure => ({
      title: `${task.name} ${tasks.columns[key]}`,
      cell: { sheet: tasks.sheet, row: task.name, header: tasks.columns[key] },
      position: 0,
      values: MONEY,
      change: (before, value) => ({
        ...before,
        tasks: before.tasks.map((each, at) => (at === index ? { ...each, [key]: value } : each)),
      }),
      affects: (output) => output === `task ${task.name} ${key}`,
    })),
  );
}

function decimalText(units: number, places: number): string {
  const digits = String(units).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
