import type { Evaluation } from '../../domain/evaluation/evaluation';
import { createFinding, type Finding } from '../../domain/findings/finding';
import { reportFindings } from '../../domain/findings/report-findings';
import { DRAFT_MARK } from '../draft-mark';
import { Figures } from '../figures';
import { paragraphText } from '../paragraphs';
import type { Report } from '../report';
import { matchParagraphs } from './match-paragraphs';
import { narrativeFigures } from './narrative-figures';
import { numbersIn, sentenceAround, settledText, type StatedNumber } from './numbers';

/**
 * Holds a finished document against the report that the evaluation gives now. Every number of a sentence made from the
 * evaluation (`generated`, and drafts) must be the evaluation's; a number of the department's own text is only pointed out
 * where it looks like the evaluation's and differs. `document`: its paragraphs and cells, in order, as read back.
 */
export function checkReport(
  evaluation: Evaluation,
  report: Report,
  document: readonly string[],
): readonly Finding[] {
  const found = document
    .map((text) => settledText(text.replaceAll(DRAFT_MARK, '')))
    .filter((text) => text !== '');
  const paragraphs = report.blocks.filter((block) => block.kind === 'paragraph');
  const expected = paragraphs.map((paragraph) => settledText(paragraphText(paragraph)));
  const matches = matchParagraphs(expected, found);
  const findings: Finding[] = [];
  const ownText = new Set(found.keys());
  for (const [index, { origin }] of paragraphs.entries()) {
    const [wanted = '', at = null] = [expected[index], matches[index]];
    if (origin === 'narrative') continue;
    if (at !== null) ownText.delete(at);
    const text = at === null ? undefined : found[at];
    if (text !== undefined) findings.push(...compareNumbers(wanted, text));
    else if (origin === 'generated') {
      findings.push(createFinding(reportFindings, 'report-sentence-missing', { sentence: wanted }, null));
    }
  }
  const figures = new Figures(evaluation);
  const cells = tableCells(report);
  for (const at of ownText) {
    const text = found[at] ?? '';
    if (!cells.has(text)) findings.push(...narrativeFigures(text, figures));
  }
  return findings;
}

/** Numbers of the document's sentence that the expected one does not have, each as often as it has it. */
function compareNumbers(expected: string, found: string): readonly Finding[] {
  const wanted = [...numbersIn(expected)];
  const strange: StatedNumber[] = [];
  for (const number of numbersIn(found)) {
    const at = wanted.findIndex((each) => isSame(each, number));
    if (at < 0) strange.push(number);
    else wanted.splice(at, 1);
  }
  return strange.map((number, index) => {
    const meant = wanted[index]?.text ?? (wanted.length > 0 ? (wanted.at(-1)?.text ?? '') : '—');
    const parameters = { found: number.text, expected: meant, sentence: sentenceAround(found, number.at) };
    return createFinding(reportFindings, 'report-figure-differs', parameters, null);
  });
}

const isSame = (one: StatedNumber, other: StatedNumber): boolean =>
  one.unit === other.unit && one.value.eq(other.value);

/** What stands in the tables and headings of the report itself is no text of the department's. */
function tableCells(report: Report): ReadonlySet<string> {
  const texts = [report.title, report.attachment ?? ''];
  for (const block of report.blocks) {
    if (block.kind === 'heading') texts.push(block.text);
    if (block.kind === 'chart' || block.kind === 'table') texts.push(block.caption);
    if (block.kind === 'table') texts.push(...block.header, ...block.rows.flat().map(({ text }) => text));
  }
  return new Set(texts.map(settledText));
}
