import type { Bilingual } from '../domain/bilingual';
import { fail, type Result } from '../domain/result';
import type { HostError } from '../workbook/host';
import type { CommandEnvironment, FileHost } from './environment';
import type { Failure } from './failure';
import { readInput } from './input-file';

/** Opens a workbook the user named; `what` says what the file is for. A failure names the file. */
export async function openFile(
  path: string,
  what: Bilingual,
  { openWorkbook }: Pick<CommandEnvironment, 'openWorkbook'>,
): Promise<Result<FileHost, Failure>> {
  const content = await readInput(path, what);
  if (!content.ok) return content;
  const host = await openWorkbook(content.value);
  return host.ok ? host : fail(inFile(host.error, path));
}

/** Says which file a failure is about. */
export function inFile(error: HostError, path: string): Failure {
  return {
    ...error,
    message: { zh: `${path}：${error.message.zh}`, en: `${path}: ${error.message.en}` },
  };
}
