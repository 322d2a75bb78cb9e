import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The requirement set of every member of Excel's classes (`Range.values` → `ExcelApi 1.1`), and of the classes
 * themselves (`Range`), as the comments of @types/office-js state them.
 */
export function readApiSets(): ReadonlyMap<string, string> {
  const file = createRequire(import.meta.url).resolve('@types/office-js/index.d.ts');
  const sets = new Map<string, string>();
  let isExcel = false;
  let className: string | null = null;
  let stated: string | null = null;
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    if (line.startsWith('declare namespace')) isExcel = line.startsWith('declare namespace Excel ');
    if (!isExcel) continue;
    if (/^\s*\/\*\*/.test(line)) stated = null;
    stated = /\[Api set: ([^\]]+)\]/.exec(line)?.[1] ?? stated;
    const opened = /^ {4}class (\w+)/.exec(line)?.[1];
    if (opened !== undefined) {
      className = opened;
      if (stated !== null) sets.set(className, stated);
      stated = null;
    } else if (/^ {4}\S/.test(line) && !/^ {4}(\/\*\*|\*)/.test(line)) {
      className = null;
    }
    const member = /^ {8}(?:static |readonly )?(\w+)\??(?=[(:<])/.exec(line)?.[1];
    if (className === null || member === undefined) continue;
    const name = `${className}.${member}`;
    // The oldest overload decides.
    if (stated !== null && !sets.has(name)) sets.set(name, stated);
    stated = null;
  }
  return sets;
}

/** The number in `ExcelApi 1.9` or `ExcelApi 1.1 for get, 1.8 for set`; null for any other requirement set. */
export function excelApiVersion(stated: string): string | null {
  return /^ExcelApi (1\.\d+)/.exec(stated)?.[1] ?? null;
}
