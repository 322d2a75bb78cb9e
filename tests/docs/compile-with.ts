import { relative } from 'node:path';

import ts from 'typescript';

import { ROOT, sourceProgram, type Unsaved } from '../support/source-program';

/**
 * Type-checks src/ as it would be with some files changed or added, without writing them. Gives the files with errors, relative
 * to the project's folder, sorted.
 */
export function filesWithErrors(unsaved: Unsaved): readonly string[] {
  const errors = ts
    .getPreEmitDiagnostics(sourceProgram(unsaved))
    .flatMap(({ file }) => (file === undefined ? [] : [file.fileName]));
  return [...new Set(errors.map((file) => relative(ROOT, file)))].sort();
}
