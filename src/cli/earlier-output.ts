import type { Bilingual } from '../domain/bilingual';
import { fail, ok, type Result } from '../domain/result';
import type { HostError, WorkbookHost, WorkbookSnapshot } from '../workbook/host';
import { ownedSheets } from '../workbook/ownership';
import { lostNotes } from '../workbook/typed-notes';
import type { Failure } from './failure';
import { readInput } from './input-file';

/**
 * The workbook an earlier run left at the output's place, whose notes are to be carried over; null where there is none. A file
 * that can not be read, or that no run left there, is a failure: replacing it might lose somebody's work.
 */
export async function earlierOutput(
  path: string,
  {
    openWorkbook,
  }: { readonly openWorkbook: (content: Uint8Array) => Promise<Result<WorkbookHost, HostError>> },
): Promise<Result<WorkbookSnapshot | null, Failure>> {
  const content = await readInput(path, { zh: '工作簿', en: 'workbook' });
  if (!content.ok) return content.error.code === 'file-not-found' ? ok(null) : content;
  const host = await openWorkbook(content.value);
  const snapshot = host.ok ? await host.value.read() : host;
  if (!snapshot.ok) return fail(notOverwritten(snapshot.error, path));
  return ownedSheets(snapshot.value).size === 0 ? fail(notOurs(path)) : snapshot;
}

function notOurs(path: string): Failure {
  return {
    code: 'output-not-ours',
    message: {
      zh: `${path}：已有这个文件，其中没有本工具写出的工作表，没有覆盖`,
      en: `${path}: the file exists and no sheet in it was written by this tool; it was not overwritten`,
    },
    fix: ANOTHER_PLACE,
  };
}

function notOverwritten(error: HostError, path: string): Failure {
  return {
    code: 'output-not-readable',
    message: {
      zh: `${path}：已有这个文件，但读不出其中可能手工写下的内容，没有覆盖（${error.message.zh}）`,
      en: `${path}: the file exists, and notes that may stand in it can not be read; it was not overwritten (${error.message.en})`,
    },
    fix: ANOTHER_PLACE,
  };
}

const ANOTHER_PLACE: Bilingual = {
  zh: '用 -o 换一个文件名；确认不再需要的，请先删除或移走原有文件',
  en: 'Give -o another name, or remove the file first if it is no longer needed',
};

/**
 * Refuses to replace a file in which somebody typed what the finished workbook does not hold, such as the notes on the summary
 * of a project that is not in it any more, or a sheet that somebody added to it.
 */
export async function refuseToLoseNotes(
  earlier: WorkbookSnapshot | null,
  finished: WorkbookHost,
  path: string,
): Promise<Result<null, Failure>> {
  if (earlier === null) return ok(null);
  const written = await finished.read();
  if (!written.ok) return written;
  const sheets = lostSheets(earlier, written.value);
  if (sheets.length > 0) return fail(sheetsInTheWay(sheets, path));
  const lost = lostNotes(earlier, written.value);
  if (lost.length === 0) return ok(null);
  const zh = lost.map(({ sheet, text }) => `\n  “${sheet}”：${beginning(text)}`).join('');
  const en = lost.map(({ sheet, text }) => `\n  ${sheet}: ${beginning(text)}`).join('');
  return fail({
    code: 'output-holds-notes',
    message: {
      zh: `${path}：已有这个文件，其中手工写下的下列内容在新的结果里没有位置，没有覆盖${zh}`,
      en: `${path}: the file exists and holds notes that have no place in the new result; it was not overwritten${en}`,
    },
    fix: {
      zh: '用 -o 换一个文件名；这些内容不再需要的，请先删除或移走原有文件',
      en: 'Give -o another name, or remove the file first if these notes are no longer needed',
    },
  });
}

/** Sheets of people's own in `earlier` that `written` lacks; empty ones are none. */
function lostSheets(earlier: WorkbookSnapshot, written: WorkbookSnapshot): readonly string[] {
  const ours = ownedSheets(earlier);
  const present = new Set(written.sheets.map(({ sheet }) => sheet));
  return earlier.sheets
    .filter(({ sheet, cells }) => cells.length > 0 && !ours.has(sheet) && !present.has(sheet))
    .map(({ sheet }) => sheet);
}

function sheetsInTheWay(sheets: readonly string[], path: string): Failure {
  return {
    code: 'output-holds-sheets',
    message: {
      zh: `${path}：已有这个文件，其中的工作表${sheets.map((sheet) => `“${sheet}”`).join('、')}在新的结果里没有，没有覆盖`,
      en: `${path}: the file exists and holds sheets that the new result has not (${sheets.join(', ')}); it was not overwritten`,
    },
    fix: ANOTHER_PLACE,
  };
}

const SHOWN = 40;

/** Enough of a note to know it by. */
function beginning(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length > SHOWN || line !== text ? `${line.slice(0, SHOWN)}…` : line;
}
