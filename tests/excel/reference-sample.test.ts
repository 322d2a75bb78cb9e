import { formulaAreas } from '../../src/excel/write/applied-values';
import { SheetNames } from '../../src/excel/write/name-operations';
import { operationBytes } from '../../src/excel/write/operation';
import { sheetOperations } from '../../src/excel/write/plan-operations';
import { columnPoints } from '../../src/workbook/writing/text-width';
import type { Workbook } from '../../src/workbench/model/workbook';
import type { WorkbookSnapshot } from '../../src/workbook/host';
import type { Area, PlannedCell, SheetPlan } from '../../src/workbook/sheet-plan';
import { startExcel, type RunningExcel } from '../support/office/start-excel';
import {
  evaluate,
  openSample,
  REFERENCE,
  sampleSnapshot,
  WatchedHost,
  workbookOf,
} from './support/open-in-excel';
import { foreignState, sheetNamed, sheetState } from './support/workbook-state';

jest.setTimeout(60_000);

const SUMMARY = '自评汇总';

let sample: WorkbookSnapshot;
let workbook: Workbook;
let excel: RunningExcel;
let host: WatchedHost;

beforeAll(async () => {
  sample = await sampleSnapshot(REFERENCE);
});

beforeEach(() => {
  workbook = workbookOf(sample);
  excel = startExcel({ workbook, apiSet: '1.14' });
  host = new WatchedHost(workbook);
});

afterEach(() => excel.stop());

const modelArea = ({ row, column, rows, columns }: Area) => ({
  top: row,
  left: column,
  bottom: row + rows - 1,
  right: column + columns - 1,
});

/** The only plan of the last run. */
function plan(): SheetPlan {
  const [only] = host.plans;
  if (only === undefined) throw new Error('no plan');
  return only;
}

test('Excel hands out what the file holds', async () => {
  const read = await host.read();
  expect(read).toEqual({ ok: true, value: sample });
});

test('only the sheets asked for are read', async () => {
  const [first] = sample.sheets;
  expect(await host.read([first!.sheet])).toEqual({ ok: true, value: { ...sample, sheets: [first] } });
});

test('a run takes three requests, and nothing of the client besides', async () => {
  const steps: unknown[] = [];
  const evaluated = await evaluate(host);
  expect(evaluated).toMatchObject({ ok: true, value: { main: { sheet: SUMMARY, renamed: false } } });
  expect(excel.requests.count).toBe(3);
  expect(excel.requests.clientOwn).toEqual([]);
  await host.apply(host.plans, { onProgress: (progress) => steps.push(progress) });
  expect(steps).toEqual([{ step: 'write', done: 1, total: 1 }]);
});

test('requests are not larger than they are taken for', async () => {
  await evaluate(host);
  const own = { used: null, charts: [] };
  const target = { key: SUMMARY, name: SUMMARY };
  const { opening, writing, closing } = sheetOperations(plan(), {
    names: new SheetNames([], SUMMARY, SUMMARY),
    owner: plan().owner ?? '',
    own,
    calculatesManually: false,
  });
  const operations = [...opening, ...writing, ...closing].map((operation) => ({ sheet: target, operation }));
  const estimate = operations.reduce((sum, { operation }) => sum + operationBytes(operation), 0);
  const reading = formulaAreas(plan(), target).length * 600;
  expect(estimate + reading).toBeGreaterThan(excel.requests.sizes[2]!);
  expect(estimate).toBeLessThan(excel.requests.sizes[2]! * 2);
});

test('every planned cell is on the sheet, in content and look', async () => {
  await evaluate(host);
  const sheet = sheetNamed(workbook, SUMMARY);
  const { cells, styles } = plan();
  const covered = new Set<string>();
  for (const { row, column, content, style } of cells) {
    covered.add(`${String(row)},${String(column)}`);
    const cell = sheet.cell(row, column);
    expect([row, column, contentOf(cell)]).toEqual([row, column, wantedContent(content)]);
    const { font, fill, horizontal, vertical, wrap, numberFormat, border } = styles[style]!;
    expect(cell?.format).toMatchObject({
      numberFormat,
      fontName: font.name,
      fontSize: font.size,
      bold: font.bold ?? false,
      fontColor: `#${font.color ?? '000000'}`,
      fill: fill === undefined ? '' : `#${fill}`,
      horizontal: horizontal.replace(/^./, (first) => first.toUpperCase()),
      vertical: vertical.replace(/^./, (first) => first.toUpperCase()),
      wrap,
    });
    for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
      const line = cell?.format.borders[side];
      expect(line?.style ?? 'None').toBe(border === 'thin' ? 'Continuous' : 'None');
    }
  }
  for (const { row, column, cell } of sheet.cells()) {
    if (!covered.has(`${String(row)},${String(column)}`)) expect(cell.value).toBe('');
  }
});

