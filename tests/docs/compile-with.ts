import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

import ts from 'typescript';

const ROOT = resolve(__dirname, '../..');

/**
 * Type-checks src/ as it would be with some files changed, without writing them. Gives the files with errors, relative to the
 * project's folder, sorted.
 */
export function filesWithErrors(
  edits: Readonly<Record<string, (before: string) => string>>,
): readonly string[] {
  const read = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, ROOT);
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  const original = host.readFile.bind(host);
  const readEdited = (path: string): string | undefined => {
    const text = original(path);
    const edit = edits[relative(ROOT, path)];
    if (text === undefined || edit === undefined) return text;
    const after = edit(text);
    if (after === text) throw new Error(`the edit of ${path} changes nothing`);
    return after;
  };
  const edited: ts.CompilerHost = {
    ...host,
    readFile: readEdited,
    getSourceFile: (path, languageVersion) => {
      const text = readEdited(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, languageVersion);
    },
  };
  const sources = join(ROOT, 'src');
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(sources, file));
  const program = ts.createProgram(files, { ...options, noEmit: true }, edited);
  const errors = ts
    .getPreEmitDiagnostics(program)
    .flatMap(({ file }) => (file === undefined ? [] : [file.fileName]));
  return [...new Set(errors.map((file) => relative(ROOT, file)))].sort();
}
