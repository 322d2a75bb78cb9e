import type { ReportCell } from '../report';

/** One cell of a table. */
export function cell(
  text: string,
  align: ReportCell['align'] = 'left',
  { columnSpan = 1, rowSpan = 1, bold = false }: Partial<ReportCell> = {},
): ReportCell {
  return { text, align, columnSpan, rowSpan, bold };
}
