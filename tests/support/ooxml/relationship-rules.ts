import { relationshipsPart, sourceOfRelationships } from './package';
import type { OoxmlPackage, Report } from './package';
import type { Element } from '@xmldom/xmldom';

const ATTRIBUTE_NAMESPACE = /\/officeDocument\/(2006\/)?relationships$/;

/** Kinds that mean nothing unless an `r:id` of the source names them. */
const NAMED_BY_SOURCE = new Set([
  'worksheet',
  'chartsheet',
  'drawing',
  'legacyDrawing',
  'table',
  'chart',
  'externalLink',
]);

/** Ids are unique, targets exist, ids used in a part are in its relationships, and every part can be reached. */
export function checkRelationships(pack: OoxmlPackage, report: Report): void {
  for (const part of pack.parts.keys()) {
    if (!part.endsWith('.rels')) continue;
    const source = sourceOfRelationships(part);
    if (source !== '' && !pack.parts.has(source))
      report(part, `belongs to ${source}, which is not in the package`);
    checkOne(pack, source, report);
  }
  for (const part of pack.parts.keys()) {
    if (/\.xml$/i.test(part) && part !== '[Content_Types].xml') checkUses(pack, part, report);
  }
  checkReachable(pack, report);
}

function checkOne(pack: OoxmlPackage, source: string, report: Report): void {
  const part = relationshipsPart(source);
  const ids = new Set<string>();
  for (const { id, target, rawTarget } of pack.relationships(source)) {
    if (id === '') report(part, `a relationship to ${rawTarget} has no id`);
    if (ids.has(id)) report(part, `uses the id ${id} twice`);
    ids.add(id);
    if (target !== null && !pack.parts.has(target))
      report(part, `${id} leads to ${target}, which is not in the package`);
  }
}

function checkUses(pack: OoxmlPackage, part: string, report: Report): void {
  const root = pack.root(part);
  if (root === null) return;
  const relationships = pack.relationships(part);
  const known = new Set(relationships.map((relationship) => relationship.id));
  const used = new Set(relationshipIds(root));
  for (const id of used) {
    if (!known.has(id)) report(part, `uses the relationship ${id}, which it does not have`);
  }
  for (const { id, type } of relationships) {
    const kind = type.replace(/^.*\//, '');
    if (NAMED_BY_SOURCE.has(kind) && !used.has(id))
      report(part, `has the ${kind} relationship ${id} but never uses it`);
  }
}

function relationshipIds(element: Element): string[] {
  const ids: string[] = [];
  for (const node of [element, ...element.getElementsByTagNameNS('*', '*')]) {
    for (const attribute of node.attributes) {
      if (ATTRIBUTE_NAMESPACE.test(attribute.namespaceURI ?? '') && attribute.value !== '')
        ids.push(attribute.value);
    }
  }
  return ids;
}

function checkReachable(pack: OoxmlPackage, report: Report): void {
  const reached = new Set<string>();
  const queue = [''];
  for (let source = queue.pop(); source !== undefined; source = queue.pop()) {
    for (const { target } of pack.relationships(source)) {
      if (target === null || reached.has(target)) continue;
      reached.add(target);
      queue.push(target);
    }
  }
  for (const part of pack.parts.keys()) {
    const belongs = part === '[Content_Types].xml' || part.endsWith('.rels');
    if (!belongs && !reached.has(part)) report(part, 'is an orphan: no relationship leads to it');
  }
}
