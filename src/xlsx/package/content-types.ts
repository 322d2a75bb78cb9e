import type { Document } from '@xmldom/xmldom';

import { appendLike, childElements } from '../../opc/xml';

/** Name of the part that says what every other part is. */
export const CONTENT_TYPES_PART = '[Content_Types].xml';

/** Content type of a part: its own, else that of its extension; null where none is declared. */
export function contentTypeOf(document: Document, part: string): string | null {
  const root = document.documentElement;
  if (root === null) return null;
  const own = childElements(root, 'Override').find((element) =>
    samePart(element.getAttribute('PartName'), part),
  );
  if (own !== undefined) return own.getAttribute('ContentType');
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const common = childElements(root, 'Default').find(
    (element) => element.getAttribute('Extension')?.toLowerCase() === extension,
  );
  return common?.getAttribute('ContentType') ?? null;
}

/** Declares the content type of a part unless it already has this type. */
export function declareContentType(document: Document, part: string, contentType: string): void {
  const root = document.documentElement;
  if (root === null || contentTypeOf(document, part) === contentType) return;
  forgetContentType(document, part);
  appendLike(root, 'Override', { PartName: `/${part}`, ContentType: contentType });
}

/** Removes the declaration of a part that is no longer there. */
export function forgetContentType(document: Document, part: string): void {
  const root = document.documentElement;
  if (root === null) return;
  for (const element of childElements(root, 'Override')) {
    if (samePart(element.getAttribute('PartName'), part)) root.removeChild(element);
  }
}

function samePart(name: string | null, part: string): boolean {
  return name?.replace(/^\//, '').toLowerCase() === part.toLowerCase();
}
