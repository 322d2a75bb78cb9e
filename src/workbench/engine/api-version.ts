import requirementSets from './requirement-sets.json';
import type { ApiType } from './targets';

/** A version of the ExcelApi requirement set, such as `1.14`. */
export type ApiVersion = `1.${number}`;

/** The newest that the shipped client knows. */
export const NEWEST: ApiVersion = '1.15';

const SETS: Readonly<Record<string, Readonly<Record<string, string | undefined>> | undefined>> =
  requirementSets;

/** The version a member came with; null for the client's own members, whose names begin with `_`. */
export function versionOf(type: ApiType, member: string): string | null {
  return SETS[type]?.[member] ?? null;
}

export function isNewer(version: string, than: ApiVersion): boolean {
  return minor(version) > minor(than);
}

const minor = (version: string): number => Number(version.split('.')[1]);
