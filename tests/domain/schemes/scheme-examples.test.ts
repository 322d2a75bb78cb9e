import { runExamples } from '../../../src/domain/schemes/scheme-examples';
import { shippedSchemeIds, shippedSchemeJson } from '../../../src/domain/schemes/shipped-schemes';

function run(json: unknown) {
  const result = runExamples(json, 'test.json', shippedSchemeJson);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test.each(shippedSchemeIds())('%s: its own worked examples come out as it says', (id) => {
  const { examples, differences } = run(shippedSchemeJson(id));
  expect(differences).toEqual([]);
  expect(examples).toBeGreaterThan(0);
});

/** Entries of an example that say what should come out, each with another value. */
const WRONG: readonly (readonly [string, unknown])[] = [
  ['total', '95'],
  ['uncapped', '95'],
  ['cap', null],
  ['grade', '优'],
];

describe('an example that does not hold', () => {
  const capped = {
    title: '执行率 85%',
    budget: { adjusted: '1000', executed: '850' },
    rows: [{ name: '合计', level1: '整体效能', weight: '100', rule: '直接评分', entered: '96', score: '96' }],
    total: '89',
    uncapped: '96',
    cap: '89',
    grade: '良',
  };
  const withExample = (example: unknown) => ({
    id: 'mine',
    extends: 'department-capped',
    examples: [example],
  });

  test('holds as it stands', () => {
    expect(run(withExample(capped))).toEqual({ examples: 1, differences: [] });
  });

  test.each(WRONG)('is named with its place: %s', (key, value) => {
    const { differences } = run(withExample({ ...capped, [key]: value }));
    expect(differences.map(({ path }) => path)).toEqual([`examples[0].${key}`]);
  });

  test('is named with its row, what was expected and what came out', () => {
    const [row] = capped.rows;
    const { differences } = run(withExample({ ...capped, rows: [{ ...row, score: '95', findings: [] }] }));
    expect(differences).toEqual([
      { example: '执行率 85%', path: 'examples[0].rows[0].score', expected: '95.00', found: '96.00' },
      {
        example: '执行率 85%',
        path: 'examples[0].rows[0].findings',
        expected: '[]',
        found: 'reason-missing',
      },
    ]);
  });
});

test('an example may be set in a year, and takes the values of that year', () => {
  const example = (year: number, grade: string) => ({
    title: String(year),
    year,
    rows: [{ name: '合计', level1: '整体效能', weight: '100', rule: '直接评分', entered: '92', score: '92' }],
    total: '92',
    cap: null,
    grade,
  });
  const grades = (from: string) => [
    { name: '优', from },
    { name: '差', from: '0' },
  ];
  const json = {
    id: 'mine',
    extends: 'department-overall',
    grades: {
      values: [
        { from: 2020, value: grades('90') },
        { from: 2023, value: grades('95') },
      ],
    },
    examples: [example(2022, '优'), example(2023, '差')],
  };
  expect(run(json).differences).toEqual([]);
});
