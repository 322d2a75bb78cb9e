import { formatRef } from '../../../domain/cell-ref';
import { isOpen, type Finding, type Severity } from '../../../domain/findings/finding';
import type { Bilingual, Language } from '../../../domain/bilingual';
import { text } from '../content';
import {
  FULL_WIDTH,
  addTable,
  heightFor,
  rowArea,
  textCell,
  SECTION_HEIGHT,
  type BlockContext,
  type TableCell,
  type TableColumn,
} from './block-context';
import { ANSWERED, SEVERITIES, heading } from './headings';

const COLUMNS: readonly TableColumn[] = [
  { heading: 'severity', span: { column: 0, columns: 1 } },
  { heading: 'place', span: { column: 1, columns: 2 } },
  { heading: 'problem', span: { column: 3, columns: 7 } },
  { heading: 'fix', span: { column: 10, columns: 2 } },
  { heading: 'code', span: { column: 12, columns: 1 } },
];

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/** Room the heading, the counts, the header row and a first finding need. */
const LEAST_ROOM = 90;

/**
 * 校验问题: how many of each severity are open, and every finding with its cell and what to do, errors first; those that were
 * answered stand last, with the reason.
 */
export function planFindings(context: BlockContext): void {
  const { builder, evaluation, options, widths } = context;
  const { findings } = evaluation;
  const title = heading('findings', options.language);
  builder.keepTogether(findings.length === 0 ? SECTION_HEIGHT * 2 : LEAST_ROOM + SECTION_HEIGHT);
  builder.putMerged(rowArea(builder.addRow(SECTION_HEIGHT), FULL_WIDTH), text(title), 'section');
  const counts = countsText(findings, options.language);
  const row = builder.addRow(heightFor(widths, [{ text: counts, span: FULL_WIDTH, style: 'facts' }]));
  builder.putMerged(rowArea(row, FULL_WIDTH), text(counts), 'facts');
  if (findings.length === 0) return;
  const sorted = [
    ...ORDER.flatMap((severity) => openOf(findings, severity)),
    ...findings.filter((finding) => !isOpen(finding)),
  ];
  addTable(
    context,
    title,
    COLUMNS,
    sorted.map((finding) => findingCells(finding, options.language)),
  );
}

function countsText(findings: readonly Finding[], language: Language): string {
  if (findings.length === 0) return language === 'zh' ? '未发现问题。' : '未发现问题。 No findings.';
  const parts = ORDER.map((severity) => {
    return counted(SEVERITIES[severity], openOf(findings, severity).length, language);
  });
  const answered = findings.filter((finding) => !isOpen(finding)).length;
  if (answered > 0) parts.push(counted(ANSWERED, answered, language));
  return language === 'zh'
    ? `共 ${String(findings.length)} 项：${parts.join('，')}。`
    : `${parts.join('，')}。`;
}

function counted({ zh, en }: Bilingual, count: number, language: Language): string {
  return language === 'zh' ? `${zh} ${String(count)} 项` : `${zh} ${en} ${String(count)}`;
}

function openOf(findings: readonly Finding[], severity: Severity): readonly Finding[] {
  return findings.filter((finding) => finding.severity === severity && isOpen(finding));
}

function findingCells(finding: Finding, language: Language): readonly TableCell[] {
  const { zh, en } = isOpen(finding) ? SEVERITIES[finding.severity] : ANSWERED;
  const reason = language === 'zh' ? '说明：' : '说明 Reason: ';
  return [
    textCell(language === 'zh' ? zh : `${zh}\n${en}`, 'label'),
    textCell(finding.ref === null ? '—' : formatRef(finding.ref), 'small'),
    textCell(finding.message[language], 'small'),
    textCell(finding.answer === undefined ? finding.fix[language] : reason + finding.answer, 'small'),
    textCell(finding.code, 'small'),
  ];
}
