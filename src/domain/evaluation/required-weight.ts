import type { Decimal } from '../decimal';
import type { Scheme } from '../schemes/scheme';
import type { GroupResult } from './evaluation';
import { comparableName } from './match-scheme';

/** A group with the names from its dimension down to itself. */
export interface PlacedGroup {
  readonly group: GroupResult;
  readonly path: readonly string[];
}

/** All groups below and among the given ones, each before its children. */
export function placedGroups(
  groups: readonly GroupResult[],
  above: readonly string[] = [],
): readonly PlacedGroup[] {
  return groups.flatMap((group) => {
    const path = [...above, group.name];
    return [{ group, path }, ...placedGroups(group.children, path)];
  });
}

/** What a scheme sets for a group's weights; null where it leaves that open. */
export function requiredWeight({ group, path }: PlacedGroup, scheme: Scheme): Decimal | null {
  const found = scheme.groups.find(
    (set) => set.weight !== null && set.level === group.level && endsWith(path, set.path),
  );
  return found?.weight ?? null;
}

/** A scheme without dimensions names its groups from level 1 on, while results always start with a dimension. */
export function endsWith(path: readonly string[], ending: readonly string[]): boolean {
  return (
    ending.length > 0 &&
    ending.length <= path.length &&
    ending.every(
      (name, index) =>
        comparableName(name) === comparableName(path[path.length - ending.length + index] ?? ''),
    )
  );
}
