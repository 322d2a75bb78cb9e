import { DOMParser } from '@xmldom/xmldom';
import { Workbook, type Cell } from '@cj-tech-master/excelts';

import type { CellStyle, SheetPlan } from '../../src/workbook/sheet-plan';
import { applied, opened, partText, simpleBook, withEdit, withParts } from './support/packages';
import { samplePlan } from './support/plans';

async function reopened(bytes: Uint8Array, sheet = '自评汇总') {
  const book = new Workbook();
  await book.xlsx.load(bytes);
  const found = book.getWorksheet(sheet);
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  return found;
}

function styleOf(cell: Cell): CellStyle {
  const { font, fill, border, alignment } = cell;
  const solid = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.argb : undefined;
  return {
    font: {
      name: font?.name ?? '',
      size: font?.size ?? 0,
      ...(font?.bold === true ? { bold: true } : {}),
      ...(font?.color?.argb === 'FF000000' ? {} : { color: font?.color?.argb?.slice(2) ?? '' }),
    },
    ...(solid === undefined ? {} : { fill: solid.slice(2) }),
    border: border?.top?.style === 'thin' && border.left?.style === 'thin' ? 'thin' : 'none',
    horizontal: alignment?.horizontal as CellStyle['horizontal'],
    vertical: (alignment?.vertical === 'middle' ? 'center' : alignment?.vertical) as CellStyle['vertical'],
    wrap: alignment?.wrapText ?? false,
    numberFormat: typeof cell.numFmt === 'string' ? cell.numFmt : 'General',
  };
}

