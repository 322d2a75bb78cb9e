import type { Area } from '../../../src/workbench/model/area';
import type { Border } from '../../../src/workbench/model/cell';
import type { Chart, ChartSeries, SheetArea } from '../../../src/workbench/model/chart';
import type { ConditionalFormat } from '../../../src/workbench/model/conditional-format';
import type { DataValidation } from '../../../src/workbench/model/data-validation';
import type { PageSetup } from '../../../src/workbench/model/page-setup';
import type { PlacedCell, Worksheet } from '../../../src/workbench/model/worksheet';
import { absoluteReference, areaReference } from '../../../src/workbook/references';
import { formatCell } from '../../../src/domain/cell-ref';
import {
  fontText,
  rounded,
  type CellDescription,
  type ChartDescription,
  type PageDescription,
  type SeriesDescription,
  type SheetDescription,
  type ValidationDescription,
} from './description';

/** Points of a pixel. */
const PIXEL = 0.75;

/** What stands on a sheet in Excel; `columns` of its widths, rows down to `rows` of its heights. */
export function describeModel(sheet: Worksheet, columns: number, rows: number): SheetDescription {
  const heights: Record<string, number> = {};
  for (let row = 0; row < rows; row += 1)
    if (sheet.hasOwnHeight(row)) heights[row + 1] = rounded(sheet.rowHeight(row));
  return {
    cells: Object.fromEntries([...sheet.cells()].map(describeCell)),
    merges: sheet.merges.map(reference).sort(),
    widths: Array.from({ length: columns }, (_, column) => Math.floor(sheet.columnWidth(column) / PIXEL)),
    heights,
    frozen: { rows: frozen(sheet.frozen?.bottom), columns: frozen(sheet.frozen?.right) },
    gridlines: sheet.showGridlines,
    page: describePage(sheet.page),
    conditionalFormats: sheet.conditionalFormats.map(describeFormat),
    validations: sheet.validations.map(describeValidation),
    protection: sheet.isProtected ? sheet.allowedWhileProtected.map(optionName).sort() : null,
    charts: sheet.charts.map(describeChart),
  };
}

/** Frozen to the last row or column means that none of them is. */
function frozen(last: number | undefined): number {
  return last === undefined || last > 10_000 ? 0 : last + 1;
}

function planned({ top, left, bottom, right }: Area) {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function reference(area: Area): string {
  return areaReference(planned(area));
}

function plainColor(color: string): string {
  return color.replace('#', '');
}

function describeCell({ row, column, cell }: PlacedCell): [string, CellDescription] {
  const { format } = cell;
  const side = (border: Border | undefined): string | null =>
    border === undefined || border.style === 'None'
      ? null
      : `${border.style === 'Continuous' ? border.weight.toLowerCase() : border.style} ${plainColor(border.color)}`;
  const { EdgeLeft, EdgeRight, EdgeTop, EdgeBottom } = format.borders;
  return [
    formatCell(row, column),
    {
      value: cell.value,
      formula: cell.formula === null ? null : cell.formula.slice(1),
      numberFormat: format.numberFormat,
      font: fontText(format.fontName, format.fontSize, format.bold, plainColor(format.fontColor)),
      fill: format.fill === '' ? null : plainColor(format.fill),
      horizontal: format.horizontal.toLowerCase(),
      vertical: format.vertical.toLowerCase(),
      wrap: format.wrap,
      borders: [EdgeLeft, EdgeRight, EdgeTop, EdgeBottom].map(side),
      locked: format.locked,
    },
  ];
}

function describePage(page: PageSetup): PageDescription {
  const { headerFooter: texts } = page;
  const joined = (left: string, center: string, right: string): string =>
    [
      ['&L', left],
      ['&C', center],
      ['&R', right],
    ]
      .map(([code = '', text = '']) => (text === '' ? '' : code + text))
      .join('');
  const inches = [
    page.leftMargin,
    page.rightMargin,
    page.topMargin,
    page.bottomMargin,
    page.headerMargin,
    page.footerMargin,
  ];
  return {
    paper: page.paperSize,
    orientation: page.orientation.toLowerCase(),
    centred: page.centerHorizontally,
    wide: page.zoom.horizontalFitToPages ?? 0,
    tall: page.zoom.verticalFitToPages ?? null,
    margins: inches.map((points) => rounded(points / 72)),
    header: joined(texts.leftHeader, texts.centerHeader, texts.rightHeader),
    footer: joined(texts.leftFooter, texts.centerFooter, texts.rightFooter),
    breaks: [...page.horizontalBreaks].sort((a, b) => a - b),
    printArea: page.printArea === null ? '' : reference(page.printArea),
    titleRows:
      page.titleRows === null ? '' : `${String(page.titleRows.top + 1)}:${String(page.titleRows.bottom + 1)}`,
  };
}

function describeFormat(format: ConditionalFormat): object {
  const area = reference(format.area);
  if (format.type === 'DataBar') {
    const { lower, upper, barColor } = format;
    return {
      kind: 'data-bar',
      area,
      from: `${lower.type} ${lower.formula ?? ''}`,
      to: `${upper.type} ${upper.formula ?? ''}`,
      color: plainColor(barColor),
    };
  }
  return {
    kind: 'formula',
    area,
    formula: format.formula.replace(/^=/, ''),
    bold: format.bold ?? false,
    color: format.fontColor === null ? null : plainColor(format.fontColor),
    fill: format.fill === null ? null : plainColor(format.fill),
    stops: format.stopIfTrue,
  };
}

/** `allowFormatCells` as a file calls it. */
function optionName(option: string): string {
  return option.replace(/^allow(.)/, (_, first: string) => first.toLowerCase());
}

const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
};

