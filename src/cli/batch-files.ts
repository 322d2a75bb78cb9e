import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';

/** A workbook to evaluate and where its result goes, as absolute paths. */
export interface BatchFile {
  readonly input: string;
  readonly output: string;
}

const WORKBOOK = /\.xls[xm]$/i;
/** Excel's lock files, and hidden ones. */
const NOT_FOR_PEOPLE = /^[~.]/;
const ENDING = '自评汇总';

/**
 * The workbooks that `inputs` (absolute files or folders) name, each once. Results of a folder's files stand in the same folders
 * below `output`, those of single files in it; where two would meet, the later one is numbered. What stands in `output` itself are
 * results of earlier runs, not inputs. A file that is not there is listed too: reading it says so.
 */
export async function batchFiles(inputs: readonly string[], output: string): Promise<readonly BatchFile[]> {
  const found = new Map<string, string>();
  for (const input of inputs) {
    if (!(await isFolder(input))) {
      if (!found.has(input)) found.set(input, basename(input));
      continue;
    }
    for (const file of await workbooksIn(input, output)) {
      if (!found.has(file)) found.set(file, relative(input, file));
    }
  }
  const taken = new Set<string>();
  return [...found].map(([input, place]) => ({ input, output: freePlace(join(output, place), taken) }));
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function workbooksIn(folder: string, output: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && WORKBOOK.test(entry.name) && !NOT_FOR_PEOPLE.test(entry.name))
    .map((entry) => resolve(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(output + sep))
    .sort();
}

/** Names that differ in case only are one name on Windows and Mac. */
function freePlace(path: string, taken: Set<string>): string {
  const extension = extname(path);
  const stem = join(dirname(path), `${basename(path, extension)}-${ENDING}`);
  for (let number = 1; ; number += 1) {
    const place = number === 1 ? `${stem}${extension}` : `${stem} (${String(number)})${extension}`;
    const key = place.normalize('NFC').toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return place;
  }
}
