import { parseReference } from '../../model/area';
import type { Workbook } from '../../model/workbook';
import type { Worksheet } from '../../model/worksheet';
import type { XmlElement } from '../xml';

/** Adds the defined names, also those of single `sheets`; print areas and titles become their sheet's page setup. */
export function readNames(root: XmlElement, workbook: Workbook, sheets: readonly (Worksheet | null)[]): void {
  for (const element of root.child('definedNames')?.children('definedName') ?? []) {
    const name = element.attribute('name') ?? '';
    const formula = element.text;
    const local = element.number('localSheetId');
    const sheet = local === null ? null : (sheets[local] ?? null);
    if (name === '_xlnm.Print_Area' || name === '_xlnm.Print_Titles') {
      if (sheet !== null) setPrinted(name, formula, sheet.page);
      continue;
    }
    if (name.startsWith('_xlnm.')) continue;
    (sheet?.names ?? workbook.names).push({
      name,
      formula: `=${formula}`,
      comment: element.attribute('comment') ?? '',
      visible: !element.flag('hidden'),
    });
  }
}

function setPrinted(name: string, formula: string, page: Worksheet['page']): void {
  // A sheet's name may hold a comma, in quotes.
  const references = formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  const areas = references.flatMap((reference) => parseReference(reference)?.area ?? []);
  if (name === '_xlnm.Print_Area') {
    page.printArea = areas[0] ?? null;
    return;
  }
  for (const area of areas) {
    if (area.left === 0 && area.right > 16_000) page.titleRows = area;
    else page.titleColumns = area;
  }
}
