import fc from 'fast-check';

import { formatCell } from '../../src/domain/cell-ref';
import type { Finding } from '../../src/domain/findings/finding';
import type { CellValue } from '../../src/domain/source-cell';
import type { GridCell } from '../../src/workbook/grid';
import type { WorkbookSnapshot } from '../../src/workbook/host';
import { locate, withCell } from './cells';
import { added, count, findingsOf, placesOf } from './edited-sample';
import { SAMPLE_CASES, type SampleCase } from './sample-cases';
import { sampleSnapshot } from './sample-workbook';

const SEED = 20_210_331;

/** What hands type into a cell of a figure by mistake. */
const WRONG: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom(
    '约很多',
    '12次左右',
    '1.2.3',
    '—',
    '≥',
    '2021年13月',
    '150％',
    '达成',
    '部分达成',
    '0.5',
    '１２人',
    ' ',
    '-5',
  ),
  fc.constant(true),
  fc.integer({ min: -200, max: 100_000 }),
  fc.integer({ min: -500, max: 1500 }).map((thousandths) => thousandths / 1000),
);

interface Place {
  readonly sheet: string;
  readonly cell: GridCell;
  /** Cells of which a mistake in one may be said at another. */
  readonly block: string;
}

/** Cells with a figure: weights, targets and actuals of indicators, and the amounts of the budget. */
function figureCells(sample: SampleCase, snapshot: WorkbookSnapshot): readonly Place[] {
  const { weight, target, actual } = sample.columns;
  const ofIndicators = sample.table.indicators.flatMap((indicator): Place[] => {
    const [sheet, row] = [sample.sheetOf(indicator), sample.rowOf(indicator)];
    const headers = row === indicator.name ? [weight, target, actual] : [];
    return headers.map((header) => ({
      sheet,
      cell: locate(snapshot, { sheet, row, header }),
      block: indicator.name,
    }));
  });
  // A project's form has both on one sheet.
  const isOfIndicator = (sheet: string, { row }: GridCell): boolean =>
    ofIndicators.some((place) => place.sheet === sheet && place.cell.row === row);
  const amounts = snapshot.sheets
    .filter(({ sheet }) => sheet === sample.budget.sheet)
    .flatMap(({ sheet, cells }) =>
      cells
        .filter((cell) => typeof cell.value === 'number' && !isOfIndicator(sheet, cell))
        .map((cell) => ({ sheet, cell, block: 'budget' })),
    );
  return [...ofIndicators, ...amounts];
}

const nameOf = ({ sheet, cell }: Place): string => `${sheet}!${formatCell(cell.row, cell.column)}`;

/** The kinds of finding that point to a cell more often than they do in the sample as it is. */
function raisedAt(name: string, findings: readonly Finding[], clean: readonly Finding[]): readonly string[] {
  const codes = [...new Set(findings.map(({ code }) => code))];
  return codes.filter((code) => count(placesOf(findings, code), name) > count(placesOf(clean, code), name));
}

describe.each(SAMPLE_CASES.map((sample) => [sample.file, sample] as const))('%s', (file, sample) => {
  let snapshot: WorkbookSnapshot;
  let clean: readonly Finding[];
  let places: readonly Place[];

  beforeAll(async () => {
    snapshot = await sampleSnapshot(file);
    clean = findingsOf(snapshot);
    places = figureCells(sample, snapshot);
    expect(places.length).toBeGreaterThan(20);
  });

  test('figures mistyped anywhere: each put right takes what was said of its cell away and brings none of its kind', () => {
    const raised = new Set<string>();
    const faults = fc.uniqueArray(fc.record({ place: fc.constantFrom(...places), wrong: WRONG }), {
      minLength: 1,
      maxLength: 4,
      selector: ({ place }) => place.block,
    });
    fc.assert(
      fc.property(faults, (typed) => {
        let current = typed.reduce(
          (before, { place, wrong }) => withCell(before, place.sheet, { ...place.cell, value: wrong }),
          snapshot,
        );
        let findings = findingsOf(current);
        for (const { place } of typed) {
          const codes = raisedAt(nameOf(place), findings, clean);
          current = withCell(current, place.sheet, place.cell);
          const after = findingsOf(current);
          for (const code of codes) {
            raised.add(code);
            const [before, now] = [placesOf(findings, code), placesOf(after, code)];
            expect([code, count(now, nameOf(place))]).toEqual([
              code,
              count(placesOf(clean, code), nameOf(place)),
            ]);
            expect([code, ...added(before, now)]).toEqual([code]);
          }
          findings = after;
        }
        expect(findings).toEqual(clean);
      }),
      { seed: SEED, numRuns: 60 },
    );
    expect(raised.size).toBeGreaterThan(20);
  });
});
