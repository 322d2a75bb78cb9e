import { storeEntry, writeZip } from './zip/write-zip';

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const PARTS: readonly (readonly [string, string])[] = [
  [
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
      '</Types>',
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/>` +
      '</Relationships>',
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONSHIPS}">` +
      '<workbookPr/><bookViews><workbookView/></bookViews><sheets/></workbook>',
  ],
  ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${PACKAGE}/relationships"/>`],
];

/**
 * A workbook without any sheet, to open and apply plans to. Excel opens it only once it has a sheet. The same bytes every
 * time.
 */
export function emptyWorkbook(): Uint8Array {
  const encoder = new TextEncoder();
  return writeZip(PARTS.map(([name, content]) => storeEntry(name, encoder.encode(XML + content))));
}
