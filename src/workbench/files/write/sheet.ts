import { escapeXml } from '../../../opc/xml';
import { areaText, columnLetters, COLUMNS, ROWS } from '../../model/area';
import type { BarBound, ConditionalFormat } from '../../model/conditional-format';
import type { Worksheet } from '../../model/worksheet';
import { writeThirds } from '../header-footer';
import { paperNumber } from '../paper';
import { protectionAttributes } from '../protection-options';
import { inchesOfPoints, widthOfPoints } from '../units';
import { wordForFile } from '../words';
import { element } from '../xml';
import { formulaForFile, sheetData } from './cells';
import { argb, type StyleTable } from './styles';
import { validations } from './validations';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NEWER = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const NEWER_FORMULA = 'http://schemas.microsoft.com/office/excel/2006/main';

/** The part of a sheet; children stand in the schema's order. `drawing` is the id of its drawing's relationship. */
export function sheetPart(
  sheet: Worksheet,
  styles: StyleTable,
  isActive: boolean,
  drawing: string | null,
): string {
  const { page } = sheet;
  const fits = page.zoom.scale === undefined;
  return element('worksheet', { xmlns: MAIN, 'xmlns:r': RELATIONSHIPS }, [
    element('sheetPr', {}, [
      sheet.tabColor === '' ? '' : element('tabColor', { rgb: argb(sheet.tabColor) }),
      fits ? '<pageSetUpPr fitToPage="1"/>' : '',
    ]),
    view(sheet, isActive),
    element('sheetFormatPr', { defaultRowHeight: 13.8 }),
    columns(sheet, styles),
    sheetData(sheet, styles),
    sheet.isProtected
      ? element('sheetProtection', { sheet: true, ...protectionAttributes(sheet.allowedWhileProtected) })
      : '',
    merges(sheet),
    ...sheet.conditionalFormats.map((format, index) => conditionalFormat(format, index + 1, styles)),
    validations(sheet.validations),
    pageSetup(sheet, fits),
    breaks(sheet),
    drawing === null ? '' : element('drawing', { 'r:id': drawing }),
    solidBars(sheet),
  ]);
}

function view(sheet: Worksheet, isActive: boolean): string {
  return element(
    'sheetViews',
    {},
    element(
      'sheetView',
      {
        showGridLines: sheet.showGridlines ? null : false,
        tabSelected: isActive ? true : null,
        workbookViewId: 0,
      },
      pane(sheet),
    ),
  );
}

function pane({ frozen }: Worksheet): string {
  if (frozen === null) return '';
  const rows = frozen.bottom === ROWS - 1 ? 0 : frozen.bottom + 1;
  const count = frozen.right === COLUMNS - 1 ? 0 : frozen.right + 1;
  return element('pane', {
    xSplit: count === 0 ? null : count,
    ySplit: rows === 0 ? null : rows,
    topLeftCell: columnLetters(count) + String(rows + 1),
    activePane: rows > 0 && count > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight',
    state: 'frozen',
  });
}

function columns(sheet: Worksheet, styles: StyleTable): string {
  const elements = [...sheet.ownColumns()]
    .sort((one, other) => one.index - other.index)
    .map(({ index, format }) => {
      const style = format === null ? 0 : styles.indexOf(format);
      return element('col', {
        min: index + 1,
        max: index + 1,
        width: widthOfPoints(sheet.columnWidth(index)),
        style: style === 0 ? null : style,
        hidden: sheet.isColumnHidden(index) ? true : null,
        customWidth: sheet.hasOwnWidth(index),
      });
    });
  return elements.length === 0 ? '' : element('cols', {}, elements);
}

function merges({ merges: areas }: Worksheet): string {
  if (areas.length === 0) return '';
  const elements = areas.map((area) => element('mergeCell', { ref: areaText(area) }));
  return element('mergeCells', { count: areas.length }, elements);
}

