import type { Area } from '../../sheet-plan';
import { text } from '../content';
import { HIGHEST_ROW, LINE_HEIGHT, lineCapacity, linesHeight, textHeight, wrappedLines } from '../text-width';
import { FULL_WIDTH, addSection, spanWidth, type BlockContext } from './block-context';
import { PRINTED } from './columns';
import type { KeptRegionName } from './kept-regions';
import { KEPT_SIZE } from './styles';

/** An empty region still invites writing. */
const LEAST_HEIGHT = 60;

/** Room for one more line than the estimate, since the region is edited by hand. */
const SPARE_LINES = 1;

/**
 * 五、六: a region whose text belongs to the user. It is as many merged rows as its text needs, each no higher than a row
 * may be; the text is parted between paragraphs. Gives the area its hidden name covers.
 */
export function planKept(context: BlockContext, region: KeptRegionName, content: string): Area {
  const { builder, widths } = context;
  const width = spanWidth(widths, FULL_WIDTH);
  const highest = Math.min(HIGHEST_ROW, builder.pageRoom - 60);
  const pieces = partText(content, width, highest);
  const heightOf = (piece: string): number =>
    Math.max(
      pieces.length === 1 ? LEAST_HEIGHT : 0,
      textHeight(piece, width, KEPT_SIZE) + linesHeight(SPARE_LINES, KEPT_SIZE),
    );
  const [firstPiece = ''] = pieces;
  addSection(context, region, heightOf(firstPiece));
  let first = builder.nextRow;
  pieces.forEach((piece, index) => {
    const height = heightOf(piece);
    const rows = Math.ceil(height / highest);
    const rowNumbers = Array.from({ length: rows }, () => builder.addRow(Math.ceil(height / rows)));
    const row = rowNumbers[0] ?? builder.nextRow;
    if (index === 0) first = row;
    builder.putMerged({ row, column: 0, rows, columns: PRINTED }, text(piece), 'kept');
  });
  return { row: first, column: 0, rows: builder.nextRow - first, columns: PRINTED };
}

/** Parts a text between paragraphs into pieces no higher than `highest` points; never inside a paragraph. */
function partText(content: string, width: number, highest: number): readonly string[] {
  const capacity = lineCapacity(width, KEPT_SIZE) - 1;
  const most = Math.floor((highest - linesHeight(SPARE_LINES + 1, KEPT_SIZE)) / (KEPT_SIZE * LINE_HEIGHT));
  const pieces: string[] = [];
  let open: string[] = [];
  let lines = 0;
  for (const paragraph of content.replace(/\r\n?/g, '\n').split('\n')) {
    const needed = wrappedLines(paragraph, capacity);
    // A blank line never begins a piece: its cell would be empty, and the line lost when the region is read again.
    if (open.length > 0 && lines + needed > most && paragraph.trim() !== '') {
      pieces.push(open.join('\n'));
      open = [];
      lines = 0;
    }
    open.push(paragraph);
    lines += needed;
  }
  return [...pieces, open.join('\n')];
}
