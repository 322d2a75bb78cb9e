import type { Element } from '@xmldom/xmldom';

/** Markup compatibility: its elements wrap alternatives and have no place of their own in an order. */
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** Element children, all or those with this local name. */
export function children(parent: Element, localName?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (localName === undefined || element.localName === localName) found.push(element);
  }
  return found;
}

/** The first child with this local name, or null. */
export function child(parent: Element | null, localName: string): Element | null {
  return parent === null ? null : (children(parent, localName)[0] ?? null);
}

/** All descendants with this local name, in document order. */
export function descendants(parent: Element, localName: string): Element[] {
  return [...parent.getElementsByTagNameNS('*', localName)];
}

/** An attribute as an integer; null where it is absent, NaN where it is no integer. */
export function integer(element: Element, name: string): number | null {
  const text = element.getAttribute(name);
  if (text === null || text === '') return null;
  return /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
}

/** Whether a counter attribute, where present, states `actual`. */
export function countAgrees(element: Element, actual: number, name = 'count'): boolean {
  const stated = integer(element, name);
  return stated === null || stated === actual;
}

/**
 * What is wrong with the children of `parent` against a schema sequence: unknown names, wrong order, repeats of what
 * may stand once. Children of foreign namespaces are extensions and are passed over.
 */
export function sequenceProblems(
  parent: Element,
  sequence: readonly string[],
  repeatable: ReadonlySet<string> = new Set(),
): string[] {
  const problems: string[] = [];
  let last = -1;
  for (const element of children(parent)) {
    if (element.namespaceURI !== parent.namespaceURI || element.namespaceURI === COMPATIBILITY) continue;
    const name = element.localName ?? '';
    const place = sequence.indexOf(name);
    if (place === -1) problems.push(`<${name}> is not allowed in <${parent.localName ?? ''}>`);
    else if (place < last) problems.push(`<${name}> must stand before <${sequence[last] ?? ''}>`);
    else if (place === last && !repeatable.has(name)) problems.push(`<${name}> stands twice`);
    last = Math.max(last, place);
  }
  return problems;
}
