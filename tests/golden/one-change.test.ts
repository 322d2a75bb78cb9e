import fc from 'fast-check';

import { isCellError } from '../../src/domain/source-cell';
import type { WorkbookSnapshot } from '../../src/workbook/host';
import { evaluatedOutputs } from './evaluated-outputs';
import { FIGURES, locate, retyped, withCell } from './figures';
import { outputsOf } from './oracle';
import type { Outputs } from './oracle';
import { REFERENCE } from './reference-table';
import { mainEvaluation, sampleSnapshot } from './sample-workbook';

const SAMPLE = 'guangzhou-cooperation-office-2021.xlsx';
const SEED = 20_210_331;

let snapshot: WorkbookSnapshot;

beforeAll(async () => {
  snapshot = await sampleSnapshot(SAMPLE);
});

test('the reference sample is what the oracle makes of its plain table', () => {
  expect(asObject(evaluatedOutputs(mainEvaluation(snapshot)))).toEqual(asObject(outputsOf(REFERENCE)));
});

describe('one changed figure changes exactly what depends on it, to what the oracle says', () => {
  test.each(FIGURES.map((figure) => [figure.title, figure] as const))('%s', (_, figure) => {
    const before = outputsOf(REFERENCE);
    const cell = locate(snapshot, figure.cell);
    fc.assert(
      fc.property(figure.values, (value) => {
        const changed = withCell(snapshot, figure.cell.sheet, retyped(cell, value, figure.position));
        const after = evaluatedOutputs(mainEvaluation(changed));
        expect(asObject(after)).toEqual(asObject(outputsOf(figure.change(REFERENCE, value))));
        const unexpected = [...after.keys()].filter(
          (output) => after.get(output) !== before.get(output) && !figure.affects(output),
        );
        expect(unexpected).toEqual([]);
      }),
      { seed: SEED, numRuns: 5 },
    );
  });
});

describe('an actual that does not apply, or is missing', () => {
  const cases = REFERENCE.indicators.flatMap((indicator, index) =>
    (['not-applicable', 'blank'] as const).map((instead) => [indicator.name, instead, index] as const),
  );

  test.each(cases)('%s: %s', (name, instead, index) => {
    const sheet = REFERENCE.indicators[index]?.groups[0] ?? '';
    const cell = locate(snapshot, { sheet, row: name, header: '完成值' });
    const changed = withCell(snapshot, sheet, { ...cell, value: instead === 'blank' ? null : '不适用' });
    const table = {
      ...REFERENCE,
      indicators: REFERENCE.indicators.map((each, at) => (at === index ? { ...each, instead } : each)),
    };
    expect(asObject(evaluatedOutputs(mainEvaluation(changed)))).toEqual(asObject(outputsOf(table)));
  });
});

test('no other number in the sheets changes any output', () => {
  const figures = new Set(
    FIGURES.map((figure) => {
      const { row, column } = locate(snapshot, figure.cell);
      return `${figure.cell.sheet}!${String(row)}:${String(column)}`;
    }),
  );
  const expected = asObject(outputsOf(REFERENCE));
  const others = snapshot.sheets.flatMap((grid) =>
    grid.cells
      .filter((cell) => typeof cell.value === 'number' && !isCellError(cell.value))
      .filter((cell) => !figures.has(`${grid.sheet}!${String(cell.row)}:${String(cell.column)}`))
      .filter(() => grid.sheet !== '基本信息')
      .map((cell) => ({ sheet: grid.sheet, cell })),
  );
  expect(others.length).toBeGreaterThan(40);
  for (const { sheet, cell } of others) {
    const changed = withCell(snapshot, sheet, { ...cell, value: Number(cell.value) + 1.25 });
    expect({
      at: [sheet, cell.row, cell.column],
      ...asObject(evaluatedOutputs(mainEvaluation(changed))),
    }).toEqual({
      at: [sheet, cell.row, cell.column],
      ...expected,
    });
  }
});

function asObject(outputs: Outputs): Record<string, string | null> {
  return Object.fromEntries([...outputs].sort(([a], [b]) => (a < b ? -1 : 1)));
}
