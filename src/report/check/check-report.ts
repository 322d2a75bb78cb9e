import type { Evaluation } from '../../domain/evaluation/evaluation';
import { createFinding, type Finding } from '../../domain/findings/finding';
import { reportFindings } from '../../domain/findings/report-findings';
import { DRAFT_MARK } from '../draft-mark';
import { Figures } from '../figures';
import { paragraphText } from '../paragraphs';
import type { Report, ReportBlock } from '../report';
import { figureDifferences } from './figure-differences';
import { matchParagraphs } from './match-paragraphs';
import { narrativeFigures } from './narrative-figures';
import { settledText } from './numbers';
import { rowLine } from './row-line';

/**
 * Holds a finished document against the report that the evaluation gives now. Every number of a sentence made from the
 * evaluation (`generated`, and drafts) and of every row of its tables must be the evaluation's; a number of the department's
 * own text is only pointed out where it looks like the evaluation's and differs. `document`: its paragraphs, and the rows of
 * its tables as `rowLine` gives them, in order, as read back.
 */
export function checkReport(
  evaluation: Evaluation,
  report: Report,
  document: readonly string[],
): readonly Finding[] {
  const found = document
    .map((text) => settledText(text.replaceAll(DRAFT_MARK, '')))
    .filter((text) => text !== '');
  const lines = report.blocks.flatMap(checkedLines);
  const matches = matchParagraphs(
    lines.map(({ text }) => text),
    found,
  );
  const missing = missingTables(report, lines, matches);
  const findings = [...missing].map((caption) =>
    createFinding(reportFindings, 'report-table-missing', { table: caption }, null),
  );
  const ownText = new Set(found.keys());
  for (const [index, { origin, table, text: wanted }] of lines.entries()) {
    const at = matches[index] ?? null;
    if (origin === 'narrative') continue;
    if (at !== null) ownText.delete(at);
    const text = at === null ? undefined : found[at];
    if (text !== undefined) findings.push(...figureDifferences(wanted, text, null));
    else if (origin === 'generated' && !(table !== null && missing.has(table))) {
      findings.push(createFinding(reportFindings, 'report-sentence-missing', { sentence: wanted }, null));
    }
  }
  const figures = new Figures(evaluation);
  const fixed = fixedTexts(report);
  for (const at of ownText) {
    const text = found[at] ?? '';
    if (!fixed.has(text)) findings.push(...narrativeFigures(text, figures, null));
  }
  return findings;
}

interface CheckedLine {
  readonly origin: 'generated' | 'narrative' | 'draft';
  /** Caption of the table it is a row of. */
  readonly table: string | null;
  readonly text: string;
}

/** The lines of a block that a document must have: its text, or one for each row of a table. */
function checkedLines(block: ReportBlock): readonly CheckedLine[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ origin: block.origin, table: null, text: settledText(paragraphText(block)) }];
    case 'table':
      return block.rows.map((cells) => ({
        origin: 'generated',
        table: block.caption,
        text: settledText(rowLine(cells.map(({ text }) => text))),
      }));
    case 'heading':
    case 'chart':
      return [];
  }
}

/** Captions of the tables of which no row was found. */
function missingTables(
  report: Report,
  lines: readonly CheckedLine[],
  matches: readonly (number | null)[],
): ReadonlySet<string> {
  const captions = report.blocks.flatMap((block) => (block.kind === 'table' ? [block.caption] : []));
  const found = new Set(lines.flatMap(({ table }, index) => (matches[index] === null ? [] : [table])));
  return new Set(captions.filter((caption) => !found.has(caption)));
}

/** Titles, headings and captions are no text of the department's. */
function fixedTexts(report: Report): ReadonlySet<string> {
  const texts = [report.title, report.attachment ?? ''];
  for (const block of report.blocks) {
    if (block.kind === 'heading') texts.push(block.text);
    if (block.kind === 'chart' || block.kind === 'table') texts.push(block.caption);
    if (block.kind === 'table') texts.push(rowLine(block.header));
  }
  return new Set(texts.map(settledText));
}
