import { children } from './xml';
import type { OoxmlPackage, Report } from './package';

const TABLE = '[Content_Types].xml';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

/** Content type by the last step of the relationship type that leads to a part. Other kinds of part are not judged. */
export type ContentTypes = Readonly<Record<string, RegExp>>;

/** Kinds that packages of both formats have. */
const COMMON: ContentTypes = {
  chart: exactly('application/vnd.openxmlformats-officedocument.drawingml.chart+xml'),
  theme: exactly('application/vnd.openxmlformats-officedocument.theme+xml'),
  vmlDrawing: exactly('application/vnd.openxmlformats-officedocument.vmlDrawing'),
  vbaProject: exactly('application/vnd.ms-office.vbaProject'),
  'extended-properties': exactly('application/vnd.openxmlformats-officedocument.extended-properties+xml'),
  'core-properties': exactly('application/vnd.openxmlformats-package.core-properties+xml'),
};

export const WORKBOOK_TYPES: ContentTypes = {
  ...COMMON,
  officeDocument:
    /^application\/vnd\.(openxmlformats-officedocument\.spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template)\.macroEnabled)\.main\+xml$/,
  worksheet: exactly(`${SPREADSHEET}worksheet+xml`),
  chartsheet: exactly(`${SPREADSHEET}chartsheet+xml`),
  styles: exactly(`${SPREADSHEET}styles+xml`),
  sharedStrings: exactly(`${SPREADSHEET}sharedStrings+xml`),
  calcChain: exactly(`${SPREADSHEET}calcChain+xml`),
  table: exactly(`${SPREADSHEET}table+xml`),
  comments: exactly(`${SPREADSHEET}comments+xml`),
  pivotTable: exactly(`${SPREADSHEET}pivotTable+xml`),
  pivotCacheDefinition: exactly(`${SPREADSHEET}pivotCacheDefinition+xml`),
  pivotCacheRecords: exactly(`${SPREADSHEET}pivotCacheRecords+xml`),
  externalLink: exactly(`${SPREADSHEET}externalLink+xml`),
  printerSettings: exactly(`${SPREADSHEET}printerSettings`),
  drawing: exactly('application/vnd.openxmlformats-officedocument.drawing+xml'),
};

export const WORD_TYPES: ContentTypes = {
  ...COMMON,
  officeDocument: exactly(`${WORD}document.main+xml`),
  styles: exactly(`${WORD}styles+xml`),
  numbering: exactly(`${WORD}numbering+xml`),
  settings: exactly(`${WORD}settings+xml`),
  fontTable: exactly(`${WORD}fontTable+xml`),
  footnotes: exactly(`${WORD}footnotes+xml`),
  endnotes: exactly(`${WORD}endnotes+xml`),
  header: exactly(`${WORD}header+xml`),
  footer: exactly(`${WORD}footer+xml`),
  package: exactly(`${SPREADSHEET}sheet`),
};

/** Every part has a content type, no type is stated twice or for a part that is not there, known kinds have theirs. */
export function checkContentTypes(pack: OoxmlPackage, expectedTypes: ContentTypes, report: Report): void {
  const root = pack.root(TABLE);
  if (root === null) {
    report(TABLE, 'is missing or unreadable');
    return;
  }

  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  for (const element of children(root, 'Default')) {
    const extension = (element.getAttribute('Extension') ?? '').toLowerCase();
    if (defaults.has(extension)) report(TABLE, `states a default for .${extension} twice`);
    defaults.set(extension, element.getAttribute('ContentType') ?? '');
  }
  for (const element of children(root, 'Override')) {
    const name = element.getAttribute('PartName') ?? '';
    if (!name.startsWith('/')) report(TABLE, `override ${name} does not begin with a slash`);
    const part = name.replace(/^\//, '');
    if (overrides.has(part.toLowerCase())) report(TABLE, `overrides ${part} twice`);
    overrides.set(part.toLowerCase(), element.getAttribute('ContentType') ?? '');
    if (!hasPart(pack, part)) report(TABLE, `overrides ${part}, which is not in the package`);
  }

  const typeOf = (part: string): string | undefined =>
    overrides.get(part.toLowerCase()) ?? defaults.get((/\.([^./]+)$/.exec(part)?.[1] ?? '').toLowerCase());
  for (const part of pack.parts.keys()) {
    if (part !== TABLE && typeOf(part) === undefined) report(part, 'has no content type');
  }
  for (const source of ['', ...pack.parts.keys()]) {
    for (const relationship of pack.relationships(source)) {
      const expected = expectedTypes[relationship.type.replace(/^.*\//, '')];
      const actual = relationship.target === null ? undefined : typeOf(relationship.target);
      if (relationship.target === null || expected === undefined || actual === undefined) continue;
      if (!expected.test(actual)) report(relationship.target, `has the content type ${actual}`);
    }
  }
}

/** Two entries of one name (case does not count) make a package that Office refuses. */
export function checkEntryNames(pack: OoxmlPackage, report: Report): void {
  const seen = new Set<string>();
  for (const name of pack.entryNames) {
    if (seen.has(name.toLowerCase())) report(name, 'stands in the zip twice');
    seen.add(name.toLowerCase());
  }
}

function exactly(type: string): RegExp {
  return new RegExp(`^${type.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}

function hasPart(pack: OoxmlPackage, part: string): boolean {
  return (
    pack.parts.has(part) || [...pack.parts.keys()].some((name) => name.toLowerCase() === part.toLowerCase())
  );
}
