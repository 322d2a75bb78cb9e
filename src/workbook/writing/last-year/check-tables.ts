import { formatCell, formatRef } from '../../../domain/cell-ref';
import type { Row } from '../sheet-builder';
import type { Span } from '../summary/block-context';
import { SEVERITIES } from '../summary/headings';
import { differenceCell, valueCell, valueText } from './figure-cells';
import { addTable, textCell, type ComparisonContext, type TableColumn } from './table';

const OPENING: Span = { column: 4, columns: 3 };
const CLOSING: Span = { column: 7, columns: 3 };

const OPENING_COLUMNS: readonly TableColumn[] = [
  { heading: 'item', span: { column: 0, columns: 4 } },
  { heading: 'openingFigure', span: OPENING },
  { heading: 'closingFigure', span: CLOSING },
  { heading: 'offBy', span: { column: 10, columns: 3 } },
  { heading: 'result', span: { column: 13, columns: 3 } },
  { heading: 'place', span: { column: 16, columns: 2 } },
];

/** 期初数核对: what this year's workbook states of last year, beside last year's own figures. */
export function planOpening(context: ComparisonContext): void {
  const { comparison, language } = context;
  if (comparison.opening.length === 0) return;
  addTable(
    context,
    'opening',
    OPENING_COLUMNS,
    comparison.opening.map(({ name, opening, closing, difference, agrees, ref }) => ({
      texts: [name, valueText(opening), valueText(closing), null, null, formatRef(ref)],
      cells: (row: Row) => [
        textCell(name),
        valueCell(opening),
        valueCell(closing),
        differenceCell(
          difference,
          { before: formatCell(row, CLOSING.column), now: formatCell(row, OPENING.column) },
          opening.measure === 'percent' ? 'percent' : 'general',
        ),
        textCell(result(agrees, language), 'label'),
        textCell(formatRef(ref), 'small'),
      ],
    })),
  );
}

function result(agrees: boolean, language: ComparisonContext['language']): string {
  if (language === 'zh') return agrees ? '相符' : '不符';
  return agrees ? 'agrees' : 'differs';
}

const FINDING_COLUMNS: readonly TableColumn[] = [
  { heading: 'severity', span: { column: 0, columns: 1 } },
  { heading: 'place', span: { column: 1, columns: 2 } },
  { heading: 'problem', span: { column: 3, columns: 10 } },
  { heading: 'fix', span: { column: 13, columns: 5 } },
];

/** 校验问题: what the comparison itself found. */
export function planFindings(context: ComparisonContext): void {
  const { comparison, language } = context;
  if (comparison.findings.length === 0) return;
  addTable(
    context,
    'findings',
    FINDING_COLUMNS,
    comparison.findings.map(({ severity, ref, message, fix }) => {
      const place = ref === null ? '—' : formatRef(ref);
      return {
        texts: [null, place, message[language], fix[language]],
        cells: () => [
          textCell(SEVERITIES[severity][language], 'label'),
          textCell(place, 'small'),
          textCell(message[language], 'small'),
          textCell(fix[language], 'small'),
        ],
      };
    }),
  );
}
