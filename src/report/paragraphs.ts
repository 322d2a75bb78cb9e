import type { NarrativeText } from './narrative';
import type { ReportParagraph, ReportRun } from './report';
import { markName } from '../workbook/report-sheet/row-mark';

/** Fixed words of a sentence. */
export const words = (text: string): ReportRun => ({ kind: 'words', text });

/** A sentence, or several, written from the evaluation. */
export function generated(key: string, runs: readonly ReportRun[]): ReportParagraph {
  return { kind: 'paragraph', key, origin: 'generated', runs };
}

/** The user's text, or its draft, a paragraph a line. */
export function narrativeParagraphs(
  key: string,
  { origin, text, source, parts }: NarrativeText,
): ReportParagraph[] {
  const lines: readonly Line[] =
    parts === undefined
      ? linesOf(text).map((line, index) => ({ key: index === 0 ? key : keyOf(key, line), text: line }))
      : parts.flatMap(({ topic, text: part }) =>
          linesOf(part).map((line, index) => ({
            key: keyOf(key, index === 0 ? topic : `${topic}\n${line}`),
            text: line,
          })),
        );
  return lines.map((line) => ({
    kind: 'paragraph',
    key: line.key,
    origin,
    runs: [{ kind: 'quoted', text: line.text, source }],
  }));
}

/** Key of a paragraph that is known again by what it is about, wherever it stands among its neighbours. */
export const keyOf = (section: string, about: string): string => `${section}.${markName(about)}`;

interface Line {
  readonly key: string;
  readonly text: string;
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The words of a paragraph as they are read. */
export const paragraphText = ({ runs }: ReportParagraph): string => runs.map(({ text }) => text).join('');

/** `甲、乙和丙`. */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join('、')}和${names.at(-1) ?? ''}`;
}
