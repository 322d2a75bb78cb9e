import type { Document, Element } from '@xmldom/xmldom';

import { ok, type Result } from '../../domain/result';
import type { HostError } from '../../workbook/host';
import type { Package } from './package';
import { childElements, parseXml } from '../../opc/xml';

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** One relationship of a part. */
export interface Relationship {
  readonly id: string;
  /** Last segment of the type, such as `worksheet`: the same in transitional and strict packages. */
  readonly kind: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
  /** Part name the target means; as written where external. */
  readonly part: string;
}

/** Name of the part that holds the relationships of `part`; of the package itself for an empty name. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The part whose relationships `relationships` holds: the inverse of `relationshipsPart`. */
export function sourceOfRelationships(relationships: string): string {
  return relationships.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, '$1$2');
}

/** The relationships of a part; none where it has no relationships part. */
export function readRelationships(from: Package, part: string): Result<readonly Relationship[], HostError> {
  const name = relationshipsPart(part);
  if (!from.has(name)) return ok([]);
  const document = from.xml(name);
  return document.ok ? ok(relationshipsOf(document.value, part)) : document;
}

/** The relationships in a relationships part of `source`. */
function relationshipsOf(document: Document, source: string): Relationship[] {
  const root = document.documentElement;
  if (root === null) return [];
  return childElements(root, 'Relationship').map((element) => {
    const type = element.getAttribute('Type') ?? '';
    const target = element.getAttribute('Target') ?? '';
    const external = element.getAttribute('TargetMode') === 'External';
    return {
      id: element.getAttribute('Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      type,
      target,
      external,
      part: external ? target : resolveTarget(source, target),
    };
  });
}

/** Part name that a target in the relationships of `source` means. */
function resolveTarget(source: string, target: string): string {
  const path = decode(target.replaceAll('\\', '/').replace(/#.*$/, ''));
  const segments = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** How the relationships of `source` write a target: relative where it is below the same folder, else absolute. */
function writeTarget(source: string, part: string): string {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  return part.startsWith(folder) ? part.slice(folder.length) : `/${part}`;
}

/** The tree of a part's relationships, empty where it has none. */
export function editRelationships(from: Package, part: string): Result<Document, HostError> {
  const name = relationshipsPart(part);
  return from.has(name) ? from.xml(name) : ok(emptyRelationships());
}

/** Adds a relationship under a free id, or returns the id of the same one. */
export function addRelationship(document: Document, source: string, type: string, part: string): string {
  const existing = relationshipsOf(document, source);
  const same = existing.find((relationship) => relationship.type === type && relationship.part === part);
  if (same !== undefined) return same.id;
  const taken = new Set(existing.map((relationship) => relationship.id));
  let number = existing.length + 1;
  while (taken.has(`rId${String(number)}`)) number += 1;
  const id = `rId${String(number)}`;
  writeRelationship(document, { id, type, target: writeTarget(source, part), external: false });
  return id;
}

/** Adds a relationship as it is given. */
export function writeRelationship(
  document: Document,
  relationship: Pick<Relationship, 'id' | 'type' | 'target' | 'external'>,
): void {
  const root = document.documentElement;
  if (root === null) return;
  const element: Element = document.createElementNS(
    NAMESPACE,
    root.prefix ? `${root.prefix}:Relationship` : 'Relationship',
  );
  element.setAttribute('Id', relationship.id);
  element.setAttribute('Type', relationship.type);
  element.setAttribute('Target', relationship.target);
  if (relationship.external) element.setAttribute('TargetMode', 'External');
  root.appendChild(element);
}

/** Removes the relationships that `unwanted` picks. */
export function removeRelationships(
  document: Document,
  source: string,
  unwanted: (relationship: Relationship) => boolean,
): void {
  const ids = new Set(
    relationshipsOf(document, source)
      .filter(unwanted)
      .map((relationship) => relationship.id),
  );
  const root = document.documentElement;
  if (root === null) return;
  for (const element of childElements(root, 'Relationship')) {
    if (ids.has(element.getAttribute('Id') ?? '')) root.removeChild(element);
  }
}

/** A relationships part without relationships. */
export function emptyRelationships(): Document {
  const document = parseXml(`<Relationships xmlns="${NAMESPACE}"/>`);
  if (document === null) throw new TypeError('the empty relationships are not XML');
  return document;
}
