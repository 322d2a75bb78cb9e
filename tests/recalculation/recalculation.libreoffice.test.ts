import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { compareFormulas, describeValue } from '../../scripts/check-formulas/compare';
import {
  readStoredWorkbook,
  type FormulaCell,
  type StoredValue,
  type StoredWorkbook,
} from '../../scripts/check-formulas/formula-cells';
import { evaluateWorkbook } from '../../src/app/evaluate-workbook';
import { loadScheme } from '../../src/domain/schemes/load-scheme';
import type { Scheme } from '../../src/domain/schemes/scheme';
import { shippedSchemeJson } from '../../src/domain/schemes/shipped-schemes';
import { openXlsx } from '../../src/xlsx/xlsx-host';
import { convertAllWithLibreOffice } from '../support/libreoffice';
import { perturb, seeded, withComputedValues } from './perturb';
import { ruleBattery } from './rule-battery';

/**
 * LibreOffice, which shares no code with the engine, recalculates the written workbook; every formula must give the
 * engine's value. Then numbers in the source sheets change inside the written workbook, LibreOffice recalculates the
 * formulas that stand there, and the engine evaluates the changed workbook anew: again all must be equal.
 */
const SAMPLES = join(__dirname, '../../assets/samples');
const ROUNDS = [1, 2, 3, 4, 5];

function scheme(changes: object): Scheme {
  const loaded = loadScheme(
    { id: 'test', extends: 'department-overall', ...changes },
    'test.json',
    shippedSchemeJson,
  );
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

const STRICT = {
  negativeMethod: 'linear',
  equalAbove: 'ratio',
  overshoot: { threshold: '1.2', costPercent: '10' },
  caps: [
    { rateFrom: '90', maximum: null },
    { rateFrom: '80', maximum: '89' },
    { rateFrom: '70', maximum: '79' },
    { rateFrom: '0', maximum: '59' },
  ],
  grades: [
    { name: '好', from: '95' },
    { name: '较好', from: '85' },
    { name: '一般', from: '60' },
    { name: '差', from: '0' },
  ],
};

/** Places of scores and of the total. */
const ROUNDED: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 0],
  [1, 3],
  [3, 1],
  [4, 4],
];

type Case = readonly [
  name: string,
  load: () => Promise<Uint8Array>,
  chosen: Scheme | null,
  rounds: readonly number[],
];

const CASES: readonly Case[] = [
  ['the reference sample', () => sample('guangzhou-cooperation-office-2021.xlsx'), null, ROUNDS],
  ['the project form', () => sample('project-form-2021.xlsx'), null, ROUNDS],
  ['every rule kind', () => ruleBattery(), null, ROUNDS],
  ['every rule kind, other parameters', () => ruleBattery(), scheme(STRICT), ROUNDS],
  ...ROUNDED.flatMap(([scorePlaces, totalPlaces]): readonly Case[] => {
    const name = `scores of ${String(scorePlaces)} and a total of ${String(totalPlaces)} places`;
    const chosen = scheme({ ...STRICT, rounding: { scorePlaces, totalPlaces } });
    return [
      [name, () => ruleBattery(), chosen, [1, 2]],
      // A change that leaves a row unscored takes the row of the rescaled total away.
      [`${name}, rescaled`, () => ruleBattery({ inapplicable: true }), chosen, []],
    ];
  }),
];

function sample(file: string): Promise<Uint8Array> {
  return Promise.resolve(new Uint8Array(readFileSync(join(SAMPLES, file))));
}

async function evaluated(
  bytes: Uint8Array,
  chosen: Scheme | null,
): Promise<{ bytes: Uint8Array; summary: string }> {
  const host = await openXlsx(bytes);
  if (!host.ok) throw new Error(host.error.message.en);
  const result = await evaluateWorkbook(host.value, {
    scheme: chosen,
    language: 'zh',
    toolVersion: 'test',
    earlier: null,
  });
  if (!result.ok) throw new Error(result.error.message.en);
  return { bytes: host.value.bytes(), summary: result.value.main.sheet };
}

