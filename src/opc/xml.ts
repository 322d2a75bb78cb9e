import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part's XML as a tree, or null where it is not well-formed or brings a document type (which no office package has). */
export function parseXml(text: string): Document | null {
  if (text.includes('<!DOCTYPE')) return null;
  try {
    return new DOMParser({ onError: stop }).parseFromString(text, 'text/xml');
  } catch {
    return null;
  }
}

function stop(level: string, message: unknown): void {
  if (level !== 'warning') throw new Error(String(message));
}

/** The text of a tree, declared as UTF-8 whatever it was; what is unknown to us stands as it was. */
export function serializeXml(document: Document): string {
  const serializer = new XMLSerializer();
  const nodes = [...document.childNodes].filter((node) => node.nodeName !== 'xml');
  const body = nodes.map((node) => serializer.serializeToString(node)).join('');
  // A carriage return in a tree was written as a reference; written raw it would be read as a line feed.
  return DECLARATION + body.trimStart().replaceAll('\r', '&#13;');
}

/** Decodes a part by its byte order mark or XML declaration; UTF-8 unless one of them says otherwise. */
export function decodeXml(bytes: Uint8Array): string | null {
  const label = encodingOf(bytes);
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 120));
  return /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}

/** Child elements of this local name, or all. */
export function childElements(parent: Element, localName?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (!isElement(node)) continue;
    if (localName === undefined || node.localName === localName) found.push(node);
  }
  return found;
}

/** The first child element of this local name. */
export function childElement(parent: Element, localName: string): Element | null {
  return childElements(parent, localName)[0] ?? null;
}

function isElement(node: { readonly nodeType: number }): node is Element {
  return node.nodeType === 1;
}

/** A new element in its future parent's namespace and with its prefix. */
export function createLike(
  parent: Element,
  localName: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const prefix = parent.prefix === null || parent.prefix === '' ? '' : `${parent.prefix}:`;
  const document = parent.ownerDocument;
  if (document === null) throw new TypeError('an element without a document');
  const element = document.createElementNS(parent.namespaceURI, prefix + localName);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** Adds a new last child; see `createLike`. */
export function appendLike(
  parent: Element,
  localName: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const element = createLike(parent, localName, attributes);
  parent.appendChild(element);
  return element;
}

/**
 * The child of this local name, created where it is missing at the place that the schema's order of children demands.
 */
export function ensureChild(parent: Element, localName: string, order: readonly string[]): Element {
  const existing = childElement(parent, localName);
  if (existing !== null) return existing;
  const later = new Set(order.slice(order.indexOf(localName) + 1));
  const element = createLike(parent, localName);
  parent.insertBefore(
    element,
    childElements(parent).find((child) => later.has(child.localName ?? '')) ?? null,
  );
  return element;
}

/** Text as XML content or attribute value. What XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return allowedInXml(text).replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

/** Text as XML content, with line feeds and tabs as they are. */
export function escapeContent(text: string): string {
  if (!/[&<>\r]/.test(text)) return allowedInXml(text);
  return allowedInXml(text).replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? character);
}

/** Cheaper to look for than what is forbidden for certain. */
const MAY_BE_FORBIDDEN = /[\x00-\x1f\ud800-\udfff\ufffe\uffff]/;

/** Text without what no XML holds: control characters, lone surrogates, the two non-characters of the basic plane. */
export function allowedInXml(text: string): string {
  if (!MAY_BE_FORBIDDEN.test(text)) return text;
  return text.replace(
    /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  );
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
