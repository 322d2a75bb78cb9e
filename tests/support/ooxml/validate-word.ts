import { checkChart } from './chart-rules';
import { checkContentTypes, checkEntryNames, WORD_TYPES } from './content-type-rules';
import { OoxmlPackage } from './package';
import { checkRelationships } from './relationship-rules';
import { validatePackage } from './validate-package';
import {
  checkWordIds,
  checkWordNames,
  checkWordSpacing,
  checkWordStructure,
  checkWordTables,
} from './word-rules';
import { workbookFacts } from './workbook-rules';
import type { Report } from './package';

const REQUIRED = ['word/styles.xml', 'word/settings.xml', 'word/fontTable.xml', 'docProps/core.xml'];

/**
 * What is wrong with a .docx package, against ECMA-376 and what Word is known to repair or refuse. Each problem begins with
 * the name of the part it was found in; `[]` means that no rule was broken. It shares no code with the writer it judges.
 */
export function validateWord(bytes: Uint8Array): readonly string[] {
  const problems: string[] = [];
  const report: Report = (part, problem) => {
    problems.push(`${part}: ${problem}`);
  };
  let pack: OoxmlPackage;
  try {
    pack = new OoxmlPackage(bytes);
  } catch (error) {
    return [`package: is no readable zip (${error instanceof Error ? error.message : String(error)})`];
  }
  checkEntryNames(pack, report);
  pack.checkWellFormed(report);
  checkContentTypes(pack, WORD_TYPES, report);
  checkRelationships(pack, report);
  const main = pack.mainPart();
  if (main === null) return [...problems, 'package: has no main part'];
  for (const part of REQUIRED) if (!pack.parts.has(part)) report(part, 'is missing');
  checkWordStructure(pack, main, report);
  checkWordTables(pack, main, report);
  checkWordSpacing(pack, report);
  checkWordNames(pack, report);
  checkWordIds(pack, main, report);
  checkCharts(pack, main, report);
  return problems;
}

/** Charts, and the workbooks that hold their figures, which are packages of their own. */
function checkCharts(pack: OoxmlPackage, main: string, report: Report): void {
  for (const { type, target: chart } of pack.relationships(main)) {
    if (!type.endsWith('/chart') || chart === null) continue;
    const data = pack.relationships(chart).find((entry) => entry.type.endsWith('/package'))?.target ?? null;
    const bytes = data === null ? undefined : pack.parts.get(data);
    if (data === null || bytes === undefined) {
      report(chart, 'has no workbook');
      continue;
    }
    for (const problem of validatePackage(bytes)) report(data, problem);
    const workbook = workbookFacts(new OoxmlPackage(bytes));
    if (workbook !== null) checkChart(pack, chart, workbook, report);
  }
}
