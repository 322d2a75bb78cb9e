import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { checkWorkbook } from '../../src/app/check-workbook';
import { insertAgreedTemplates, insertTemplates } from '../../src/app/insert-templates';
import { shippedScheme, shippedSchemeIds } from '../../src/domain/schemes/shipped-schemes';
import { NO_CORRECTIONS } from '../../src/workbook/reading/corrections/corrections';
import { newXlsx, openXlsx, type XlsxHost } from '../../src/xlsx/xlsx-host';
import { OoxmlPackage } from '../support/ooxml/package';
import { validatePackage } from '../support/ooxml/validate-package';

const SAMPLE = new Uint8Array(
  readFileSync(join(__dirname, '../../assets/samples/guangzhou-cooperation-office-2021.xlsx')),
);

async function opened(bytes: Uint8Array): Promise<XlsxHost> {
  const host = await openXlsx(bytes);
  if (!host.ok) throw new Error(host.error.message.en);
  return host.value;
}

async function inserted(host: XlsxHost, id: string): Promise<readonly string[]> {
  const result = await insertTemplates(host, shippedScheme(id)!);
  if (!result.ok) throw new Error(result.error.message.en);
  return result.value.map(({ sheet }) => sheet);
}

async function sheetNames(bytes: Uint8Array): Promise<readonly string[]> {
  const snapshot = await (await opened(bytes)).read();
  if (!snapshot.ok) throw new Error(snapshot.error.message.en);
  return snapshot.value.sheets.map(({ sheet }) => sheet);
}

describe('inserting templates', () => {
  it.each(shippedSchemeIds())('makes a new workbook of %s that breaks no rule of the format', async (id) => {
    const host = newXlsx();
    const sheets = await inserted(host, id);
    expect(validatePackage(host.bytes())).toEqual([]);
    expect(await sheetNames(host.bytes())).toEqual(sheets);
  });

  it('leaves sheets of the same names alone and says under which name each template stands', async () => {
    const host = await opened(SAMPLE);
    const before = new OoxmlPackage(SAMPLE);
    const result = await insertTemplates(host, shippedScheme('department-overall')!);
    expect(result.ok && result.value.find(({ wanted }) => wanted === '收支情况')).toEqual({
      role: 'budget',
      sheet: '收支情况 (2)',
      wanted: '收支情况',
      renamed: true,
    });
    expect(result.ok && result.value[0]).toMatchObject({
      sheet: '填报说明',
      wanted: '填报说明',
      renamed: false,
    });
    const after = new OoxmlPackage(host.bytes());
    for (const [part, bytes] of before.parts) {
      if (part.startsWith('xl/worksheets/')) expect(after.parts.get(part)).toEqual(bytes);
    }
    expect(validatePackage(host.bytes())).toEqual([]);
  });

  it('adds a second set beside the first, which somebody may have filled', async () => {
    const host = newXlsx();
    const first = await inserted(host, 'project');
    const second = await inserted(host, 'project');
    expect(second).toEqual(['填报说明 (2)', '项目支出绩效自评表 (2)']);
    expect(await sheetNames(host.bytes())).toEqual([...first, ...second]);
  });

  it('writes locks, drop-downs and prompts, and no mark that would keep the sheets from being read', async () => {
    const host = newXlsx();
    await inserted(host, 'department-overall');
    const parts = new OoxmlPackage(host.bytes()).parts;
    const textOf = (name: string): string => new TextDecoder().decode(parts.get(name));
    expect(textOf('xl/workbook.xml')).not.toContain('_bpse_');
    const indicators = textOf('xl/worksheets/sheet5.xml');
    expect(indicators).toMatch(/<sheetProtection sheet="1"(?![^>]*password)/);
    expect(indicators).toContain('<formula1>"≥,&gt;,≤,&lt;,＝,区间,定性"</formula1>');
    expect(indicators).toContain('promptTitle="实际完成值"');
    expect(textOf('xl/styles.xml')).toContain('<protection locked="0"/>');
  });

  it.each(['department-overall', 'project'])('proposes the year of %s, which is then read', async (id) => {
    const host = newXlsx();
    const result = await insertTemplates(host, shippedScheme(id)!, { year: 2025 });
    expect(result.ok).toBe(true);
    const reopened = await opened(host.bytes());
    const checked = await checkWorkbook(reopened, {
      scheme: null,
      corrections: NO_CORRECTIONS,
      known: null,
    });
    if (!checked.ok || !checked.value.evaluations.ok) throw new Error('not read');
    expect(checked.value.evaluations.value[0]?.evaluation.year).toBe(2025);
  });

  it('writes nothing where a name is taken, until the other name is agreed to', async () => {
    const host = await opened(SAMPLE);
    const scheme = shippedScheme('department-overall')!;
    const asked = await insertAgreedTemplates(host, scheme, []);
    expect(asked).toMatchObject({ ok: true, value: { kind: 'names-taken' } });
    expect(await sheetNames(host.bytes())).toEqual(await sheetNames(SAMPLE));
    if (!asked.ok) return;
    const { templates } = asked.value;
    expect(await insertAgreedTemplates(host, scheme, templates.slice(0, 1))).toMatchObject({
      value: { kind: 'names-taken' },
    });
    const inserted = await insertAgreedTemplates(host, scheme, templates);
    expect(inserted).toEqual({ ok: true, value: { kind: 'inserted', templates } });
    expect(await sheetNames(host.bytes())).toEqual([
      ...(await sheetNames(SAMPLE)),
      ...templates.map(({ sheet }) => sheet),
    ]);
  });
});
