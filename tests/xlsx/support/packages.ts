import { unzipSync, zipSync } from 'fflate';
import { Workbook } from '@cj-tech-master/excelts';

import { openXlsx, type XlsxHost } from '../../../src/xlsx/xlsx-host';

/** The parts of a package, unpacked by another library than ours. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      Buffer.from(content).toString('latin1'),
    ]),
  );
}

/** Text of one part. */
export function partText(bytes: Uint8Array, name: string): string {
  const content = unzipSync(bytes)[name];
  if (content === undefined) throw new Error(`no part ${name}`);
  return Buffer.from(content).toString('utf8');
}

/** The package with parts replaced, added or (null) removed. */
export function withParts(bytes: Uint8Array, changes: Readonly<Record<string, string | null>>): Uint8Array {
  const parts: Record<string, Uint8Array> = { ...unzipSync(bytes) };
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) Reflect.deleteProperty(parts, name);
    else parts[name] = Buffer.from(text);
  }
  return zipSync(parts);
}

/** The package with a text in one part replaced; a missing text is a fault of the test. */
export function withEdit(bytes: Uint8Array, name: string, from: string | RegExp, to: string): Uint8Array {
  const text = partText(bytes, name);
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing replaced in ${name}`);
  return withParts(bytes, { [name]: changed });
}

/** A package with the library's own writer; `fill` makes the sheets. */
export async function bookOf(fill: (book: Workbook) => void): Promise<Uint8Array> {
  const book = new Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A workbook of one sheet 指标 with a few values and styles. */
export function simpleBook(): Promise<Uint8Array> {
  return bookOf((book) => {
    const sheet = book.addWorksheet('指标');
    sheet.addRow(['指标', '分值', '完成值']);
    sheet.addRow(['培训次数', 5, 6]);
    sheet.addRow(['培训人数', 3.5, 183]);
    sheet.getCell('A1').font = { name: '仿宋', size: 12, bold: true };
    sheet.getCell('B3').numFmt = '0.000';
  });
}

/** Opens a package that must open. */
export async function opened(bytes: Uint8Array): Promise<XlsxHost> {
  const host = await openXlsx(bytes);
  if (!host.ok) throw new Error(host.error.message.en);
  return host.value;
}

/** The package after `plans` were applied, which must succeed. */
export async function applied(
  bytes: Uint8Array,
  ...plans: Parameters<XlsxHost['apply']>[0]
): Promise<Uint8Array> {
  const host = await opened(bytes);
  const result = await host.apply(plans, {});
  if (!result.ok) throw new Error(result.error.message.en);
  return host.bytes();
}