function contentOf(cell: { value: unknown; formula: string | null } | undefined): unknown {
  return cell === undefined ? ['', null] : [cell.formula === null ? cell.value : null, cell.formula];
}

function wantedContent(content: PlannedCell['content']): unknown {
  switch (content.kind) {
    case 'blank':
      return ['', null];
    case 'number':
      return [content.value, null];
    case 'text':
      return [content.text, null];
    case 'formula':
      return [null, `=${content.formula}`];
  }
}

test('merges, sizes, panes and page are those of the plan', async () => {
  await evaluate(host);
  const sheet = sheetNamed(workbook, SUMMARY);
  const { merges, columnWidths, rowHeights, frozenRows, frozenColumns, page } = plan();
  expect([...sheet.merges]).toEqual(merges.map(modelArea));
  expect(columnWidths.map((_, column) => sheet.columnWidth(column))).toEqual(columnWidths.map(columnPoints));
  for (const [row, height] of rowHeights) expect(sheet.rowHeight(row)).toBe(height);
  expect(sheet.frozen).toEqual({ top: 0, left: 0, bottom: frozenRows - 1, right: frozenColumns - 1 });
  expect(sheet.showGridlines).toBe(false);
  expect(sheet.page).toMatchObject({
    orientation: 'Landscape',
    paperSize: 'A4',
    centerHorizontally: true,
    zoom: { horizontalFitToPages: 1 },
    printArea: modelArea(page.printArea),
    titleRows: { top: 0, bottom: 1 },
    horizontalBreaks: page.rowBreaks,
    headerFooter: { rightHeader: page.header.slice(2), centerFooter: page.footer.slice(2), leftHeader: '' },
  });
  expect(sheet.page.leftMargin).toBeCloseTo(page.margins.left * 72);
  expect(sheet.page.footerMargin).toBeCloseTo(page.margins.footer * 72);
});

test('conditional formats keep their order of precedence', async () => {
  await evaluate(host);
  const sheet = sheetNamed(workbook, SUMMARY);
  expect(
    sheet.conditionalFormats.map((format) => [
      format.type,
      format.area,
      format.formula,
      format.fontColor,
      format.stopIfTrue,
    ]),
  ).toEqual(
    plan().conditionalFormats.map((format) =>
      format.kind === 'formula'
        ? [
            'Custom',
            modelArea(format.area),
            `=${format.formula}`,
            format.color === undefined ? null : `#${format.color}`,
            false,
          ]
        : ['DataBar', modelArea(format.area), '', null, false],
    ),
  );
  expect(sheet.conditionalFormats.find(({ type }) => type === 'DataBar')).toMatchObject({
    lower: { type: 'Number', formula: '0' },
    upper: { type: 'Number', formula: '1' },
  });
});

test('names lead to their cells, the tool’s own hidden', async () => {
  await evaluate(host);
  const { owner, names } = plan();
  const own = workbook.names.filter(
    ({ name }) => name === owner || names.some((planned) => planned.name === name),
  );
  expect(own).toHaveLength(names.length + 1);
  expect(workbook.names.find(({ name }) => name === owner)).toMatchObject({
    formula: `='${SUMMARY}'!$A$1`,
    visible: false,
  });
  expect(workbook.names.find(({ name }) => name === '自评总分')).toMatchObject({ visible: true });
  expect(workbook.names.find(({ name }) => name === '_bpse_draft_problems')?.formula).toMatch(
    /^="[0-9a-f]{64}"$/,
  );
  const kept = workbook.names.find(({ name }) => name === '_bpse_keep_problems');
  const target = names.find(({ name }) => name === '_bpse_keep_problems')?.target;
  expect(
    target !== undefined &&
      'area' in target &&
      kept?.formula.startsWith(`='${SUMMARY}'!$A$${String(target.area.row + 1)}`),
  ).toBe(true);
});

