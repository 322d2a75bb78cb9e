const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** An element of a picture; content is markup, or text where `isText`. */
export function svg(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] = [],
  isText = false,
): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    const text = typeof value === 'number' ? String(Number(value.toFixed(3))) : value;
    return ` ${key}="${escaped(text)}"`;
  });
  const inner = isText ? content.map(escaped) : content;
  return `<${name}${written.join('')}>${inner.join('')}</${name}>`;
}
