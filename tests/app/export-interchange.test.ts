import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { exportInterchange, prepareInterchange } from '../../src/app/export-interchange';
import { evaluate } from '../../src/domain/evaluation/evaluate';
import type { CellGrid } from '../../src/workbook/grid';
import { ownedSheets } from '../../src/workbook/ownership';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { newXlsx, openXlsx, type XlsxHost } from '../../src/xlsx/xlsx-host';
import { schemeOf } from '../domain/evaluation/builders';
import { validatePackage } from '../support/ooxml/validate-package';
import { IMPORTABLE, uploadWorkbook } from '../support/upload-workbook';

const OPTIONS = { scheme: schemeOf() };

async function opened(bytes: Uint8Array): Promise<XlsxHost> {
  const host = await openXlsx(bytes);
  if (!host.ok) throw new Error(host.error.message.en);
  return host.value;
}

function sample(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, '../../assets/samples', file)));
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly CellGrid[]> {
  const snapshot = await (await opened(bytes)).read();
  if (!snapshot.ok) throw new Error(snapshot.error.message.en);
  return snapshot.value.sheets;
}

describe('the upload sheet in a file of its own', () => {
  test('is a package without faults that holds only this sheet', async () => {
    const bytes = await uploadWorkbook(...IMPORTABLE);
    expect(validatePackage(bytes)).toEqual([]);
    expect((await sheetsOf(bytes)).map(({ sheet }) => sheet)).toEqual(['导入表']);
  });

  test('is read as input: the same scores, targets, actuals, units, weights, reasons', async () => {
    const snapshot = await (await opened(await uploadWorkbook(...IMPORTABLE))).read();
    if (!snapshot.ok) throw new Error(snapshot.error.message.en);
    const input = readWorkbook(snapshot.value);
    if (!input.ok) throw new Error(input.error.message.en);
    expect(input.value.main.findings).toEqual([]);
    const { indicators, total } = evaluate(input.value.main, schemeOf());
    const columns = indicators.map(({ targetText, actualText, unit, weight, score, deduction, reason }) => [
      targetText,
      actualText,
      unit,
      weight?.value.toFixed(),
      score?.toFixed(2),
      deduction?.value.toFixed(),
      reason,
    ]);
    expect(columns).toEqual([
      ['≥12', '6', '次', '30', '15.00', undefined, '受疫情影响'],
      ['≤1.5%', '0.5%', null, '20', '20.00', undefined, null],
      ['90%-95%', '92%', null, '10', '10.00', undefined, null],
      ['机制健全', '部分达成', null, '20', '14.00', undefined, '推进中'],
      ['≥5', '5', null, '20', '18.00', '2', '资料不全'],
    ]);
    expect(total.score?.toFixed(2)).toBe('77.00');
  });

  test('written again from what was read is the same sheet, cell by cell', async () => {
    const first = await uploadWorkbook(...IMPORTABLE);
    const prepared = await prepareInterchange(await opened(first), OPTIONS);
    if (!prepared.ok) throw new Error(prepared.error.message.en);
    const [upload] = prepared.value;
    if (upload === undefined) throw new Error('no upload');
    expect(upload.refused).toBe(false);
    const target = newXlsx();
    expect((await target.apply([upload.plan], {})).ok).toBe(true);
    const [before] = await sheetsOf(first);
    const [after] = await sheetsOf(target.bytes());
    expect(after?.cells).toEqual(before?.cells);
  });
});

describe('the upload sheet in the workbook', () => {
  test('is ours, so that it is never input there, and is rewritten in place', async () => {
    const host = await opened(await uploadWorkbook(...IMPORTABLE));
    for (let run = 0; run < 2; run += 1) {
      const exported = await exportInterchange(host, OPTIONS);
      expect(exported.ok && exported.value.sheets).toEqual(['绩效指标导入表']);
    }
    const snapshot = await host.read();
    if (!snapshot.ok) throw new Error(snapshot.error.message.en);
    expect(snapshot.value.sheets.map(({ sheet }) => sheet)).toEqual(['导入表', '绩效指标导入表']);
    expect([...ownedSheets(snapshot.value)]).toEqual(['绩效指标导入表']);
    const input = readWorkbook(snapshot.value);
    expect(input.ok && input.value.main.indicators).toHaveLength(IMPORTABLE.length);
  });

  test('leaves a sheet of the user’s that has its name alone', async () => {
    const host = await opened(await uploadWorkbook(...IMPORTABLE));
    const prepared = await prepareInterchange(host, OPTIONS);
    if (!prepared.ok || prepared.value[0] === undefined) throw new Error('not prepared');
    const named = newXlsx();
    await named.apply([prepared.value[0].plan], {});
    const exported = await exportInterchange(named, OPTIONS);
    expect(exported.ok && exported.value.sheets).toEqual(['绩效指标导入表 (2)']);
  });

  test('is not written while the import would refuse it', async () => {
    const bytes = await uploadWorkbook({ target: '≥12', actual: 6, weight: 90 });
    const host = await opened(bytes);
    const exported = await exportInterchange(host, OPTIONS);
    if (!exported.ok) throw new Error(exported.error.message.en);
    expect(exported.value.sheets).toBeNull();
    const errors = exported.value.uploads[0]?.findings.filter(({ severity }) => severity === 'error');
    expect(errors?.map(({ code }) => code)).toEqual(['import-reason-missing', 'import-weights-do-not-foot']);
    expect(host.bytes()).toBe(bytes);
  });
});

test('the reference sample: every score is in the upload sheet, and what it lacks is said at its cell', async () => {
  const prepared = await prepareInterchange(await opened(sample('guangzhou-cooperation-office-2021.xlsx')), {
    scheme: null,
  });
  if (!prepared.ok) throw new Error(prepared.error.message.en);
  const [upload] = prepared.value;
  expect(upload?.rows).toHaveLength(31);
  const sum = upload?.rows.reduce((total, { score }) => total + Number(score?.toFixed(2)), 0);
  expect(sum?.toFixed(2)).toBe('94.33');
  const errors = upload?.findings.filter(({ severity }) => severity === 'error') ?? [];
  expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['import-description-missing']));
  expect(errors.every(({ ref }) => ref !== null)).toBe(true);
});

test('a workbook without indicators is a failure, not an empty sheet', async () => {
  const budget = await sheetsOf(sample('guangzhou-cooperation-office-2021.xlsx'));
  const withoutIndicators = budget.filter(({ sheet }) => sheet !== '履职效能' && sheet !== '管理效能');
  const host: Pick<XlsxHost, 'read' | 'apply'> = {
    read: () => Promise.resolve({ ok: true, value: { sheets: withoutIndicators, names: [] } }),
    apply: () => Promise.reject(new Error('nothing is written')),
  };
  const exported = await exportInterchange(host, { scheme: null });
  expect(!exported.ok && exported.error.code).toBe('no-indicators-to-export');
});
