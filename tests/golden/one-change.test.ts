import fc from 'fast-check';

import type { WorkbookSnapshot } from '../../src/workbook/host';
import { locate, retyped, withCell } from './cells';
import { evaluatedOutputs } from './evaluated-outputs';
import { figuresOf } from './figures';
import { outputsOf } from './oracle';
import type { OracleTable, Outputs } from './oracle';
import { SAMPLE_CASES } from './sample-cases';
import { mainEvaluation, sampleSnapshot } from './sample-workbook';

const SEED = 20_210_331;

describe.each(SAMPLE_CASES.map((sample) => [sample.file, sample] as const))('%s', (file, sample) => {
  const { table } = sample;
  const figures = figuresOf(sample);
  let snapshot: WorkbookSnapshot;

  beforeAll(async () => {
    snapshot = await sampleSnapshot(file);
  });

  test('is what the oracle makes of its plain table', () => {
    expect(evaluated(snapshot)).toEqual(expected(table));
  });

  describe('one changed figure changes exactly what depends on it, to what the oracle says', () => {
    const before = outputsOf(table);

    test.each(figures.map((figure) => [figure.title, figure] as const))('%s', (_, figure) => {
      const cell = locate(snapshot, figure.cell);
      fc.assert(
        fc.property(figure.values, (value) => {
          const changed = withCell(snapshot, figure.cell.sheet, retyped(cell, value, figure.position));
          const after = evaluated(changed);
          expect(after).toEqual(expected(figure.change(table, value)));
          const unexpected = Object.keys(after).filter(
            (output) => after[output] !== before.get(output) && !figure.affects(output),
          );
          expect(unexpected).toEqual([]);
        }),
        { seed: SEED, numRuns: 5 },
      );
    });
  });

  describe('an actual that does not apply, or is missing', () => {
    const cases = table.indicators.flatMap((indicator, index) =>
      // The funding block of a form has no column for an actual.
      sample.rowOf(indicator) !== indicator.name
        ? []
        : (['not-applicable', 'blank'] as const).map((instead) => [indicator.name, instead, index] as const),
    );

    test.each(cases)('%s: %s', (name, instead, index) => {
      const indicator = table.indicators[index];
      const sheet = indicator === undefined ? '' : sample.sheetOf(indicator);
      const cell = locate(snapshot, { sheet, row: name, header: sample.columns.actual });
      const changed = withCell(snapshot, sheet, { ...cell, value: instead === 'blank' ? null : '不适用' });
      const indicators = table.indicators.map((each, at) => (at === index ? { ...each, instead } : each));
      expect(evaluated(changed)).toEqual(expected({ ...table, indicators }));
    });
  });

  test('no other number in the sheets changes any output', () => {
    const known = new Set(
      figures.map(({ cell }) => {
        const { row, column } = locate(snapshot, cell);
        return `${cell.sheet}!${String(row)}:${String(column)}`;
      }),
    );
    const others = snapshot.sheets
      .filter(({ sheet }) => sheet !== '基本信息')
      .flatMap(({ sheet, cells }) =>
        cells
          .filter(({ value }) => typeof value === 'number')
          .filter(({ row, column }) => !known.has(`${sheet}!${String(row)}:${String(column)}`))
          .map((cell) => ({ sheet, cell })),
      );
    expect(others.length).toBeGreaterThan(8);
    for (const { sheet, cell } of others) {
      const at = `${sheet} row ${String(cell.row + 1)} column ${String(cell.column + 1)}`;
      const changed = withCell(snapshot, sheet, { ...cell, value: Number(cell.value) + 1.25 });
      expect({ at, ...evaluated(changed) }).toEqual({ at, ...expected(table) });
    }
  });
});

function evaluated(snapshot: WorkbookSnapshot): Record<string, string | null> {
  return sorted(evaluatedOutputs(mainEvaluation(snapshot)));
}

function expected(table: OracleTable): Record<string, string | null> {
  return sorted(outputsOf(table));
}

function sorted(outputs: Outputs): Record<string, string | null> {
  return Object.fromEntries([...outputs].sort(([a], [b]) => (a < b ? -1 : 1)));
}
