import fc from 'fast-check';

import type { Finding } from '../../src/domain/findings/finding';
import type { WorkbookSnapshot } from '../../src/workbook/host';
import { CORRECTIONS, WITHOUT_CORRECTION } from './corrections';
import { added, count, edited, findingsOf, placesOf } from './edited-sample';
import { FAULTY } from './finding-codes';
import { sampleSnapshot } from './sample-workbook';

const SEED = 20_210_331;

const snapshots = new Map<string, WorkbookSnapshot>();
const shown = new Map<string, readonly Finding[]>();

beforeAll(async () => {
  for (const file of FAULTY) {
    const snapshot = await sampleSnapshot(file);
    snapshots.set(file, snapshot);
    shown.set(file, findingsOf(snapshot));
  }
});

describe.each(Object.entries(CORRECTIONS))('%s', (code, { file, at, edits }) => {
  test('goes when corrected as it says, and no other of its kind comes', () => {
    const before = placesOf(shown.get(file)!, code);
    const place = at === null ? '—' : `${at[0]}!${at[1]}`;
    expect(before).toContain(place);
    const after = placesOf(findingsOf(edits.reduce(edited, snapshots.get(file)!)), code);
    expect(count(after, place)).toBe(count(before, place) - 1);
    expect(added(before, after)).toEqual([]);
  });
});

describe.each(FAULTY)('in %s any corrections, in any order', (file) => {
  const ofFile = Object.entries(CORRECTIONS).filter(([, correction]) => correction.file === file);

  test('each takes its finding away and brings none of its kind, whatever else is wrong still', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(ofFile, { minLength: 2, maxLength: Math.min(8, ofFile.length) }),
        (chosen) => {
          let snapshot = snapshots.get(file)!;
          let findings = shown.get(file)!;
          for (const [code, { at, edits }] of chosen) {
            snapshot = edits.reduce(edited, snapshot);
            const [before, place] = [placesOf(findings, code), at === null ? '—' : `${at[0]}!${at[1]}`];
            findings = findingsOf(snapshot);
            const after = placesOf(findings, code);
            // One before it may have taken this one away too.
            expect([code, count(after, place)]).toEqual([code, Math.max(0, count(before, place) - 1)]);
            expect([code, ...added(before, after)]).toEqual([code]);
          }
        },
      ),
      { seed: SEED, numRuns: 40 },
    );
  });
});

test('every finding of the faulty samples has a correction or a reason why it has none', () => {
  const codes = new Set([...shown.values()].flat().map(({ code }) => code));
  const known = [...Object.keys(CORRECTIONS), ...Object.keys(WITHOUT_CORRECTION)];
  expect([...known].sort()).toEqual([...codes].sort());
});
