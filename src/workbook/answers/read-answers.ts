import type { Answer } from '../../domain/evaluation/answers';
import type { CellGrid } from '../grid';
import type { WorkbookSnapshot } from '../host';
import { answersOwner, ownedSheet } from '../ownership';
import { shownText } from '../reading/text';
import { ANSWER_COLUMNS, HEADER_ROW, type AnswerColumn } from './answer-columns';

/**
 * The reasons that stand on the sheet 校验说明: all rows below its header, wherever the user moved them, also where a reason
 * names no finding. Where the writing of the sheet was broken off some stand there twice, and count once. Empty where there
 * is no such sheet.
 */
export function readAnswers(snapshot: WorkbookSnapshot): readonly Answer[] {
  const sheet = ownedSheet(snapshot, answersOwner());
  const grid = snapshot.sheets.find((each) => each.sheet === sheet);
  if (grid === undefined) return [];
  const rows = textsByRow(grid);
  const header = [...rows].find(([, texts]) => isHeader(texts));
  const columns = columnsOf(header?.[1] ?? new Map());
  const answers = [...rows]
    .filter(([row, texts]) => row > (header?.[0] ?? HEADER_ROW) && !isHeader(texts))
    .map(([, texts]): Answer => {
      const text = (name: AnswerColumn): string => texts.get(columns[name]) ?? '';
      return {
        evaluation: text('evaluation'),
        code: text('code'),
        place: text('place'),
        cell: text('cell'),
        message: text('message'),
        reason: text('reason'),
      };
    })
    .filter(({ reason }) => reason !== '');
  return [...new Map(answers.map((answer) => [JSON.stringify(answer), answer])).values()];
}

function textsByRow(grid: CellGrid): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, value } of grid.cells) {
    const text = shownText(value);
    if (text === null) continue;
    const texts = rows.get(row) ?? new Map<number, string>();
    rows.set(row, texts.set(column, text));
  }
  return rows;
}

function isHeader(texts: ReadonlyMap<number, string>): boolean {
  return (['reason', 'code'] as const).every((name) => columnNamed(texts, name) !== null);
}

/** Where each column stands: by its heading, else in its own place. */
function columnsOf(header: ReadonlyMap<number, string>): Readonly<Record<AnswerColumn, number>> {
  return Object.fromEntries(
    ANSWER_COLUMNS.map(({ name }, index) => [name, columnNamed(header, name) ?? index]),
  ) as Record<AnswerColumn, number>;
}

/** Column whose heading has the Chinese word on its first line. */
function columnNamed(header: ReadonlyMap<number, string>, name: AnswerColumn): number | null {
  const heading = ANSWER_COLUMNS.find((column) => column.name === name)?.heading.zh;
  return [...header].find(([, text]) => text.split('\n')[0] === heading)?.[0] ?? null;
}
