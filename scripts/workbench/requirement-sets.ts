import { API_TABLE } from '../../src/workbench/engine/api-table';
import { excelApiVersion, readApiSets } from './api-sets';

/**
 * For every class in the engine's table its documented members with the version of ExcelApi they came with. Members
 * the documentation does not state (they begin with `_`) are left out: they are the client's own.
 */
export function requirementSetsOfTable(): Record<string, Record<string, string>> {
  const stated = readApiSets();
  return Object.fromEntries(
    Object.entries(API_TABLE).map(([type, definition]) => {
      const { properties = {}, navigation = {}, methods = {}, events = {}, item } = definition as MemberNames;
      const indexer = item === undefined ? {} : { getItem: item };
      const members = { ...properties, ...navigation, ...methods, ...events, ...indexer };
      const versions = Object.keys(members).flatMap((name): [string, string][] => {
        const version = excelApiVersion(stated.get(`${type}.${name}`) ?? '');
        return version === null ? [] : [[name, version]];
      });
      return [type, Object.fromEntries(versions)];
    }),
  );
}

interface MemberNames {
  readonly properties?: object;
  readonly navigation?: object;
  readonly methods?: object;
  readonly events?: object;
  readonly item?: unknown;
}
