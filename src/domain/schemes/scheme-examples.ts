import { fixed, decimal, decimalPlaces, type Decimal } from '../decimal';
import { evaluate } from '../evaluation/evaluate';
import type { EvaluationInput, IndicatorField, IndicatorRow } from '../evaluation/input';
import { fail, ok, type Result } from '../result';
import type { SourceCell } from '../source-cell';
import { loadSchemeByYear } from './load-scheme';
import type { Scheme } from './scheme';
import { jsonPath, type SchemeError } from './scheme-error';
import { wholeShape, type ExampleJson } from './scheme-file';

/** A figure of a worked example that evaluating it does not give. Texts are as in the file; `null` is written out. */
export interface ExampleDifference {
  readonly example: string;
  /** JSON path of the expectation, such as `examples[0].rows[2].score`. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** What came of a scheme file's own worked examples. */
export interface ExamplesRun {
  readonly examples: number;
  readonly differences: readonly ExampleDifference[];
}

/** Evaluates a scheme file's worked examples as a workbook is evaluated. Fails as `loadScheme` does where the file is faulty. */
export function runExamples(
  json: unknown,
  source: string,
  resolve: (id: string) => unknown,
): Result<ExamplesRun, readonly SchemeError[]> {
  const loaded = loadSchemeByYear(json, source, resolve);
  if (!loaded.ok) return fail(loaded.error);
  const examples = examplesOf(json);
  const differences = examples.flatMap((example, index) =>
    differencesOf(example, ['examples', index], loaded.value(example.year ?? null).scheme),
  );
  return ok({ examples: examples.length, differences });
}

function examplesOf(json: unknown): readonly ExampleJson[] {
  const stated: unknown =
    typeof json === 'object' && json !== null && 'examples' in json ? json.examples : [];
  return wholeShape.examples.parse(stated) ?? [];
}

function differencesOf(
  example: ExampleJson,
  path: readonly PropertyKey[],
  scheme: Scheme,
): readonly ExampleDifference[] {
  const { indicators, total, findings } = evaluate(inputOf(example, scheme), scheme);
  const differences: ExampleDifference[] = [];
  const compare = (at: readonly PropertyKey[], expected: string, found: string): void => {
    if (expected === found) return;
    differences.push({ example: example.title, path: jsonPath([...path, ...at]), expected, found });
  };
  example.rows.forEach((row, index) => {
    compare(['rows', index, 'score'], points(row.score), points(indicators[index]?.score));
    if (row.findings === undefined) return;
    const here = findings.filter(({ ref }) => ref?.row === index && ref.sheet === SHEET);
    const codes = here.map(({ code }) => code).filter((code) => !OF_GROUPS.has(code));
    compare(['rows', index, 'findings'], listed(row.findings), listed(codes));
  });
  compare(['total'], points(example.total), points(total.score));
  if (example.uncapped !== undefined) {
    compare(['uncapped'], points(example.uncapped), points(total.uncappedScore));
  }
  compare(['cap'], points(example.cap), points(total.cap));
  compare(['grade'], String(example.grade), String(total.grade));
  return differences;
}

/** Said of a group at its first row: an example need not fill its groups. */
const OF_GROUPS: ReadonlySet<string> = new Set(['dimension-weight-differs', 'level-weight-differs']);

/** Points with two places at least, as examples state them, and all that a figure has. */
function points(value: string | Decimal | null | undefined): string {
  if (value === null || value === undefined) return 'null';
  const figure = typeof value === 'string' ? decimal(value) : value;
  return fixed(figure, Math.max(2, decimalPlaces(figure)));
}

function listed(codes: readonly string[]): string {
  return codes.length === 0 ? '[]' : [...codes].sort().join(', ');
}

const SHEET = '算例';
const BUDGET_SHEET = '算例预算';

const COLUMNS = [
  ['nature', 'nature'],
  ['target', 'target'],
  ['actual', 'actual'],
  ['unit', 'unit'],
  ['weight', 'weight'],
  ['entered', 'score'],
  ['deduction', 'deduction'],
  ['rule', 'rule'],
  ['reason', 'reason'],
] as const satisfies readonly (readonly [keyof ExampleJson['rows'][number], IndicatorField])[];

/** The tables of an example, as the reader would find them in a workbook. */
function inputOf({ rows, budget, year }: ExampleJson, scheme: Scheme): EvaluationInput {
  return {
    subject: scheme.subject,
    facts: year === undefined ? {} : { year: cell(String(year), BUDGET_SHEET, 0, 5) },
    extraFacts: [],
    budgets: budget === undefined ? [] : [budgetTable(budget, scheme)],
    indicators: rows.map(rowOf),
    statedSums: [],
    keyTasks: [],
    findings: [],
  };
}

function rowOf(row: ExampleJson['rows'][number], index: number): IndicatorRow {
  const fields = COLUMNS.flatMap(([key, field], column) => {
    const text = row[key];
    return text === undefined ? [] : [[field, cell(text, SHEET, index, column + 4)] as const];
  });
  return {
    ref: { sheet: SHEET, row: index, column: 3 },
    name: row.name,
    dimension: row.dimension ?? null,
    level1: row.level1 ?? null,
    level2: row.level2 ?? null,
    fields: Object.fromEntries(fields),
    extra: [],
    origin: 'table',
  };
}

function budgetTable(
  { adjusted, executed }: NonNullable<ExampleJson['budget']>,
  { subject }: Scheme,
): EvaluationInput['budgets'][number] {
  return {
    basis: subject === 'project' ? 'project-funding' : 'funding-source',
    ref: { sheet: BUDGET_SHEET, row: 0, column: 0 },
    amountUnit: '万元',
    fieldUnits: {},
    lines: [
      {
        ref: { sheet: BUDGET_SHEET, row: 1, column: 0 },
        name: '财政拨款',
        parent: null,
        fields: {
          adjusted: cell(adjusted, BUDGET_SHEET, 1, 1),
          executed: cell(executed, BUDGET_SHEET, 1, 2),
        },
      },
    ],
    total: null,
  };
}

function cell(value: string, sheet: string, row: number, column: number): SourceCell {
  return { ref: { sheet, row, column }, value, numberFormat: 'General' };
}
