import { validatePackage } from './ooxml/validate-package';
import { fixtureBytes } from './fixtures';
import { LibreOfficeError, convertWithLibreOffice } from './libreoffice';

const bytes = fixtureBytes('by-hand-formulas.xlsx');

afterEach(() => {
  delete process.env['SOFFICE'];
});

test('converts a workbook to a valid .xlsx', async () => {
  const converted = await convertWithLibreOffice(bytes, 'xlsx');
  expect(validatePackage(converted)).toEqual([]);
}, 120_000);

test('converts a workbook to a PDF', async () => {
  const converted = await convertWithLibreOffice(bytes, 'pdf');
  expect(Buffer.from(converted.subarray(0, 5)).toString('latin1')).toBe('%PDF-');
}, 120_000);

test('says what to install when LibreOffice is missing', async () => {
  process.env['SOFFICE'] = 'no-such-soffice';
  const attempt = convertWithLibreOffice(bytes, 'ods');
  await expect(attempt).rejects.toThrow(LibreOfficeError);
  await expect(attempt).rejects.toThrow(
    /no-such-soffice.*was not found\. Install libreoffice-calc and libreoffice-writer/,
  );
});

test('gives up after the stated time', async () => {
  const attempt = convertWithLibreOffice(bytes, 'xlsx', { timeoutMilliseconds: 300 });
  await expect(attempt).rejects.toThrow(/did not finish within 0\.3 seconds/);
});