/** Formula cells of one sheet, row by row; rows without formulas are left out. */
function formulaRows(workbook: StoredWorkbook, sheet: string): FormulaCell[][] {
  const rows = new Map<string, FormulaCell[]>();
  for (const cell of workbook.formulas) {
    if (cell.sheet !== sheet) continue;
    const row = cell.address.replace(/^[A-Z]+/, '');
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  return [...rows.values()];
}

/**
 * The summary's formulas whose recalculated value is not the engine's. A new evaluation may insert a repeated header
 * or widen a block, so cells are matched by their order among the sheet's formulas, not by their address.
 */
function differences(
  engine: Uint8Array,
  computed: Uint8Array,
  summary: string,
): { compared: number; differing: string[] } {
  const written = readStoredWorkbook(engine);
  const expected = formulaRows(written, summary);
  const actual = formulaRows(readStoredWorkbook(computed), summary);
  expect(actual.map((row) => row.length)).toEqual(expected.map((row) => row.length));
  const formulas = expected.flat();
  const values = new Map(
    actual.flat().map((cell, index): [string, StoredValue] => [formulas[index]!.address, cell.value]),
  );
  const { compared, disagreements } = compareFormulas(
    { formulas, values: new Map() },
    { formulas: [], values: new Map([[summary, values]]) },
  );
  const differing = disagreements.map(
    ({ cell, recalculated: value }) =>
      `${cell.sheet}!${cell.address} engine ${describeValue(cell.value)}, LibreOffice ${describeValue(value)}: =${cell.formula}`,
  );
  return { compared, differing };
}

/** A summary as the engine wrote it, beside the values LibreOffice computes for the formulas it wrote before. */
interface Comparison {
  readonly engine: Uint8Array;
  readonly recalculated: Uint8Array;
  readonly summary: string;
}

const comparisons = new Map<string, Comparison>();

beforeAll(async () => {
  const jobs: { name: string; round: number; bytes: Uint8Array; summary: string; chosen: Scheme | null }[] =
    [];
  for (const [name, load, chosen, rounds] of CASES) {
    const first = await evaluated(await load(), chosen);
    jobs.push({ name, round: 0, chosen, ...first });
    for (const round of rounds) {
      const sources = sourceParts(first.bytes, first.summary);
      const { bytes, changed } = perturb(first.bytes, sources, seeded(round * 7919), 0.4);
      expect(changed).toBeGreaterThan(3);
      jobs.push({ name, round, chosen, summary: first.summary, bytes });
    }
  }
  const recalculated = await convertAllWithLibreOffice(
    new Map(jobs.map(({ bytes }, index) => [`workbook-${String(index)}.xlsx`, bytes])),
    'xlsx',
    { recalculate: true, timeoutMilliseconds: 300_000 },
  );
  for (const [index, { name, round, bytes, summary, chosen }] of jobs.entries()) {
    const values = recalculated.get(`workbook-${String(index)}.xlsx`)!;
    const sources = sourceParts(bytes, summary);
    const engine =
      round === 0 ? bytes : (await evaluated(withComputedValues(bytes, values, sources), chosen)).bytes;
    comparisons.set(`${name} ${String(round)}`, { engine, recalculated: values, summary });
  }
}, 320_000);

describe.each(CASES)('%s', (name, _load, _chosen, rounds) => {
  it.each([0, ...rounds])(
    'agrees with LibreOffice: as written (0), after changes of the sources (%i)',
    (round) => {
      const { engine, recalculated, summary } = comparisons.get(`${name} ${String(round)}`)!;
      const { compared, differing } = differences(engine, recalculated, summary);
      expect(differing).toEqual([]);
      expect(compared).toBeGreaterThan(50);
    },
  );
});

/** Sheets but the summary, with their parts; they are numbered in workbook order in what is written here. */
function sourceParts(bytes: Uint8Array, summary: string): Map<string, string> {
  const sheets = [...readStoredWorkbook(bytes).values.keys()];
  return new Map(
    sheets.flatMap((sheet, index): [string, string][] =>
      sheet === summary ? [] : [[sheet, `xl/worksheets/sheet${String(index + 1)}.xml`]],
    ),
  );
}