test('charts stand over their anchors and show live cells', async () => {
  await evaluate(host);
  const sheet = sheetNamed(workbook, SUMMARY);
  const { charts } = plan();
  expect(charts.length).toBeGreaterThan(1);
  expect(
    sheet.charts.map(({ type, title, over, series, legendVisible }) => ({
      type,
      title,
      over,
      series: series.map(({ name, values, categories, color }) => ({ name, values, categories, color })),
      legendVisible,
    })),
  ).toEqual(
    charts.map((chart) => ({
      type: { bar: 'BarClustered', column: 'ColumnClustered', doughnut: 'Doughnut' }[chart.kind],
      title: chart.title,
      over: modelArea(chart.anchor),
      series: chart.series.map(({ name, values, color }) => ({
        name,
        values: { sheet: SUMMARY, area: modelArea(values) },
        categories: { sheet: SUMMARY, area: modelArea(chart.categories) },
        color: `#${color}`,
      })),
      legendVisible: chart.series.length > 1,
    })),
  );
});

test('the recalculated value of every formula comes back', async () => {
  await evaluate(host);
  const formulas = plan().cells.filter(({ content }) => content.kind === 'formula');
  const applied = host.applied.get(SUMMARY);
  expect(applied?.size).toBe(formulas.length);
  for (const { row, column, content } of formulas) {
    const address = `${columnName(column)}${String(row + 1)}`;
    expect([address, applied?.get(address)]).toEqual([
      address,
      content.kind === 'formula' ? content.cached : null,
    ]);
  }
});

function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}

test('the file host writes the same cells', async () => {
  await evaluate(host);
  const file = await openSample(REFERENCE);
  expect(await evaluate(file)).toMatchObject({ ok: true });
  const [inFile, inExcel] = [await file.read(), await host.read()];
  if (!inFile.ok || !inExcel.ok) throw new Error('both can be read');
  expect(inExcel.value.sheets).toEqual(inFile.value.sheets);
  const sorted = (names: WorkbookSnapshot['names']) => [...names].sort((a, b) => (a.name < b.name ? -1 : 1));
  expect(sorted(inExcel.value.names)).toEqual(sorted(inFile.value.names));
});

test('nothing else in the workbook changes, nor what is selected', async () => {
  workbook.activeSheet = workbook.sheets[1]!;
  workbook.selection = [{ top: 3, left: 1, bottom: 6, right: 2 }];
  const before = foreignState(workbook, [SUMMARY]);
  await evaluate(host);
  expect(foreignState(workbook, [SUMMARY])).toEqual(before);
  expect(workbook.sheets.map(({ name }) => name)).toEqual([
    ...sample.sheets.map(({ sheet }) => sheet),
    SUMMARY,
  ]);
});

test('a second run rewrites the same sheet in place and changes nothing', async () => {
  await evaluate(host);
  const sheet = sheetNamed(workbook, SUMMARY);
  const first = structuredClone(sheetState(sheet));
  const names = structuredClone(workbook.names);
  const requests = excel.requests.count;
  expect(await evaluate(host)).toMatchObject({ ok: true });
  expect(excel.requests.count - requests).toBe(3);
  expect(workbook.sheet(SUMMARY)).toBe(sheet);
  expect(sheetState(sheet)).toEqual(first);
  expect([...workbook.names].sort((a, b) => a.name.localeCompare(b.name))).toEqual(
    [...names].sort((a, b) => a.name.localeCompare(b.name)),
  );
});

test('what was put on our sheet by hand is gone after a run, and the sheet as a new one', async () => {
  await evaluate(host);
  const sheet = sheetNamed(workbook, SUMMARY);
  const clean = structuredClone(sheetState(sheet));
  sheet.put(500, 30, '随手写的');
  sheet.merge({ top: 0, left: 20, bottom: 3, right: 25 });
  sheet.hideRow(5, true);
  sheet.setColumnWidth(3, 300);
  sheet.page.horizontalBreaks = [7];
  sheet.conditionalFormats = [];
  expect(await evaluate(host)).toMatchObject({ ok: true });
  expect(sheetState(sheet)).toEqual(clean);
});

test('the sheet keeps its place and name when the user has renamed and moved it', async () => {
  await evaluate(host);
  const sheet = sheetNamed(workbook, SUMMARY);
  sheet.name = '领导审阅';
  for (const name of workbook.names) name.formula = name.formula.replaceAll(SUMMARY, sheet.name);
  workbook.sheets.unshift(...workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1));
  expect(await evaluate(host)).toMatchObject({ ok: true, value: { main: { sheet: '领导审阅' } } });
  expect(workbook.sheets[0]).toBe(sheet);
  expect(workbook.sheet(SUMMARY)).toBeNull();
});