function conditionalFormat(format: ConditionalFormat, priority: number, styles: StyleTable): string {
  const rule =
    format.type === 'Custom'
      ? element(
          'cfRule',
          {
            type: 'expression',
            dxfId: styles.differentialOf(format),
            priority,
            stopIfTrue: format.stopIfTrue ? true : null,
          },
          element('formula', {}, escapeXml(formulaForFile(format.formula))),
        )
      : element('cfRule', { type: 'dataBar', priority }, [
          element('dataBar', { showValue: format.showBarOnly ? false : null }, [
            bound(format.lower, 'min'),
            bound(format.upper, 'max'),
            element('color', { rgb: argb(format.barColor) }),
          ]),
          format.gradient
            ? ''
            : `<extLst><ext xmlns:x14="${NEWER}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}">${element('x14:id', {}, format.id)}</ext></extLst>`,
        ]);
  return element('conditionalFormatting', { sqref: areaText(format.area) }, rule);
}

const BOUNDS: Readonly<Record<string, string>> = {
  Number: 'num',
  Percent: 'percent',
  Formula: 'formula',
  Percentile: 'percentile',
  LowestValue: 'min',
  HighestValue: 'max',
};

function bound({ type, formula }: BarBound, otherwise: 'min' | 'max'): string {
  return element('cfvo', {
    type: BOUNDS[type] ?? otherwise,
    val: formula === undefined ? null : formulaForFile(formula),
  });
}

/** Data bars without a gradient: the format's newer part says so, at the end of the sheet. */
function solidBars({ conditionalFormats }: Worksheet): string {
  const bars = conditionalFormats.filter(({ type, gradient }) => type === 'DataBar' && !gradient);
  if (bars.length === 0) return '';
  const end = ({ type, formula }: BarBound, automatic: string): string =>
    element(
      'x14:cfvo',
      { type: BOUNDS[type] ?? automatic },
      formula === undefined ? '' : element('xm:f', {}, escapeXml(formulaForFile(formula))),
    );
  const formats = bars.map((format) =>
    element('x14:conditionalFormatting', { 'xmlns:xm': NEWER_FORMULA }, [
      element(
        'x14:cfRule',
        { type: 'dataBar', id: format.id },
        element('x14:dataBar', { minLength: 0, maxLength: 100, gradient: false }, [
          end(format.lower, 'autoMin'),
          end(format.upper, 'autoMax'),
        ]),
      ),
      element('xm:sqref', {}, areaText(format.area)),
    ]),
  );
  const content = element('x14:conditionalFormattings', {}, formats);
  return `<extLst><ext xmlns:x14="${NEWER}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}">${content}</ext></extLst>`;
}

function pageSetup({ page }: Worksheet, fits: boolean): string {
  const { headerFooter: texts } = page;
  const header = writeThirds({
    left: texts.leftHeader,
    center: texts.centerHeader,
    right: texts.rightHeader,
  });
  const footer = writeThirds({
    left: texts.leftFooter,
    center: texts.centerFooter,
    right: texts.rightFooter,
  });
  const sides = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;
  return [
    element('printOptions', {
      horizontalCentered: page.centerHorizontally,
      verticalCentered: page.centerVertically,
      gridLines: page.printGridlines,
    }),
    element(
      'pageMargins',
      Object.fromEntries(sides.map((side) => [side, inchesOfPoints(page[`${side}Margin`])])),
    ),
    element('pageSetup', {
      paperSize: paperNumber(page.paperSize),
      scale: fits ? null : (page.zoom.scale ?? 100),
      fitToWidth: fits ? (page.zoom.horizontalFitToPages ?? 0) : null,
      fitToHeight: fits ? (page.zoom.verticalFitToPages ?? 0) : null,
      orientation: wordForFile(page.orientation),
      blackAndWhite: page.blackAndWhite ? true : null,
    }),
    header + footer === ''
      ? ''
      : element('headerFooter', {}, [
          header === '' ? '' : element('oddHeader', {}, escapeXml(header)),
          footer === '' ? '' : element('oddFooter', {}, escapeXml(footer)),
        ]),
  ].join('');
}

function breaks({ page: { horizontalBreaks: rows } }: Worksheet): string {
  if (rows.length === 0) return '';
  const elements = rows.map((id) => element('brk', { id, max: COLUMNS - 1, man: true }));
  return element('rowBreaks', { count: rows.length, manualBreakCount: rows.length }, elements);
}
