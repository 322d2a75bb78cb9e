import type { Element } from '@xmldom/xmldom';

import { childElements, escapeXml, parseXml } from '../../opc/xml';

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
    for (const child of childElements(this.element, name)) yield new XmlElement(child);
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

/** The root of a part; null where it is not well-formed or declares a document type, which no part does. */
export function parsePart(text: string): XmlElement | null {
  const root = parseXml(text)?.documentElement ?? null;
  return root === null ? null : new XmlElement(root);
}

/** ` name="value"` for each that is not null. */
export function attributes(values: Readonly<Record<string, string | number | boolean | null>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => {
      if (value === null) return [];
      const text = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
      return [` ${name}="${escapeXml(text)}"`];
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
