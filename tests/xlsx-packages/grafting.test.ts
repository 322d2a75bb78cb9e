import { readStoredWorkbook } from '../../scripts/check-formulas/formula-cells';
import { fixtureBytes, fixtureNames } from '../support/fixtures';
import { editPackage } from '../support/ooxml/edit-package';
import { validatePackage } from '../support/ooxml/validate-package';
import { GRAFTED_SHEET, grafted, openWorkbook } from './grafted';
import { differingParts, listEntries, lostParts, partNames, partText } from './package-diff';
import { wholePlan } from './plan';

const BOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';

describe.each(fixtureNames())('%s', (name) => {
  const input = fixtureBytes(name);
  let output: Uint8Array;

  beforeAll(async () => {
    output = (await grafted(input)).bytes();
  });

  test('its tables are read', async () => {
    const snapshot = await (await openWorkbook(input)).read();
    if (!snapshot.ok) throw new Error(snapshot.error.message.en);
    const grid = snapshot.value.sheets.find((sheet) => sheet.sheet === '绩效指标');
    const values = grid?.cells.map((cell) => cell.value);
    expect(values).toEqual(expect.arrayContaining(['三级指标', '培训次数', '≥12', 12, '93.5%']));
  });

  test('every part that is not ours is passed on byte for byte', () => {
    expect(lostParts(input, output)).toEqual([]);
  });

  test('only a sheet with its charts is added', () => {
    const before = new Set(partNames(input));
    const added = partNames(output).filter((part) => !before.has(part));
    expect(added.filter((part) => part.startsWith('xl/worksheets/sheet'))).toHaveLength(1);
    expect(added.filter((part) => part.startsWith('xl/charts/'))).toHaveLength(2);
    expect(added.filter((part) => !/^xl\/(worksheets|drawings|charts)\/|^docProps\//.test(part))).toEqual([]);
    expect(partNames(output)).not.toContain('xl/calcChain.xml');
  });

  test('the package breaks no rule', () => {
    expect(validatePackage(output)).toEqual([]);
  });

  test("the input's styles keep their place", () => {
    for (const list of ['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs']) {
      const before = listEntries(input, STYLES, list);
      expect(listEntries(output, STYLES, list).slice(0, before.length)).toEqual(before);
    }
  });

  test("the input's sheets and names stay, each in its scope", () => {
    const before = listEntries(input, BOOK, 'sheets');
    const after = listEntries(output, BOOK, 'sheets');
    expect(after).toHaveLength(before.length + 1);
    expect(after).toEqual(expect.arrayContaining([...before]));
    const scoped = (bytes: Uint8Array): string[] => namesWithScope(bytes);
    expect(scoped(output)).toEqual(expect.arrayContaining(scoped(input)));
  });

  test('applied twice it is the same file', async () => {
    const host = await grafted(input);
    const once = host.bytes();
    await host.apply([wholePlan(GRAFTED_SHEET)], {});
    expect(differingParts(once, host.bytes())).toEqual([]);
  });

  test('applied to the saved file it is the same file', async () => {
    const again = (await grafted(output)).bytes();
    expect(differingParts(output, again)).toEqual([]);
  });
});

test('the text of a plan is text, even where it looks like a formula', async () => {
  const host = await grafted(fixtureBytes('excelts.xlsx'));
  const values = readStoredWorkbook(host.bytes()).values.get(GRAFTED_SHEET);
  expect(values?.get('A3')).toEqual({ kind: 'text', value: '=一般公共预算' });
  expect(values?.get('A4')).toEqual({ kind: 'text', value: '政府性基金预算\n（含上年结转）' });
  expect(values?.get('A1')).toEqual({ kind: 'text', value: '支出结构 <汇总> & 说明' });
});

test('macros are passed on byte for byte and the file stays one with macros', async () => {
  const input = fixtureBytes('xlsxwriter-macros.xlsm');
  const output = (await grafted(input)).bytes();
  expect(partNames(output)).toContain('xl/vbaProject.bin');
  expect(differingParts(input, output)).not.toContain('xl/vbaProject.bin');
  expect(partText(output, '[Content_Types].xml')).toContain(
    'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  );
});

test('the 1904 date system, hidden sheets and the selected sheet stay', async () => {
  const output = (await grafted(fixtureBytes('openpyxl-names-1904.xlsx'))).bytes();
  const workbook = partText(output, BOOK);
  expect(workbook).toMatch(/date1904="(1|true)"/);
  expect(workbook).toMatch(/name="参数"[^>]*state="veryHidden"/);
  expect(workbook).toMatch(/name="历史数据"[^>]*state="hidden"/);
});

test("a user's own sheet of the wanted name is not touched", async () => {
  const host = await openWorkbook(fixtureBytes('openpyxl-summary-taken.xlsx'));
  const before = host.bytes();
  const result = await host.apply([wholePlan('自评汇总')], {});
  expect(result).toMatchObject({ ok: false, error: { code: 'sheet-name-taken' } });
  expect(host.bytes()).toBe(before);
});

test('a sheet of ours that the user renamed and moved is rewritten in its place', async () => {
  const output = (await grafted(fixtureBytes('libreoffice-pivot.xlsx'))).bytes();
  const own = '本局汇总';
  const renamed = editPackage(output, {
    [BOOK]: (text) =>
      (text ?? '')
        .replaceAll(GRAFTED_SHEET, own)
        .replace(/(<sheets>)(.*?)(<sheet [^>]*本局汇总[^>]*>)/s, '$1$3$2'),
  });
  const host = await openWorkbook(renamed);
  const result = await host.apply([wholePlan(own)], {});
  expect(result.ok).toBe(true);
  expect(partNames(host.bytes())).toEqual(partNames(output));
  expect([...readStoredWorkbook(host.bytes()).values.keys()]).toEqual([
    own,
    '基本情况',
    '绩效指标',
    '收支情况',
    '透视',
  ]);
});

test('a part that was changed or dropped would be noticed', () => {
  const input = fixtureBytes('by-hand-office-parts.xlsx');
  const changed = editPackage(input, {
    'customXml/item1.xml': (text) => `${text ?? ''} `,
    'xl/persons/person.xml': () => null,
    'docProps/app.xml': () => '<changed/>',
  });
  expect([...lostParts(input, changed)].sort()).toEqual(['customXml/item1.xml', 'xl/persons/person.xml']);
});

/** Defined names as scope sheet, name and text; the index of a scope may move when a sheet is put in between. */
function namesWithScope(bytes: Uint8Array): string[] {
  const sheets = listEntries(bytes, BOOK, 'sheets').map((xml) => /\bname="([^"]*)"/.exec(xml)?.[1] ?? '');
  return listEntries(bytes, BOOK, 'definedNames').map((xml) => {
    const scope = /localSheetId="(\d+)"/.exec(xml)?.[1];
    const name = /\bname="([^"]*)"/.exec(xml)?.[1] ?? '';
    const hidden = /hidden="(1|true)"/.test(xml);
    const target = />([^<]*)</.exec(xml)?.[1] ?? '';
    return [scope === undefined ? '' : sheets[Number(scope)], name, String(hidden), target].join('|');
  });
}
