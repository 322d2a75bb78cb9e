import { identityKey } from '../domain/evaluation/finding-place';
import { readAnswers } from './answers/read-answers';
import type { WorkbookSnapshot } from './host';
import { answersOwner, ownedSheet, sheetOfReference } from './ownership';
import {
  KEPT_REGIONS,
  draftFingerprint,
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
 * What users typed into the sheets of ours in `earlier` (edited kept regions of all summaries, and answers to findings) and
 * that `written` holds nowhere, whoever wrote it there.
 */
export function lostNotes(earlier: WorkbookSnapshot, written: WorkbookSnapshot): readonly TypedNote[] {
  const held = new Set([...keptTexts(written, () => true), ...answers(written)].map(({ key }) => key));
  return [...keptTexts(earlier, isEdited), ...answers(earlier)].filter(({ key }) => !held.has(key));
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
      return [{ sheet: sheetOfReference(refersTo) ?? '', text, key: draftFingerprint(text) }];
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
