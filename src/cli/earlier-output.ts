import { fail, ok, type Result } from '../domain/result';
import type { HostError, WorkbookHost, WorkbookSnapshot } from '../workbook/host';
import { lostNotes } from '../workbook/typed-notes';
import type { Failure } from './failure';
import { readInput } from './input-file';

/**
 * The workbook an earlier run left at the output's place, whose notes are to be carried over; null where there is none. A file
 * that can not be read is a failure: replacing it might lose somebody's notes.
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
  return snapshot.ok ? snapshot : fail(notOverwritten(snapshot.error, path));
}

function notOverwritten(error: HostError, path: string): Failure {
  return {
    code: 'output-not-readable',
    message: {
      zh: `${path}：已有这个文件，但读不出其中可能手工写下的内容，没有覆盖（${error.message.zh}）`,
      en: `${path}: the file exists, and notes that may stand in it can not be read; it was not overwritten (${error.message.en})`,
    },
    fix: {
      zh: '用 -o 换一个文件名；确认不再需要的，请先删除或移走原有文件',
      en: 'Give -o another name, or remove the file first if it is no longer needed',
    },
  };
}

/**
 * Refuses to replace a file in which somebody typed what the finished workbook does not hold, such as the notes on the summary
 * of a project that is not in it any more.
 */
export async function refuseToLoseNotes(
  earlier: WorkbookSnapshot | null,
  finished: WorkbookHost,
  path: string,
): Promise<Result<null, Failure>> {
  if (earlier === null) return ok(null);
  const written = await finished.read();
  if (!written.ok) return written;
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

const SHOWN = 40;

/** Enough of a note to know it by. */
function beginning(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length > SHOWN || line !== text ? `${line.slice(0, SHOWN)}…` : line;
}
