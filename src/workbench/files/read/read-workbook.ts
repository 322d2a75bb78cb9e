import { Workbook, type CalculationMode } from '../../model/workbook';
import type { Visibility, Worksheet } from '../../model/worksheet';
import type { XmlElement } from '../xml';
import { richText } from './cells';
import { readCharts } from './charts';
import { Colors } from './colors';
import { readNames } from './names';
import { Package, type Part } from './package';
import { readSheet } from './sheet';
import { Styles } from './styles';
import { readWebExtensions } from './web-extensions';

/** A workbook read from a file, and what stands in the file that the model does not hold. */
export interface ReadWorkbook {
  readonly workbook: Workbook;
  /** Kinds of parts that are not there after saving. */
  readonly left: readonly LeftOut[];
}

export type LeftOut = keyof typeof FOREIGN;

/** Parts of the package by what stands in them. */
const FOREIGN = {
  comments: /comments\d*\.xml$/,
  pictures: /\/media\//,
  macros: /vbaproject\.bin$/,
  pivotTables: /pivottable\d*\.xml$/,
  tables: /\/tables\//,
  externalLinks: /externallink\d*\.xml$/,
} as const;

/**
 * The workbook in an .xlsx file; null where the bytes hold none. Formulas keep the values they were saved with. Rich text
 * becomes plain, an array formula the formula of its first cell; a conditional format of a kind that the model does not
 * know is left out.
 */
export function readWorkbook(bytes: Uint8Array, name: string): ReadWorkbook | null {
  const file = Package.open(bytes);
  const part = file?.relatedByType('', 'officeDocument')[0];
  if (file === null || part?.root.name !== 'workbook') return null;
  const workbook = new Workbook();
  workbook.name = name;
  const newId = (): string => workbook.newId();
  const colors = new Colors(file, part);
  const styles = new Styles(file.relatedByType(part.path, 'styles')[0]?.root ?? null, colors);
  const texts = [...(file.relatedByType(part.path, 'sharedStrings')[0]?.root.children('si') ?? [])].map(
    richText,
  );

  // A chart sheet has no cells, and is left out; names count it.
  const sheets: (Worksheet | null)[] = [];
  const sheetParts: Part[] = [];
  for (const element of part.root.child('sheets')?.children('sheet') ?? []) {
    const sheetPart = file.related(part, element.attribute('id'));
    if (sheetPart?.root.name !== 'worksheet') {
      sheets.push(null);
      continue;
    }
    const sheet = workbook.addSheet(element.attribute('name') ?? `Sheet${String(sheets.length + 1)}`);
    sheet.visibility = visibility(element.attribute('state'));
    sheets.push(sheet);
    sheetParts.push(sheetPart);
  }
  readNames(part.root, workbook, sheets);
  sheetParts.forEach((sheetPart, index) => {
    const sheet = workbook.sheets[index];
    if (sheet === undefined) return;
    readSheet(sheetPart.root, sheet, { texts, formats: styles.formats, styles, colors, newId });
    readCharts(file, sheetPart, sheet, colors, newId);
  });
  readSettings(part.root, workbook);
  for (const [id, kept] of readWebExtensions(file)) workbook.addIns.set(id, kept);
  const left = (Object.keys(FOREIGN) as LeftOut[]).filter((kind) =>
    file.paths.some((path) => FOREIGN[kind].test(path)),
  );
  return { workbook, left };
}

const VISIBILITY: Readonly<Record<string, Visibility>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };

const visibility = (state: string | null): Visibility => VISIBILITY[state ?? ''] ?? 'Visible';

const MODES: Readonly<Record<string, CalculationMode>> = {
  manual: 'Manual',
  autoNoTable: 'AutomaticExceptTables',
};

function readSettings(root: XmlElement, workbook: Workbook): void {
  workbook.isStructureProtected = root.child('workbookProtection')?.flag('lockStructure') ?? false;
  workbook.calculationMode = MODES[root.child('calcPr')?.attribute('calcMode') ?? ''] ?? 'Automatic';
  const active = root.at('bookViews', 'workbookView')?.number('activeTab') ?? 0;
  const shown = workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
  const wanted = workbook.sheets[active];
  workbook.activeSheet =
    wanted !== undefined && shown.includes(wanted) ? wanted : (shown[0] ?? wanted ?? null);
}
