import type { Document, Element } from '@xmldom/xmldom';

import { childElement, childElements, createLike } from '../../opc/xml';

/**
 * Adds a sheet to the list of titles in docProps/app.xml, behind the worksheets it lists, and counts it. A part without
 * that list, or with one that does not add up, is left alone: the list is optional.
 */
export function addSheetTitle(document: Document, sheet: string): void {
  const root = document.documentElement;
  const pairs = root === null ? null : vectorIn(root, 'HeadingPairs');
  const titles = root === null ? null : vectorIn(root, 'TitlesOfParts');
  if (pairs === null || titles === null) return;
  const count = firstCount(pairs);
  const listed = childElements(titles);
  const sheetsListed = Number(count?.textContent ?? '');
  if (count === null || !Number.isInteger(sheetsListed) || sheetsListed > listed.length) return;
  const title = createLike(titles, 'lpstr');
  title.textContent = sheet;
  titles.insertBefore(title, listed[sheetsListed] ?? null);
  titles.setAttribute('size', String(listed.length + 1));
  count.textContent = String(sheetsListed + 1);
}

function vectorIn(root: Element, localName: string): Element | null {
  const property = childElement(root, localName);
  return property === null ? null : childElement(property, 'vector');
}

/** The number beside the first heading, which is the worksheets'. */
function firstCount(pairs: Element): Element | null {
  const second = childElements(pairs, 'variant')[1];
  return second === undefined ? null : childElement(second, 'i4');
}
