import { access, mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';

import { systemCode, type Failure } from './failure';
import { readInput } from './input-file';
import { fail, ok, type Result } from '../domain/result';

/**
 * Where the finished workbook goes when the user names no place: beside the input as `名称-自评汇总.xlsx` (`ending`), or with a
 * number where that name is taken, because the file there may hold somebody's notes. Macro workbooks stay `.xlsm`.
 */
export async function freeOutputPath(input: string, ending = '自评汇总'): Promise<string> {
  const extension = extname(input);
  const stem = join(dirname(input), `${basename(input, extension)}-${ending}`);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? `${stem}${extension}` : `${stem} (${String(number)})${extension}`;
    if (!(await exists(candidate))) return candidate;
  }
}

/**
 * Refuses an output that is the input itself, or whose extension (`wanted`: the input's) would make Excel refuse the file.
 */
export async function checkOutputPath(
  input: string,
  output: string,
  wanted: string = extname(input).toLowerCase(),
): Promise<Result<string, Failure>> {
  const place = await checkPlace(output, '-o', [input]);
  return place.ok ? checkExtension(output, wanted) : place;
}

/** Refuses an output whose extension would make Excel refuse it. */
export function checkExtension(output: string, wanted: string): Result<string, Failure> {
  if (extname(output).toLowerCase() !== wanted) {
    return fail({
      code: 'output-extension',
      message: {
        zh: `输出文件的扩展名应为 ${wanted}：${output}`,
        en: `The output needs the extension ${wanted}: ${output}`,
      },
      fix: { zh: `把 -o 的文件名改成以 ${wanted} 结尾`, en: `End the file name of -o with ${wanted}` },
    });
  }
  return ok(output);
}

/**
 * Where a machine-readable result goes: refuses a file that the run reads or writes otherwise (`others`), and any file that is no
 * earlier result, such as a workbook or a scheme.
 */
export async function checkResultPlace(
  path: string,
  others: readonly string[],
): Promise<Result<string, Failure>> {
  const place = await checkPlace(path, '--json', others);
  if (!place.ok) return place;
  const earlier = await readInput(path, { zh: '结果文件', en: 'result' });
  if (!earlier.ok) return earlier.error.code === 'file-not-found' ? place : earlier;
  return isResult(new TextDecoder('utf-8').decode(earlier.value)) ? place : checkVacant(path, '--json');
}

/** A result is told by its version; that of many workbooks is a list of them. */
function isResult(text: string): boolean {
  try {
    const json: unknown = JSON.parse(text);
    return isVersioned(json) || (Array.isArray(json) && json.every(isOutcome));
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function isVersioned(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'schemaVersion' in json;
}

function isOutcome(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'evaluation' in json;
}

/** Refuses a place where a file stands that no run of ours may replace. */
export async function checkVacant(path: string, option: string): Promise<Result<string, Failure>> {
  if (!(await exists(path))) return ok(path);
  return fail({
    code: 'output-exists',
    message: { zh: `文件已存在，没有覆盖：${path}`, en: `The file exists and was not overwritten: ${path}` },
    fix: {
      zh: `给 ${option} 换一个文件名，或先移走原文件`,
      en: `Give ${option} another file name, or move the file away first`,
    },
  });
}

/** Refuses to write, as `option` asks, over another file that the run reads or writes. */
export async function checkPlace(
  path: string,
  option: string,
  others: readonly string[],
): Promise<Result<string, Failure>> {
  const place = await canonical(path);
  const places = await Promise.all(others.map(canonical));
  if (!places.includes(place)) return ok(path);
  return fail({
    code: 'output-is-input',
    message: {
      zh: `${option} 指定的文件正是本次要读取或写出的另一个文件：${path}`,
      en: `The file ${option} names is another one that this run reads or writes: ${path}`,
    },
    fix: {
      zh: `给 ${option} 换一个文件名；读取的文件不会被改动`,
      en: `Give ${option} another file name; files that are read are never changed`,
    },
  });
}

/** Writes a file so that it is there complete or not at all: beside its place first, then moved over it. */
export async function writeComplete(
  path: string,
  content: Uint8Array | string,
): Promise<Result<null, Failure>> {
  const unfinished = join(dirname(path), `.${basename(path)}.${String(process.pid)}.unfinished`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(unfinished, content);
    await rename(unfinished, path);
    return ok(null);
  } catch (error) {
    await removeQuietly(unfinished);
    const code = systemCode(error) ?? (error instanceof Error ? error.message : String(error));
    return fail({
      code: 'output-not-writable',
      message: {
        zh: `写不了输出文件：${path}（${code}）`,
        en: `Could not write the output: ${path} (${code})`,
      },
      fix: {
        zh: '关闭正在打开它的程序，确认文件夹可写、磁盘有空间，或用 -o 换一个位置',
        en: 'Close the program that has it open, make sure the folder is writable and the disk has room, or choose another place with -o',
      },
    });
  }
}

/** The failure to write is what the user must hear of, not that there is nothing to tidy up. */
async function removeQuietly(path: string): Promise<void> {
  try {
    await rm(path, { force: true });
  } catch (error) {
    if (systemCode(error) === null) throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

async function canonical(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (isAbsent(error)) return resolve(path);
    throw error;
  }
}

/** A path that leads through a file is absent too; that nothing can be written there is said when it is tried. */
function isAbsent(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');
}
