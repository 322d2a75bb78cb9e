import type { Document, Element } from '@xmldom/xmldom';

import { fail, ok, type Result } from '../../domain/result';
import type { DefinedName, HostError } from '../../workbook/host';
import { joinTextConstant } from '../../workbook/text-constant';
import { damaged, otherPackage } from '../failures';
import { CONTENT_TYPES_PART, contentTypeOf } from './content-types';
import type { Package } from './package';
import { readRelationships, type Relationship } from './relationships';
import { childElement, childElements } from '../../opc/xml';

/** A sheet as workbook.xml lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly sheetId: string;
  readonly relationshipId: string;
  readonly part: string;
  /** Last segment of the relationship's type: `worksheet`, `chartsheet`, `dialogsheet`, … */
  readonly kind: string;
  readonly visible: boolean;
}

/** Where the parts of a workbook are, and what its main part says. */
export interface WorkbookPackage {
  readonly workbookPart: string;
  readonly workbook: Document;
  readonly root: Element;
  readonly relationships: readonly Relationship[];
  /** In workbook order, chart sheets and the like included. */
  readonly sheets: readonly SheetEntry[];
  readonly dialect: Dialect;
  /** Whether dates count from 1904. */
  readonly dates1904: boolean;
}

/** The two spellings of the same format: their namespaces differ. */
export interface Dialect {
  readonly main: string;
  /** Namespace of `r:id`, and the stem of relationship types. */
  readonly relationships: string;
  readonly drawing: string;
  readonly chart: string;
  readonly sheetDrawing: string;
}

const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  sheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
};

const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  drawing: 'http://purl.oclc.org/ooxml/drawingml/main',
  chart: 'http://purl.oclc.org/ooxml/drawingml/chart',
  sheetDrawing: 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
};

const WORKBOOK_TYPES = new Set([
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml',
  'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  'application/vnd.ms-excel.template.macroEnabled.main+xml',
]);

/** Finds the workbook in a package; a failure where it holds none, or is another kind of document. */
export function readWorkbookPackage(from: Package): Result<WorkbookPackage, HostError> {
  const part = findWorkbookPart(from);
  if (!part.ok) return part;
  const workbook = from.xml(part.value);
  if (!workbook.ok) return workbook;
  const root = workbook.value.documentElement;
  const dialect = [TRANSITIONAL, STRICT].find((candidate) => candidate.main === root?.namespaceURI);
  if (root?.localName !== 'workbook' || dialect === undefined) return fail(damaged(part.value));
  const relationships = readRelationships(from, part.value);
  if (!relationships.ok) return relationships;
  const sheets = readSheets(root, relationships.value, dialect);
  const missing = sheets.find((sheet) => sheet.part === '' || !from.has(sheet.part));
  if (missing !== undefined) return fail(damaged(missing.part === '' ? missing.name : missing.part));
  const properties = childElement(root, 'workbookPr');
  return ok({
    workbookPart: part.value,
    workbook: workbook.value,
    root,
    relationships: relationships.value,
    sheets,
    dialect,
    dates1904: isTrue(properties?.getAttribute('date1904') ?? null),
  });
}

function findWorkbookPart(from: Package): Result<string, HostError> {
  const other = otherKind(from);
  if (!from.has(CONTENT_TYPES_PART)) return fail(other ?? damaged(CONTENT_TYPES_PART));
  const rootRelationships = readRelationships(from, '');
  if (!rootRelationships.ok) return rootRelationships;
  const main = rootRelationships.value.find((relationship) => relationship.kind === 'officeDocument');
  const part = main?.part ?? 'xl/workbook.xml';
  if (!from.has(part)) return fail(other ?? damaged(part));
  const contentTypes = from.xml(CONTENT_TYPES_PART);
  if (!contentTypes.ok) return contentTypes;
  const type = contentTypeOf(contentTypes.value, part);
  if (type === null || !WORKBOOK_TYPES.has(type)) {
    return fail(
      other ?? otherPackage({ zh: '其他类型的 Office 文档', en: 'another kind of Office document' }),
    );
  }
  return ok(part);
}

/** What a package that is no workbook holds, by its best-known parts. */
function otherKind(from: Package): HostError | null {
  if (from.has('xl/workbook.bin')) {
    return otherPackage({ zh: '二进制工作簿 (.xlsb)', en: 'a binary workbook (.xlsb)' });
  }
  if (from.has('word/document.xml')) return otherPackage({ zh: 'Word 文档', en: 'a Word document' });
  if (from.has('ppt/presentation.xml'))
    return otherPackage({ zh: 'PowerPoint 演示文稿', en: 'a PowerPoint presentation' });
  if (from.has('META-INF/manifest.xml') && from.has('content.xml')) {
    return otherPackage({ zh: 'OpenDocument 文档（如 .ods）', en: 'an OpenDocument file (such as .ods)' });
  }
  return from.has(CONTENT_TYPES_PART) ? null : otherPackage({ zh: '普通压缩包', en: 'an ordinary archive' });
}

function readSheets(root: Element, relationships: readonly Relationship[], dialect: Dialect): SheetEntry[] {
  const list = childElement(root, 'sheets');
  return (list === null ? [] : childElements(list, 'sheet')).map((element) => {
    const id = element.getAttributeNS(dialect.relationships, 'id') ?? '';
    const relationship = relationships.find((candidate) => candidate.id === id);
    const state = element.getAttribute('state') ?? 'visible';
    return {
      name: element.getAttribute('name') ?? '',
      sheetId: element.getAttribute('sheetId') ?? '',
      relationshipId: id,
      part: relationship?.part ?? '',
      kind: relationship?.kind ?? '',
      visible: state === 'visible',
    };
  });
}

/** Names of workbook scope, as workbook.xml has them; a text constant in several pieces is read as one. */
export function readDefinedNames(root: Element): DefinedName[] {
  const list = childElement(root, 'definedNames');
  return (list === null ? [] : childElements(list, 'definedName'))
    .filter((element) => element.getAttribute('localSheetId') === null)
    .map((element) => ({
      name: element.getAttribute('name') ?? '',
      refersTo: joinTextConstant(element.textContent ?? ''),
      hidden: isTrue(element.getAttribute('hidden')),
    }));
}

/** XML's two spellings of true. */
export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}
