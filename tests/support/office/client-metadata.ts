import type { ExcelNamespace } from './client';

/** What the shipped client knows of a class of Excel's API, by documented names. */
export interface ClassMetadata {
  /** Scalar properties, and whether they may be written. */
  readonly properties: ReadonlyMap<string, boolean>;
  /** Their names on the wire. */
  readonly wireNames: ReadonlyMap<string, string>;
  /** Every other member of the prototype. */
  readonly members: ReadonlySet<string>;
  /** Source text of each member that is computed when it is read. */
  readonly getters: ReadonlyMap<string, string>;
  /** Source text of all members, where their wire names stand. */
  readonly source: string;
}

interface Prototype {
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
}

/** Null where the client has no such class. */
export function classMetadata(excel: ExcelNamespace, name: string): ClassMetadata | null {
  const classes = excel as unknown as Readonly<Record<string, ((...none: never) => void) | undefined>>;
  const found = classes[name];
  if (typeof found !== 'function') return null;
  const prototype = found.prototype as Prototype;
  const names = prototype._scalarPropertyNames ?? [];
  const updateable = prototype._scalarPropertyUpdateable ?? [];
  const wire = prototype._scalarPropertyOriginalNames ?? [];
  const descriptors = Object.entries(Object.getOwnPropertyDescriptors(prototype));
  const texts = descriptors.flatMap(([, descriptor]) =>
    [descriptor.value as unknown, Reflect.get(descriptor, 'get') as unknown]
      .filter((each) => typeof each === 'function')
      .map(String),
  );
  return {
    properties: new Map(names.map((each, index) => [each, updateable[index] ?? false])),
    wireNames: new Map(names.map((each, index) => [each, wire[index] ?? ''])),
    members: new Set(descriptors.map(([each]) => each)),
    getters: new Map(
      descriptors.flatMap(([each, descriptor]): [string, string][] => {
        const getter = Reflect.get(descriptor, 'get') as unknown;
        return typeof getter === 'function' ? [[each, String(getter)]] : [];
      }),
    ),
    source: texts.join('\n'),
  };
}

/** The words of one of Excel's enumerations; empty where the client has none of this name. */
export function enumerationWords(excel: ExcelNamespace, name: string): ReadonlySet<string> {
  const enumerations = excel as unknown as Readonly<Record<string, unknown>>;
  const found = enumerations[name];
  return new Set(typeof found === 'object' && found !== null ? Object.values(found).map(String) : []);
}
