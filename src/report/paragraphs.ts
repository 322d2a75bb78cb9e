import type { NarrativeText } from './narrative';
import type { ReportParagraph, ReportRun } from './report';

/** Fixed words of a sentence. */
export const words = (text: string): ReportRun => ({ kind: 'words', text });

/** A sentence, or several, written from the evaluation. */
export function generated(key: string, runs: readonly ReportRun[]): ReportParagraph {
  return { kind: 'paragraph', key, origin: 'generated', runs };
}

/** The user's text, or its draft, a paragraph a line. */
export function narrativeParagraphs(key: string, { origin, text, source }: NarrativeText): ReportParagraph[] {
  return text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((line, index) => ({
      kind: 'paragraph',
      key: index === 0 ? key : `${key}.${String(index + 1)}`,
      origin,
      runs: [{ kind: 'quoted', text: line.trim(), source }],
    }));
}

/** The words of a paragraph as they are read. */
export const paragraphText = ({ runs }: ReportParagraph): string => runs.map(({ text }) => text).join('');

/** `甲、乙和丙`. */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join('、')}和${names.at(-1) ?? ''}`;
}
