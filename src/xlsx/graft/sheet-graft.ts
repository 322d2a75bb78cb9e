import { ok, type Result } from '../../domain/result';
import type { HostError } from '../../workbook/host';
import type { SheetPlan } from '../../workbook/sheet-plan';
import { declareContentType } from '../package/content-types';
import {
  addRelationship,
  emptyRelationships,
  readRelationships,
  relationshipsPart,
  writeRelationship,
  type Relationship,
} from '../package/relationships';
import type { SheetEntry } from '../package/workbook-package';
import { chartParts } from '../write/chart-part';
import { drawingPart } from '../write/drawing-part';
import { sheetPart } from '../write/sheet-part';
import { CONTENT_TYPES, freePart, type GraftTarget } from './target';

/** Relationships of comments: they are the user's, also on our sheet. */
const COMMENT_KINDS = new Set(['comments', 'threadedComment', 'vmlDrawing']);

/** What stays of a sheet that is rewritten: the user's comments. */
export interface KeptParts {
  readonly relationships: readonly Relationship[];
  /** Relationship of the drawing that shows the comments. */
  readonly commentsDrawingId: string | null;
}

/** Nothing stays: the sheet is new. */
export const NOTHING_KEPT: KeptParts = { relationships: [], commentsDrawingId: null };

/**
 * Cuts an earlier sheet off from its parts. Says what stays, and which parts may have become unused.
 */
export function clearSheet(
  target: GraftTarget,
  sheet: SheetEntry,
): Result<{ kept: KeptParts; unused: readonly string[] }, HostError> {
  const relationships = readRelationships(target.parts, sheet.part);
  if (!relationships.ok) return relationships;
  const text = target.parts.text(sheet.part);
  if (!text.ok) return text;
  const commentsDrawingId = /<(?:\w+:)?legacyDrawing\s[^>]*?\bid="([^"]+)"/.exec(text.value)?.[1] ?? null;
  const hasComments =
    commentsDrawingId !== null && relationships.value.some((one) => one.kind === 'comments');
  const isKept = (one: Relationship) =>
    hasComments && COMMENT_KINDS.has(one.kind) && (one.kind !== 'vmlDrawing' || one.id === commentsDrawingId);
  target.parts.remove(relationshipsPart(sheet.part));
  return ok({
    kept: hasComments
      ? { relationships: relationships.value.filter(isKept), commentsDrawingId }
      : NOTHING_KEPT,
    unused: relationships.value.filter((one) => !one.external && !isKept(one)).map((one) => one.part),
  });
}

/** Writes a sheet's part with its drawing, charts and relationships. `part` is the sheet's own. */
export function writeSheet(
  target: GraftTarget,
  plan: SheetPlan,
  sheet: { readonly name: string; readonly part: string; readonly active: boolean; readonly kept: KeptParts },
): void {
  const { parts, contentTypes, styles } = target;
  const { dialect } = target.workbook;
  const relationships = emptyRelationships();
  for (const kept of sheet.kept.relationships) writeRelationship(relationships, kept);
  const drawing = plan.charts.length === 0 ? null : writeDrawing(target, plan, sheet.name);
  const drawingId =
    drawing === null
      ? null
      : addRelationship(relationships, sheet.part, `${dialect.relationships}/drawing`, drawing);
  const styleIndices = new Map(
    Object.entries(plan.styles).map(([key, style]) => [key, styles.cellStyle(style)]),
  );
  parts.set(
    sheet.part,
    sheetPart(plan, {
      dialect,
      styleIndex: (style) => styleIndices.get(style) ?? 0,
      differentialIndex: (format) => styles.differentialStyle(format),
      active: sheet.active,
      drawingId,
      commentsDrawingId: sheet.kept.commentsDrawingId,
    }),
  );
  declareContentType(contentTypes, sheet.part, CONTENT_TYPES.worksheet);
  if (drawingId !== null || sheet.kept.relationships.length > 0)
    parts.set(relationshipsPart(sheet.part), relationships);
}

function writeDrawing(target: GraftTarget, plan: SheetPlan, sheetName: string): string {
  const { parts, contentTypes } = target;
  const { dialect } = target.workbook;
  const drawing = freePart(target, 'drawings/drawing');
  const relationships = emptyRelationships();
  const texts = chartParts(plan, sheetName, dialect);
  const placed = plan.charts.map((chart, index) => {
    const part = freePart(target, 'charts/chart');
    parts.set(part, texts[index] ?? '');
    declareContentType(contentTypes, part, CONTENT_TYPES.chart);
    const relationshipId = addRelationship(relationships, drawing, `${dialect.relationships}/chart`, part);
    return { relationshipId, title: chart.title, anchor: chart.anchor };
  });
  parts.set(drawing, drawingPart(placed, dialect));
  parts.set(relationshipsPart(drawing), relationships);
  declareContentType(contentTypes, drawing, CONTENT_TYPES.drawing);
  return drawing;
}
