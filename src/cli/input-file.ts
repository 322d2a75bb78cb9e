import { readFile } from 'node:fs/promises';

import { systemCode, type Failure } from './failure';
import { fail, ok, type Result } from '../domain/result';

/** Reads a file the user named; `what` says what the file is for. Every refusal of the system becomes a failure. */
export async function readInput(
  path: string,
  what: { zh: string; en: string },
): Promise<Result<Uint8Array, Failure>> {
  try {
    return ok(new Uint8Array(await readFile(path)));
  } catch (error) {
    return fail(readFailure(path, what, systemCode(error), error));
  }
}

function readFailure(
  path: string,
  what: { zh: string; en: string },
  code: string | null,
  error: unknown,
): Failure {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        code: 'file-not-found',
        message: { zh: `找不到${what.zh}：${path}`, en: `No such ${what.en}: ${path}` },
        fix: {
          zh: '检查路径和文件名（含扩展名）是否写对',
          en: 'Check the path and the file name, with its extension',
        },
      };
    case 'EISDIR':
      return {
        code: 'file-is-a-folder',
        message: {
          zh: `这是文件夹，不是${what.zh}：${path}`,
          en: `This is a folder, not a ${what.en}: ${path}`,
        },
        fix: { zh: '写出文件夹里那个文件的完整路径', en: 'Give the full path of the file inside the folder' },
      };
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'file-not-readable',
        message: { zh: `没有读取权限：${path}`, en: `Not allowed to read: ${path}` },
        fix: {
          zh: '请文件所有者开放读取权限，或把文件复制到自己的文件夹',
          en: 'Ask its owner for read access, or copy the file into a folder of your own',
        },
      };
    default:
      return {
        code: 'file-not-readable',
        message: {
          zh: `读不出${what.zh}：${path}（${errorText(error)}）`,
          en: `Could not read the ${what.en}: ${path} (${errorText(error)})`,
        },
        fix: {
          zh: '确认文件没有被别的程序锁定、所在磁盘可用，然后重试',
          en: 'Make sure no other program locks the file and its disk is available, then try again',
        },
      };
  }
}

function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