describe('a planned sheet', () => {
  const plan = samplePlan();

  it('has every cell with its style, also in a workbook with styles of its own', async () => {
    const sheet = await reopened(await applied(await simpleBook(), plan));
    for (const cell of plan.cells) {
      const found = sheet.getCell(cell.row + 1, cell.column + 1);
      expect([cell.row, cell.column, styleOf(found)]).toEqual([
        cell.row,
        cell.column,
        plan.styles[cell.style],
      ]);
    }
  });

  it('leaves the styles of the other sheets as they were', async () => {
    const sheet = await reopened(await applied(await simpleBook(), plan), '指标');
    const { font } = sheet.getCell('A1');
    expect([font?.name, font?.size, font?.bold]).toEqual(['仿宋', 12, true]);
    expect(sheet.getCell('B3').numFmt).toBe('0.000');
  });

  it('has contents that stay what they are: text that looks like a formula, spaces, control characters', async () => {
    const read = await (await opened(await applied(await simpleBook(), plan))).read();
    const grid = read.ok ? read.value.sheets.find((sheet) => sheet.sheet === plan.name) : undefined;
    const cells = plan.cells.filter((cell) => cell.content.kind !== 'blank');
    expect(grid?.cells.map(({ row, column, value, formula }) => ({ row, column, value, formula }))).toEqual(
      cells.map(({ row, column, content }) => ({
        row,
        column,
        value:
          content.kind === 'text'
            ? content.text
            : content.kind === 'number'
              ? content.value
              : content.kind === 'formula'
                ? content.cached
                : null,
        formula: content.kind === 'formula' ? content.formula : undefined,
      })),
    );
  });

  it('has merges, widths, heights, frozen panes and page setup', async () => {
    const sheet = await reopened(await applied(await simpleBook(), plan));
    expect([...(sheet.model.merges ?? [])].sort()).toEqual(['A1:D1', 'A6:A7']);
    expect(
      [1, 2, 3, 4].map((column) => Math.round(((sheet.getColumn(column).width ?? 0) - 182 / 256) * 10) / 10),
    ).toEqual(plan.columnWidths);
    expect([sheet.getRow(1).height, sheet.getRow(6).height]).toEqual([30, 42.5]);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2, topLeftCell: 'B3' });
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToHeight: 0,
      margins: plan.page.margins,
      printArea: 'A1:D7',
      printTitlesRow: '1:2',
    });
    expect(sheet.headerFooter).toMatchObject({ oddHeader: plan.page.header, oddFooter: plan.page.footer });
    expect(partText(await applied(await simpleBook(), plan), 'xl/worksheets/sheet2.xml')).toContain(
      '<rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>',
    );
  });

  it('draws the border of a merged area all around', async () => {
    const sheet = await reopened(await applied(await simpleBook(), plan));
    expect(sheet.getCell('A7').border?.bottom?.style).toBe('thin');
  });

  it('has its conditional formats', async () => {
    const sheet = await reopened(await applied(await simpleBook(), plan));
    const rules = sheet.conditionalFormattings.map((format) => ({ ref: format.ref, rule: format.rules[0] }));
    expect(rules).toMatchObject([
      {
        ref: 'A3:D5',
        rule: {
          type: 'expression',
          formulae: ['$C3<$B3*0.6'],
          style: {
            font: { bold: true, color: { argb: 'FFC00000' } },
            fill: { bgColor: { argb: 'FFFFF2CC' } },
          },
        },
      },
      {
        ref: 'D3:D5',
        rule: {
          type: 'dataBar',
          cfvo: [
            { type: 'num', value: 0 },
            { type: 'num', value: 100 },
          ],
        },
      },
    ]);
  });

  it('is listed last, with ids of its own, and takes the front tab from nobody', async () => {
    const out = await applied(await simpleBook(), plan);
    const sheets = [...partText(out, 'xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].map((match) => match[0]);
    expect(sheets).toHaveLength(2);
    expect(sheets[1]).toContain('name="自评汇总"');
    expect(new Set(sheets.map((sheet) => /sheetId="(\d+)"/.exec(sheet)?.[1])).size).toBe(2);
    expect(partText(out, 'xl/worksheets/sheet2.xml')).not.toContain('tabSelected');
    expect(partText(out, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });
});

describe('styles', () => {
  it('are counted right and refer to what exists', async () => {
    const out = await applied(
      await simpleBook(),
      samplePlan(),
      samplePlan({ name: '二', owner: '_bpse_sheet_summary_2' }),
    );
    const styles = new DOMParser().parseFromString(partText(out, 'xl/styles.xml'), 'text/xml');
    const count = (list: string, item: string) => {
      const parent = styles.getElementsByTagName(list).item(0);
      const children = [...(parent?.childNodes ?? [])].filter((node) => node.nodeName === item).length;
      expect([list, parent?.getAttribute('count')]).toEqual([list, String(children)]);
      return children;
    };
    const limits = {
      fontId: count('fonts', 'font'),
      fillId: count('fills', 'fill'),
      borderId: count('borders', 'border'),
    };
    count('numFmts', 'numFmt');
    const dxfs = count('dxfs', 'dxf');
    const formats = count('cellXfs', 'xf');
    for (const xf of styles.getElementsByTagName('xf')) {
      for (const [attribute, limit] of Object.entries(limits))
        expect(Number(xf.getAttribute(attribute))).toBeLessThan(limit);
    }
    const sheet = partText(out, 'xl/worksheets/sheet3.xml');
    for (const match of sheet.matchAll(/ s="(\d+)"/g)) expect(Number(match[1])).toBeLessThan(formats);
    for (const match of sheet.matchAll(/dxfId="(\d+)"/g)) expect(Number(match[1])).toBeLessThan(dxfs);
  });

  it('are written into a workbook that has none', async () => {
    let bare = withParts(await simpleBook(), { 'xl/styles.xml': null });
    bare = withEdit(bare, 'xl/_rels/workbook.xml.rels', /<Relationship [^>]*styles.xml"[^>]*\/>/, '');
    bare = withEdit(bare, '[Content_Types].xml', /<Override [^>]*styles.xml"[^>]*\/>/, '');
    bare = withEdit(bare, 'xl/worksheets/sheet1.xml', / s="\d+"/g, '');
    const plan: SheetPlan = samplePlan();
    const sheet = await reopened(await applied(bare, plan));
    expect(styleOf(sheet.getCell('C3'))).toEqual(plan.styles['number']);
  });

  it('of a workbook under a namespace prefix keep the prefix', async () => {
    const prefixed = withEdit(
      withEdit(await simpleBook(), 'xl/workbook.xml', /<(\/?)(?=[a-zA-Z])/g, '<$1x:'),
      'xl/workbook.xml',
      'xmlns=',
      'xmlns:x=',
    );
    const workbook = partText(await applied(prefixed, samplePlan()), 'xl/workbook.xml');
    expect(workbook).toMatch(/<x:sheet name="自评汇总" sheetId="2" r:id="rId\d+"\/>/);
    expect(workbook).toMatch(/<x:definedName name="_bpse_sheet_summary" hidden="1">/);
  });
});
