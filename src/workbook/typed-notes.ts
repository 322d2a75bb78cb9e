import { identityKey } from '../domain/evaluation/finding-place';
import { readAnswers } from './answers/read-answers';
import type { GridCell } from './grid';
import type { WorkbookSnapshot } from './host';
import { answersOwner, ownedSheet, sheetOfReference } from './ownership';
import { cellShows, readReportSheets, typedCells, type WrittenRow } from './report-sheet/read-report-sheet';
import { textFingerprint } from './text-fingerprint';
import {
  KEPT_REGIONS,
  isEdited,
  keepName,
  readKeptRegions,
  type KeptRegion,
} from './writing/summary/kept-regions';

/** Something a user typed into a sheet of ours. */
export interface TypedNote {
  readonly sheet: string;
  readonly text: string;
}

/** A note with what tells it from another one. */
interface IdentifiedNote extends TypedNote {
  readonly key: string;
}

/**
 * What users typed into the sheets of ours in `earlier` (edited kept regions of all summaries, answers to findings, and
 * everything typed on the sheets of reports) and that `written` holds nowhere, whoever wrote it there.
 */
export function lostNotes(earlier: WorkbookSnapshot, written: WorkbookSnapshot): readonly TypedNote[] {
  const present = [
    ...keptTexts(written, () => true),
    ...answers(written),
    ...reportTexts(written, () => true),
  ];
  const held = new Set(present.map(({ key }) => key));
  const typed = [
    ...keptTexts(earlier, isEdited),
    ...answers(earlier),
    ...reportTexts(earlier, (row, cell) => typedCells(row).includes(cell)),
  ];
  return typed.filter(({ key }) => !held.has(key));
}

function keptTexts(
  snapshot: WorkbookSnapshot,
  counts: (region: KeptRegion) => boolean,
): readonly IdentifiedNote[] {
  const [anyRegion] = KEPT_REGIONS;
  const prefix = keepName(anyRegion, '');
  const suffixes = snapshot.names
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ name }) => name.slice(prefix.length));
  return suffixes.flatMap((suffix) => {
    const regions = readKeptRegions(snapshot, suffix);
    return KEPT_REGIONS.flatMap((name): IdentifiedNote[] => {
      const { text } = regions[name];
      if (text === null || !counts(regions[name])) return [];
      const refersTo = snapshot.names.find((each) => each.name === keepName(name, suffix))?.refersTo ?? '';
      return [{ sheet: sheetOfReference(refersTo) ?? '', text, key: textFingerprint(text) }];
    });
  });
}

function answers(snapshot: WorkbookSnapshot): readonly IdentifiedNote[] {
  const sheet = ownedSheet(snapshot, answersOwner()) ?? '';
  return readAnswers(snapshot).map((answer) => ({
    sheet,
    text: answer.reason,
    key: `${identityKey(answer)}\n${answer.reason}`,
  }));
}

function reportTexts(
  snapshot: WorkbookSnapshot,
  counts: (row: WrittenRow, cell: GridCell) => boolean,
): readonly IdentifiedNote[] {
  return readReportSheets(snapshot).flatMap(({ sheet, rows }) =>
    rows.flatMap((row) =>
      row.cells
        .filter((cell) => counts(row, cell))
        .map((cell) => ({ sheet, text: cellShows(cell), key: textFingerprint(cellShows(cell)) })),
    ),
  );
}
