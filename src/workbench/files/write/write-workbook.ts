import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../../../opc/xml';
import { areaText, quotedSheet } from '../../model/area';
import type { DefinedName } from '../../model/defined-name';
import type { Workbook } from '../../model/workbook';
import type { Worksheet } from '../../model/worksheet';
import { WEB_EXTENSIONS } from '../web-extensions';
import { element } from '../xml';
import { formulaForFile } from './cells';
import { chartPart } from './chart';
import { drawingPart } from './drawing';
import { sheetPart } from './sheet';
import { StyleTable } from './styles';
import { taskPanesPart, webExtensionPart } from './web-extensions';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument';

/** The bytes of an .xlsx file with everything that the workbook holds. */
export function writeWorkbook(workbook: Workbook): Uint8Array {
  const parts = new Parts();
  const styles = new StyleTable();
  let charts = 0;
  workbook.sheets.forEach((sheet, index) => {
    const number = String(index + 1);
    const hasCharts = sheet.charts.length > 0;
    const path = `xl/worksheets/sheet${number}.xml`;
    const isActive = sheet === workbook.activeSheet;
    const part = sheetPart(sheet, styles, isActive, hasCharts ? 'rId1' : null);
    parts.add(path, `${SPREADSHEET_TYPE}.worksheet+xml`, part);
    parts.relate('xl/workbook.xml', 'worksheet', path);
    if (!hasCharts) return;
    const drawing = `xl/drawings/drawing${number}.xml`;
    parts.add(drawing, `${DRAWING_TYPE}.drawing+xml`, drawingPart(sheet));
    parts.relate(path, 'drawing', drawing);
    for (const chart of sheet.charts) {
      charts += 1;
      const chartPath = `xl/charts/chart${String(charts)}.xml`;
      parts.add(chartPath, `${DRAWING_TYPE}.drawingml.chart+xml`, chartPart(chart, workbook));
      parts.relate(drawing, 'chart', chartPath);
    }
  });
  parts.add('xl/styles.xml', `${SPREADSHEET_TYPE}.styles+xml`, styles.part());
  parts.relate('xl/workbook.xml', 'styles', 'xl/styles.xml');
  parts.add('xl/workbook.xml', `${SPREADSHEET_TYPE}.sheet.main+xml`, workbookPart(workbook));
  parts.relate('', 'officeDocument', 'xl/workbook.xml');
  addWebExtensions(workbook, parts);
  return parts.zipped();
}

function addWebExtensions({ addIns }: Workbook, parts: Parts): void {
  const kept = [...addIns].filter(([, { settings }]) => settings.size > 0);
  if (kept.length === 0) return;
  const { taskPanes, extension } = WEB_EXTENSIONS;
  parts.add(taskPanes.path, taskPanes.contentType, taskPanesPart(kept.length));
  parts.relateAs('', taskPanes.relationship, taskPanes.path);
  kept.forEach(([id, settings], index) => {
    const path = extension.path(index + 1);
    parts.add(path, extension.contentType, webExtensionPart(id, settings));
    parts.relateAs(taskPanes.path, extension.relationship, path);
  });
}

/** Parts with their types and relationships. */
class Parts {
  readonly #files = new Map<string, string>();
  readonly #types: string[] = [];
  readonly #relationships = new Map<string, string[]>();

  add(path: string, contentType: string, content: string): void {
    this.#files.set(path, content);
    this.#types.push(element('Override', { PartName: `/${path}`, ContentType: contentType }));
  }

  /** Relationships of a part count `rId1`, `rId2` … in the order they are made; '' is the package. */
  relate(from: string, type: string, to: string): void {
    this.relateAs(from, `${RELATIONSHIPS}/${type}`, to);
  }

  /** `type` in full. */
  relateAs(from: string, type: string, to: string): void {
    const known = this.#relationships.get(from) ?? [];
    const id = `rId${String(known.length + 1)}`;
    known.push(element('Relationship', { Id: id, Type: type, Target: `/${to}` }));
    this.#relationships.set(from, known);
  }

  zipped(): Uint8Array {
    for (const [from, relationships] of this.#relationships) {
      const slash = from.lastIndexOf('/') + 1;
      const path = `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
      this.#files.set(path, element('Relationships', { xmlns: `${PACKAGE}/relationships` }, relationships));
    }
    const types = element('Types', { xmlns: `${PACKAGE}/content-types` }, [
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      ...this.#types,
    ]);
    const files = [['[Content_Types].xml', types] as const, ...this.#files];
    return zipSync(Object.fromEntries(files.map(([path, text]) => [path, strToU8(DECLARATION + text)])));
  }
}

function workbookPart(workbook: Workbook): string {
  const active = workbook.sheets.findIndex((sheet) => sheet === workbook.activeSheet);
  const sheets = workbook.sheets.map(({ name, visibility }, index) =>
    element('sheet', {
      name,
      sheetId: index + 1,
      state: visibility === 'Visible' ? null : visibility === 'Hidden' ? 'hidden' : 'veryHidden',
      'r:id': `rId${String(index + 1)}`,
    }),
  );
  const names = [
    ...workbook.names.map((name) => nameElement(name, null)),
    ...workbook.sheets.flatMap((sheet, index) => [
      ...sheet.names.map((name) => nameElement(name, index)),
      ...printedNames(sheet, index),
    ]),
  ];
  const mode = { Automatic: null, AutomaticExceptTables: 'autoNoTable', Manual: 'manual' }[
    workbook.calculationMode
  ];
  return element('workbook', { xmlns: MAIN, 'xmlns:r': RELATIONSHIPS }, [
    workbook.isStructureProtected ? '<workbookProtection lockStructure="1"/>' : '',
    element('bookViews', {}, element('workbookView', { activeTab: Math.max(0, active) })),
    element('sheets', {}, sheets),
    names.length === 0 ? '' : element('definedNames', {}, names),
    element('calcPr', { calcMode: mode, fullCalcOnLoad: true }),
  ]);
}

function nameElement({ name, formula, comment, visible }: DefinedName, sheet: number | null): string {
  return element(
    'definedName',
    { name, comment: comment === '' ? null : comment, localSheetId: sheet, hidden: visible ? null : true },
    escapeXml(formulaForFile(formula)),
  );
}

/** A file names what is printed and repeated. */
function printedNames({ name, page }: Worksheet, index: number): readonly string[] {
  const onSheet = (area: Parameters<typeof areaText>[0]): string =>
    `${quotedSheet(name)}!${areaText(area, true)}`;
  const named = (
    of: string,
    areas: readonly (Parameters<typeof areaText>[0] | null)[],
  ): readonly string[] => {
    const texts = areas.flatMap((area) => (area === null ? [] : [onSheet(area)]));
    if (texts.length === 0) return [];
    return [element('definedName', { name: of, localSheetId: index }, escapeXml(texts.join(',')))];
  };
  return [
    ...named('_xlnm.Print_Area', [page.printArea]),
    ...named('_xlnm.Print_Titles', [page.titleColumns, page.titleRows]),
  ];
}
