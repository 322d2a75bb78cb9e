import { fail, ok, type Result } from '../domain/result';
import type { HostError, WorkbookHost, WorkbookSnapshot } from '../workbook/host';
import { typedNotes } from '../workbook/typed-notes';
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

/** Refuses to replace a file in which somebody typed notes that the workbook written over it does not hold. */
export function refuseToLoseNotes(
  earlier: WorkbookSnapshot | null,
  written: WorkbookSnapshot,
  path: string,
): Result<null, Failure> {
  const held = new Set(typedNotes(written));
  const lost = earlier === null ? [] : typedNotes(earlier).filter((note) => !held.has(note));
  if (lost.length === 0) return ok(null);
  return fail({
    code: 'output-holds-notes',
    message: {
      zh: `${path}：已有这个文件，其中有手工写下的内容，没有覆盖`,
      en: `${path}: the file exists and holds notes that somebody typed; it was not overwritten`,
    },
    fix: {
      zh: '用 -o 换一个文件名；或直接用那个文件作本年的工作簿',
      en: 'Give -o another name, or take that very file as this year’s workbook',
    },
  });
}
