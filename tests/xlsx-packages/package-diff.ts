import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import type { Element } from '@xmldom/xmldom';

/** Parts that a writer may change: those that list or index what is in the package. */
const MAY_CHANGE = [
  /^\[Content_Types\]\.xml$/,
  /^xl\/workbook\.xml$/,
  /^xl\/_rels\/workbook\.xml\.rels$/,
  /^xl\/styles\.xml$/,
  /^docProps\//,
  /^xl\/calcChain\.xml$/,
];

/** Parts of the input that are gone from the output or changed in it, though they must be passed on byte for byte. */
export function lostParts(input: Uint8Array, output: Uint8Array): readonly string[] {
  const after = unzipSync(output);
  return Object.entries(unzipSync(input))
    .filter(([name]) => !MAY_CHANGE.some((pattern) => pattern.test(name)))
    .filter(([name, bytes]) => after[name] === undefined || !Buffer.from(bytes).equals(after[name]))
    .map(([name]) => name);
}

/** Names of parts, sorted. */
export function partNames(bytes: Uint8Array): readonly string[] {
  return Object.keys(unzipSync(bytes)).sort();
}

/** Parts that differ between two packages, by name. */
export function differingParts(one: Uint8Array, other: Uint8Array): readonly string[] {
  const a = unzipSync(one);
  const b = unzipSync(other);
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((name) => !Buffer.from(a[name] ?? []).equals(Buffer.from(b[name] ?? [])))
    .sort();
}

/** The entries of a list in a part (`cellXfs` of the styles, `sheets` of the workbook), each as XML text. */
export function listEntries(bytes: Uint8Array, part: string, list: string): readonly string[] {
  const content = unzipSync(bytes)[part];
  if (content === undefined) return [];
  const document = new DOMParser().parseFromString(new TextDecoder().decode(content), 'text/xml');
  const element = document.getElementsByTagNameNS('*', list)[0];
  const children = element === undefined ? [] : [...element.childNodes].filter((node) => node.nodeType === 1);
  return children.map((node) => new XMLSerializer().serializeToString(node as Element));
}

/** Text of a part. */
export function partText(bytes: Uint8Array, part: string): string {
  return new TextDecoder().decode(unzipSync(bytes)[part] ?? new Uint8Array());
}
