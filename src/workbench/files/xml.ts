import { DOMParser, type Element } from '@xmldom/xmldom';

/** An element of a part, seen by local names: prefixes and the two dialects of the format make no difference. */
export class XmlElement {
  constructor(private readonly element: Element) {}

  get name(): string {
    return this.element.localName ?? this.element.nodeName;
  }

  get text(): string {
    return this.element.textContent ?? '';
  }

  *children(name?: string): Generator<XmlElement> {
    for (let node = this.element.firstChild; node !== null; node = node.nextSibling) {
      if (!isElement(node)) continue;
      if (name === undefined || node.localName === name) yield new XmlElement(node);
    }
  }

  child(name: string): XmlElement | null {
    for (const child of this.children(name)) return child;
    return null;
  }

  /** Down a path of child names. */
  at(...path: readonly string[]): XmlElement | null {
    return path.reduce<XmlElement | null>((element, name) => element?.child(name) ?? null, this);
  }

  /** By local name. */
  attribute(name: string): string | null {
    const own = this.element.getAttributeNode(name);
    if (own !== null) return own.value;
    for (const attribute of this.element.attributes) if (attribute.localName === name) return attribute.value;
    return null;
  }

  number(name: string): number | null {
    const text = this.attribute(name);
    const value = Number(text ?? '');
    return text === null || text.trim() === '' || !Number.isFinite(value) ? null : value;
  }

  /** `1` and `true` are true, anything else written is not; `otherwise` where nothing is written. */
  flag(name: string, otherwise = false): boolean {
    const text = this.attribute(name);
    return text === null ? otherwise : text === '1' || text === 'true';
  }
}

const isElement = (node: { readonly nodeType: number }): node is Element => node.nodeType === 1;

/** The root of a part; null where it is not well-formed or declares a document type, which no part does. */
export function parsePart(text: string): XmlElement | null {
  if (text.includes('<!DOCTYPE')) return null;
  try {
    const { documentElement } = new DOMParser({ onError: refuse }).parseFromString(text, 'text/xml');
    return documentElement === null ? null : new XmlElement(documentElement);
  } catch {
    return null;
  }
}

function refuse(level: string, message: unknown): void {
  if (level !== 'warning') throw new Error(String(message));
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

/** Text for an attribute or an element's content; what XML can not hold is left out. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replaceAll(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

/** ` name="value"` for each that is not null. */
export function attributes(values: Readonly<Record<string, string | number | boolean | null>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => {
      if (value === null) return [];
      const text = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
      return [` ${name}="${escaped(text)}"`];
    })
    .join('');
}

/** An element with what stands in it; empty content makes `<name/>`. */
export function element(
  name: string,
  values: Readonly<Record<string, string | number | boolean | null>> = {},
  content: string | readonly string[] = '',
): string {
  const inner = typeof content === 'string' ? content : content.join('');
  const start = `<${name}${attributes(values)}`;
  return inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`;
}