function describeValidation({
  area,
  rule,
  ignoreBlanks,
  prompt,
  errorAlert,
}: DataValidation): ValidationDescription {
  const shown = {
    area: reference(area),
    ignoresBlanks: ignoreBlanks,
    prompt: `${prompt.title}: ${prompt.message}`,
  };
  const { showAlert, style, title, message } = errorAlert;
  const alert = showAlert ? `${style.toLowerCase()} ${title}: ${message}` : null;
  if (rule === null) return { ...shown, type: 'any', operator: null, formulas: [], alert: null };
  switch (rule.kind) {
    case 'List':
      return { ...shown, type: 'list', operator: null, formulas: [`"${rule.source}"`], alert };
    case 'Custom':
      return { ...shown, type: 'custom', operator: null, formulas: [rule.formula], alert };
    default: {
      const formulas = [rule.formula1, ...(rule.formula2 === null ? [] : [rule.formula2])].map(String);
      return {
        ...shown,
        type: rule.kind.toLowerCase(),
        operator: OPERATORS[rule.operator] ?? rule.operator,
        formulas,
        alert,
      };
    }
  }
}

const TYPES: Readonly<Record<string, string>> = {
  BarClustered: 'bar',
  ColumnClustered: 'col',
  Doughnut: 'doughnut',
};

function describeChart(chart: Chart): ChartDescription {
  const type = TYPES[chart.type] ?? chart.type;
  const { titleFont, categoryAxis, valueAxis } = chart;
  return {
    type,
    title: `${chart.title} (${fontText(titleFont.name, titleFont.size, titleFont.bold, plainColor(titleFont.color))})`,
    legend: chart.legendVisible ? chart.legendPosition.toLowerCase() : null,
    anchor: chart.over === null ? '' : reference(chart.over),
    series: chart.series.map((series) => describeSeries(series, type)),
    axes:
      type === 'doughnut'
        ? null
        : {
            reversed: categoryAxis.reversed,
            minimum: valueAxis.minimum === '' ? Number.NaN : valueAxis.minimum,
            values: valueAxis.visible,
            gridlines: valueAxis.majorGridlines,
          },
  };
}

function describeSeries(series: ChartSeries, type: string): SeriesDescription {
  const { labels } = series;
  const slices = type === 'doughnut' && series.values !== null ? cellCount(series.values.area) : 0;
  return {
    name: series.name,
    categories: sheetReference(series.categories),
    values: sheetReference(series.values),
    colors:
      slices > 0
        ? Array.from({ length: slices }, (_, slice) => plainColor(series.pointColors.get(slice) ?? ''))
        : [plainColor(series.color ?? '')],
    labels: {
      shows: labels.showPercentage && !labels.showValue ? 'share' : 'value',
      format: labels.numberFormat,
      font: `${labels.font.name} ${String(labels.font.size)}`,
      colors:
        slices > 0
          ? Array.from({ length: slices }, (_, slice) =>
              plainColor((series.pointLabels.get(slice) ?? labels).font.color),
            )
          : [plainColor(labels.font.color)],
    },
    gap: type === 'doughnut' ? series.doughnutHoleSize : series.gapWidth,
  };
}

function sheetReference(area: SheetArea | null): string {
  return area === null ? '' : absoluteReference(area.sheet, planned(area.area));
}

function cellCount({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}
