import type { Element } from '@xmldom/xmldom';

import { OoxmlPackage } from '../../support/ooxml/package';
import { child, descendants, integer } from '../../support/ooxml/xml';
import {
  rounded,
  type CellDescription,
  type PageDescription,
  type SheetDescription,
  type ValidationDescription,
} from './description';
import { fileCharts } from './file-charts';
import { colorOf, fileStyles, type FileStyles } from './file-styles';

/** A name of the workbook and what it refers to. */
export interface NameDescription {
  readonly refersTo: string;
  readonly hidden: boolean;
}

/** A written file, read part by part without the library and the host that wrote it. */
export class DescribedFile {
  private readonly parts: OoxmlPackage;
  private readonly styles: FileStyles;
  private readonly workbook: Element;

  constructor(bytes: Uint8Array) {
    this.parts = new OoxmlPackage(bytes);
    this.styles = fileStyles(this.parts);
    const workbook = this.parts.root('xl/workbook.xml');
    if (workbook === null) throw new Error('the file has no workbook');
    this.workbook = workbook;
  }

  /** Names of the whole workbook. */
  names(): ReadonlyMap<string, NameDescription> {
    return new Map(
      descendants(this.workbook, 'definedName')
        .filter((name) => name.getAttribute('localSheetId') === null)
        .map((name) => [
          name.getAttribute('name') ?? '',
          { refersTo: name.textContent ?? '', hidden: name.getAttribute('hidden') === '1' },
        ]),
    );
  }

  sheet(name: string): SheetDescription {
    const sheets = descendants(this.workbook, 'sheet');
    const index = sheets.findIndex((sheet) => sheet.getAttribute('name') === name);
    const part = this.parts.targetOf('xl/workbook.xml', sheets[index]?.getAttribute('r:id') ?? null);
    const root = part === null ? null : this.parts.root(part);
    if (part === null || root === null) throw new Error(`the file has no sheet ${name}`);
    return {
      cells: Object.fromEntries(descendants(root, 'c').map((cell) => this.cell(cell))),
      merges: descendants(root, 'mergeCell')
        .map((merge) => merge.getAttribute('ref') ?? '')
        .sort(),
      widths: descendants(root, 'col').map((column) => pixels(Number(column.getAttribute('width')))),
      heights: Object.fromEntries(
        descendants(root, 'row')
          .filter((row) => row.getAttribute('customHeight') === '1')
          .map((row) => [row.getAttribute('r') ?? '', rounded(Number(row.getAttribute('ht')))]),
      ),
      frozen: {
        rows: Number(descendants(root, 'pane')[0]?.getAttribute('ySplit') ?? 0),
        columns: Number(descendants(root, 'pane')[0]?.getAttribute('xSplit') ?? 0),
      },
      gridlines: descendants(root, 'sheetView')[0]?.getAttribute('showGridLines') !== '0',
      page: this.page(root, index),
      conditionalFormats: descendants(root, 'cfRule')
        .sort((a, b) => (integer(a, 'priority') ?? 0) - (integer(b, 'priority') ?? 0))
        .map((rule) => this.conditionalFormat(rule)),
      validations: descendants(root, 'dataValidation').map(validation),
      protection: protection(descendants(root, 'sheetProtection')[0] ?? null),
      charts: fileCharts(this.parts, part, root),
    };
  }

  private cell(cell: Element): [string, CellDescription] {
    const look = this.styles.looks[integer(cell, 's') ?? 0];
    const type = cell.getAttribute('t') ?? 'n';
    const stored = child(cell, 'v')?.textContent ?? '';
    const text = descendants(cell, 't')
      .map((one) => one.textContent ?? '')
      .join('');
    if (look === undefined || !['n', 'str', 'inlineStr'].includes(type))
      throw new Error(`a cell of type ${type}`);
    const value =
      type === 'inlineStr'
        ? decoded(text)
        : type === 'str'
          ? decoded(stored)
          : stored === ''
            ? ''
            : Number(stored);
    return [cell.getAttribute('r') ?? '', { value, formula: child(cell, 'f')?.textContent ?? null, ...look }];
  }

