import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

import ts from 'typescript';

/** The project's folder. */
export const ROOT = resolve(__dirname, '../..');

/** Files as they are not on the disk, by their path from the project's folder. */
export interface Unsaved {
  /** Existing files, each with what is to be done to its text; one that stays as it is throws. */
  readonly edits?: Readonly<Record<string, (before: string) => string>>;
  readonly added?: Readonly<Record<string, string>>;
}

/**
 * All of src/ as the compiler sees it, with some files changed or added without writing them; or only the added ones and
 * what they import, which is much faster.
 */
export function sourceProgram({ edits = {}, added = {} }: Unsaved = {}, onlyAdded = false): ts.Program {
  const read = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, ROOT);
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  const original = host.readFile.bind(host);
  const readFile = (path: string): string | undefined => {
    const name = relative(ROOT, path);
    const text = added[name] ?? original(path);
    const edit = edits[name];
    if (text === undefined || edit === undefined) return text;
    const after = edit(text);
    if (after === text) throw new Error(`the edit of ${path} changes nothing`);
    return after;
  };
  const edited: ts.CompilerHost = {
    ...host,
    readFile,
    fileExists: (path) => relative(ROOT, path) in added || host.fileExists(path),
    getSourceFile: (path, languageVersion) => {
      const text = readFile(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, languageVersion, true);
    },
  };
  const saved = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join('src', file));
  const files = [...(onlyAdded ? [] : saved), ...Object.keys(added)].map((file) => join(ROOT, file));
  return ts.createProgram(files, { ...options, noEmit: true }, edited);
}
