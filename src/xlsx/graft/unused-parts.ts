import { ok, type Result } from '../../domain/result';
import type { HostError } from '../../workbook/host';
import { readRelationships, relationshipsPart, sourceOfRelationships } from '../package/relationships';
import type { GraftTarget } from './target';

/** Removes those of `candidates` that no part refers to any more, and what only they referred to. */
export function removeUnused(target: GraftTarget, candidates: readonly string[]): Result<null, HostError> {
  const from = target.parts;
  if (candidates.length === 0) return ok(null);
  const targets = new Map<string, readonly string[]>();
  for (const name of from.names().filter((part) => /(^|\/)_rels\/[^/]*\.rels$/i.test(part))) {
    const source = sourceOfRelationships(name);
    const relationships = readRelationships(from, source);
    if (!relationships.ok) return relationships;
    const parts = relationships.value.filter((relationship) => !relationship.external);
    targets.set(
      source.toLowerCase(),
      parts.map((relationship) => relationship.part.toLowerCase()),
    );
  }
  const queue = candidates.map((candidate) => candidate.toLowerCase());
  for (let part = queue.shift(); part !== undefined; part = queue.shift()) {
    const name = part;
    const used = [...targets].some(([source, parts]) => source !== name && parts.includes(name));
    if (used || !from.has(name)) continue;
    target.remove(name);
    target.remove(relationshipsPart(name));
    queue.push(...(targets.get(name) ?? []));
    targets.delete(name);
  }
  return ok(null);
}