  private page(root: Element, index: number): PageDescription {
    const setup = child(root, 'pageSetup');
    const margins = child(root, 'pageMargins');
    const isFitted = descendants(root, 'pageSetUpPr')[0]?.getAttribute('fitToPage') === '1';
    const tall = Number(setup?.getAttribute('fitToHeight') ?? 1);
    const local = (name: string): string =>
      descendants(this.workbook, 'definedName').find(
        (one) => one.getAttribute('name') === name && one.getAttribute('localSheetId') === String(index),
      )?.textContent ?? '';
    return {
      paper: setup?.getAttribute('paperSize') === '9' ? 'A4' : 'another',
      orientation: setup?.getAttribute('orientation') ?? '',
      centred: child(root, 'printOptions')?.getAttribute('horizontalCentered') === '1',
      wide: isFitted ? Number(setup?.getAttribute('fitToWidth') ?? 1) : 0,
      tall: isFitted && tall !== 0 ? tall : null,
      margins: ['left', 'right', 'top', 'bottom', 'header', 'footer'].map((side) =>
        rounded(Number(margins?.getAttribute(side))),
      ),
      header: descendants(root, 'oddHeader')[0]?.textContent ?? '',
      footer: descendants(root, 'oddFooter')[0]?.textContent ?? '',
      breaks: descendants(root, 'brk').map((one) => integer(one, 'id') ?? 0),
      printArea: local('_xlnm.Print_Area').replace(/^.*!/, '').replaceAll('$', ''),
      titleRows: local('_xlnm.Print_Titles').replace(/^.*!/, '').replaceAll('$', ''),
    };
  }

  private conditionalFormat(rule: Element): object {
    const area = (rule.parentNode as Element).getAttribute('sqref');
    if (rule.getAttribute('type') === 'dataBar') {
      const [from, to] = descendants(rule, 'cfvo').map(
        (one) =>
          `${one.getAttribute('type') === 'num' ? 'Number' : 'another'} ${one.getAttribute('val') ?? ''}`,
      );
      return { kind: 'data-bar', area, from, to, color: colorOf(descendants(rule, 'color')[0] ?? null) };
    }
    const look = this.styles.differential[integer(rule, 'dxfId') ?? -1];
    return {
      kind: 'formula',
      area,
      formula: child(rule, 'formula')?.textContent ?? '',
      ...look,
      stops: rule.getAttribute('stopIfTrue') === '1',
    };
  }
}

/** Characters that XML has not are written as `_x000A_`; an underscore that would begin such a code, too. */
function decoded(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** As Excel reads a width in a file: in characters of 7 pixels. */
function pixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / 7)) / 256) * 7);
}

function validation(element: Element): ValidationDescription {
  const text = (name: string): string => element.getAttribute(name) ?? '';
  const type = element.getAttribute('type') ?? 'any';
  if (text('showInputMessage') !== '1') throw new Error('a prompt that is not shown');
  return {
    area: text('sqref'),
    type,
    operator: type === 'decimal' ? text('operator') : null,
    formulas: ['formula1', 'formula2'].flatMap((name) => {
      const formula = child(element, name)?.textContent ?? null;
      return formula === null ? [] : [formula];
    }),
    ignoresBlanks: text('allowBlank') === '1',
    prompt: `${text('promptTitle')}: ${text('prompt')}`,
    alert:
      text('showErrorMessage') === '1'
        ? `${text('errorStyle')} ${text('errorTitle')}: ${text('error')}`
        : null,
  };
}

function protection(element: Element | null): readonly string[] | null {
  if (element?.getAttribute('sheet') !== '1') return null;
  const allowed = [...element.attributes].filter(({ value }) => value === '0').map(({ name }) => name);
  // These two are free unless the file says otherwise.
  const free = [
    ['objects', 'editObjects'],
    ['scenarios', 'editScenarios'],
  ].flatMap(([name = '', option = '']) => (element.getAttribute(name) === '1' ? [] : [option]));
  return [...allowed, ...free].sort();
}
