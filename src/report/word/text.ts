import { Tab, TextRun, type IRunOptions } from 'docx';

import { allowedInXml } from '../../opc/xml';

/** Ends of lines as people and programs write them; each begins a paragraph of its own. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** Quotation marks and dashes stand in Chinese and Latin faces both: the hint asks for the Chinese one. */
const CHINESE_MARKS = { hint: 'eastAsia' } as const;

/**
 * A piece of text as a run, printed as it is: no character of it is a command to Word (=, + and @ at its start are not either), tabs
 * stay tabs, and what XML cannot hold becomes U+FFFD.
 */
export function textRun(text: string, look: Omit<IRunOptions, 'children' | 'text' | 'font'> = {}): TextRun {
  const pieces = allowedInXml(text).split('\t');
  const children = pieces.flatMap((piece, index) => (index === 0 ? [piece] : [new Tab(), piece]));
  return new TextRun({ ...look, font: CHINESE_MARKS, children });
}

/** The lines of a text. */
export function linesOf(text: string): readonly string[] {
  return text.split(LINE_END);
}
