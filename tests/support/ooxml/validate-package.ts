import { checkChart, checkDrawing } from './chart-rules';
import { checkContentTypes, checkEntryNames, WORKBOOK_TYPES } from './content-type-rules';
import { OoxmlPackage } from './package';
import { checkAppProperties, checkCalcChain, checkTables, sharedStrings } from './package-rules';
import { checkRelationships } from './relationship-rules';
import { checkSelection, checkWorksheet } from './sheet-rules';
import { checkStyles, styleFacts } from './style-rules';
import { checkWorkbook, workbookFacts } from './workbook-rules';

/**
 * What is wrong with an .xlsx or .xlsm package, against ECMA-376 and what Excel is known to repair or refuse. Each
 * problem begins with the name of the part it was found in; `[]` means that no rule was broken. It shares no code with
 * the writer it judges.
 */
export function validatePackage(bytes: Uint8Array): readonly string[] {
  const problems: string[] = [];
  const report = (part: string, problem: string): void => {
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
  checkContentTypes(pack, WORKBOOK_TYPES, report);
  checkRelationships(pack, report);

  const workbook = workbookFacts(pack);
  if (workbook === null) return [...problems, 'package: has no workbook part'];
  checkWorkbook(pack, workbook, report);
  checkStyles(pack, workbook.part, report);
  const styles = styleFacts(pack, workbook.part) ?? { cellFormats: 1, differentialFormats: 0 };
  const context = { workbook, styles, sharedStrings: sharedStrings(pack, workbook, report) };
  for (const { part } of workbook.sheets) {
    if (part !== null && pack.root(part)?.localName === 'worksheet')
      checkWorksheet(pack, part, context, report);
  }
  checkSelection(pack, workbook, report);
  checkTables(pack, report);
  for (const [source] of pack.parts) {
    for (const { type, target } of pack.relationships(source)) {
      if (target === null) continue;
      if (type.endsWith('/drawing')) checkDrawing(pack, target, report);
      if (type.endsWith('/chart')) checkChart(pack, target, workbook, report);
    }
  }
  checkAppProperties(pack, workbook, report);
  checkCalcChain(pack, workbook, report);
  return problems;
}
