import { readAnswers } from './answers/read-answers';
import type { WorkbookSnapshot } from './host';
import { KEPT_REGIONS, isEdited, keepName, readKeptRegions } from './writing/summary/kept-regions';

/** What users typed into the sheets of ours: edited kept regions of all summaries, and answers to findings. */
export function typedNotes(snapshot: WorkbookSnapshot): readonly string[] {
  const [region] = KEPT_REGIONS;
  const summary = keepName(region, '');
  const suffixes = snapshot.names
    .filter(({ name }) => name.startsWith(summary))
    .map(({ name }) => name.slice(summary.length));
  const kept = suffixes.flatMap((suffix) => {
    const regions = readKeptRegions(snapshot, suffix);
    return KEPT_REGIONS.map((name) => regions[name])
      .filter(isEdited)
      .map(({ text }) => text ?? '');
  });
  return [...kept, ...readAnswers(snapshot).map(({ reason }) => reason)];
}
