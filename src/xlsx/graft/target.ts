import type { Document } from '@xmldom/xmldom';

import { fail, ok, type Result } from '../../domain/result';
import type { HostError } from '../../workbook/host';
import { damaged } from '../failures';
import { CONTENT_TYPES_PART, declareContentType, forgetContentType } from '../package/content-types';
import type { Package } from '../package/package';
import { addRelationship, editRelationships, relationshipsPart } from '../package/relationships';
import { readWorkbookPackage, type WorkbookPackage } from '../package/workbook-package';
import { emptyStyles, StyleGraft } from './styles';

const TYPES = 'application/vnd.openxmlformats-officedocument';

/** Content types of the parts we write. */
export const CONTENT_TYPES = {
  worksheet: `${TYPES}.spreadsheetml.worksheet+xml`,
  styles: `${TYPES}.spreadsheetml.styles+xml`,
  drawing: `${TYPES}.drawing+xml`,
  chart: `${TYPES}.drawingml.chart+xml`,
} as const;

/** The trees of the parts that every graft changes, until `close` writes them into the package. */
export interface GraftTarget {
  readonly parts: Package;
  readonly workbook: WorkbookPackage;
  readonly contentTypes: Document;
  readonly workbookRelationships: Document;
  readonly styles: StyleGraft;
  /** Removes a part; its content type goes at the end, unless the part has come back by then. */
  readonly remove: (part: string) => void;
  readonly close: () => void;
}

/** Opens the parts of a package that list sheets, names and styles. `parts` is changed by what follows. */
export function openTarget(parts: Package): Result<GraftTarget, HostError> {
  const workbook = readWorkbookPackage(parts);
  if (!workbook.ok) return workbook;
  const { workbookPart, dialect } = workbook.value;
  const contentTypes = parts.xml(CONTENT_TYPES_PART);
  if (!contentTypes.ok) return contentTypes;
  const relationships = editRelationships(parts, workbookPart);
  if (!relationships.ok) return relationships;

  const listed = workbook.value.relationships.find((relationship) => relationship.kind === 'styles')?.part;
  const stylesPart = listed ?? partBeside(workbookPart, 'styles.xml');
  if (!parts.has(stylesPart)) parts.set(stylesPart, emptyStyles(dialect.main));
  if (listed === undefined) {
    declareContentType(contentTypes.value, stylesPart, CONTENT_TYPES.styles);
    addRelationship(relationships.value, workbookPart, `${dialect.relationships}/styles`, stylesPart);
  }
  const styles = parts.xml(stylesPart);
  if (!styles.ok) return styles;
  const root = styles.value.documentElement;
  if (root?.localName !== 'styleSheet') return fail(damaged(stylesPart));

  const removed = new Set<string>();
  return ok({
    parts,
    workbook: workbook.value,
    contentTypes: contentTypes.value,
    workbookRelationships: relationships.value,
    styles: new StyleGraft(root),
    remove: (part) => {
      parts.remove(part);
      removed.add(part);
    },
    close: () => {
      for (const part of removed) if (!parts.has(part)) forgetContentType(contentTypes.value, part);
      parts.set(stylesPart, styles.value);
      parts.set(workbookPart, workbook.value.workbook);
      parts.set(relationshipsPart(workbookPart), relationships.value);
      parts.set(CONTENT_TYPES_PART, contentTypes.value);
    },
  });
}

/** A part name in the folder of another part. */
function partBeside(part: string, name: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1) + name;
}

/** The first free part name of a numbered kind, such as `xl/charts/chart3.xml`, in the workbook's folder. */
export function freePart(target: GraftTarget, stem: string): string {
  for (let number = 1; ; number += 1) {
    const name = partBeside(target.workbook.workbookPart, `${stem}${String(number)}.xml`);
    if (!target.parts.has(name)) return name;
  }
}
