import { zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a hand-written package is made of. */
export interface RawBook {
  readonly sheets: readonly { readonly name: string; readonly xml: string; readonly attributes?: string }[];
  readonly strings?: string;
  readonly styles?: string;
  /** Children of `workbook` before and after `sheets`. */
  readonly before?: string;
  readonly after?: string;
  readonly folder?: string;
  readonly workbookType?: string;
}

/** A worksheet part around rows and what follows them. */
export function worksheet(rows: string, after = '', before = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** A package written part by part, as no library would. */
export function rawBook(book: RawBook): Uint8Array {
  const { folder = 'xl', workbookType = `${TYPES}.sheet.main+xml` } = book;
  const parts: Record<string, string> = {};
  const relationships: string[] = [];
  const overrides = [`<Override PartName="/${folder}/workbook.xml" ContentType="${workbookType}"/>`];
  const relate = (id: string, kind: string, target: string) =>
    relationships.push(`<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`);
  const declare = (part: string, kind: string) =>
    overrides.push(`<Override PartName="/${folder}/${part}" ContentType="${TYPES}.${kind}+xml"/>`);
  const listed = book.sheets.map((sheet, index) => {
    const number = String(index + 1);
    parts[`${folder}/worksheets/sheet${number}.xml`] = sheet.xml;
    relate(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`);
    declare(`worksheets/sheet${number}.xml`, 'worksheet');
    return `<sheet name="${sheet.name}" sheetId="${number}" ${sheet.attributes ?? ''} r:id="rId${number}"/>`;
  });
  if (book.strings !== undefined) {
    parts[`${folder}/sharedStrings.xml`] = `<sst xmlns="${MAIN}">${book.strings}</sst>`;
    relate('rIdS', 'sharedStrings', 'sharedStrings.xml');
    declare('sharedStrings.xml', 'sharedStrings');
  }
  if (book.styles !== undefined) {
    parts[`${folder}/styles.xml`] = `<styleSheet xmlns="${MAIN}">${book.styles}</styleSheet>`;
    relate('rIdT', 'styles', 'styles.xml');
    declare('styles.xml', 'styles');
  }
  parts[`${folder}/workbook.xml`] =
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${book.before ?? ''}<sheets>${listed.join('')}</sheets>${book.after ?? ''}</workbook>`;
  parts[`${folder}/_rels/workbook.xml.rels`] = relationshipsXml(relationships);
  parts['_rels/.rels'] = relationshipsXml([
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${folder}/workbook.xml"/>`,
  ]);
  parts['[Content_Types].xml'] =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])));
}

function relationshipsXml(relationships: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`;
}
