import type { Json, JsonObject } from './json';
import type { Parameters } from './parameters';
import { invalidArgument } from './refusal';
import type { ApiObject, ApiType, Targets } from './targets';
import type { EventInfo } from './sheet-events';
import type { Workbook } from '../model/workbook';
import type { Worksheet } from '../model/worksheet';

/** What a member may use besides its own object. */
export interface Surroundings {
  readonly workbook: Workbook;
  /** The object kept under a reference. */
  kept(referenceId: string): ApiObject;
  release(referenceId: string): void;
  releaseAll(): void;
  /** Brings formula values up to date before they are read, unless calculation is suspended. */
  settle(): void;
  /** No calculation until the request is answered. */
  suspendCalculation(): void;
  /** Events of this number are sent to the client, or no longer. */
  listen(type: number, isWanted: boolean): void;
}

export interface Property<T> {
  readonly get: (target: T, around: Surroundings) => Json;
  readonly set?: (target: T, value: Json, around: Surroundings) => void;
  /** Where it says so, setting is allowed on a protected sheet too. */
  readonly isFree?: (target: T) => boolean;
}

type Answer = ApiObject | Json | undefined;

/** One class of the API: what of it the engine implements, by the names the documentation gives. */
export interface Definition<K extends ApiType> {
  readonly properties?: Readonly<Record<string, Property<Targets[K]>>>;
  readonly navigation?: Readonly<
    Record<string, (target: Targets[K], around: Surroundings) => ApiObject | null>
  >;
  readonly methods?: Readonly<
    Record<string, (target: Targets[K], parameters: Parameters, around: Surroundings) => Answer>
  >;
  /** Its events, by documented names. */
  readonly events?: Readonly<Record<string, EventInfo>>;
  /** The members of a collection, in order. */
  readonly items?: (target: Targets[K], around: Surroundings) => readonly ApiObject[];
  /** What a collection holds under a key; null where there is none. */
  readonly item?: (target: Targets[K], key: Json, around: Surroundings) => ApiObject | null;
  /** The property that every answer about the object carries. */
  readonly identity?: (target: Targets[K]) => JsonObject;
  /** Where set: everything that changes the object is refused while this sheet is protected. */
  readonly guardedBy?: (target: Targets[K]) => Worksheet;
  /** Methods that change nothing, so protection does not matter; others do. Those named get… never do. */
  readonly harmless?: readonly string[];
  /** By method: where it says so of a call, that call is allowed on a protected sheet too. */
  readonly freeCalls?: Readonly<Record<string, (target: Targets[K], parameters: Parameters) => boolean>>;
  /** The client may hold the object by reference between requests. */
  readonly isReferable?: true;
}

export function textValue(value: Json): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

export function numberValue(value: Json): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function flagValue(value: Json): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

export function oneOf<T extends string>(words: readonly T[], value: Json): T {
  const found = words.find((word) => word === value);
  if (found === undefined) throw invalidArgument();
  return found;
}

/** A property that is one field of an object of the model. */
export function field<T, F extends object, N extends keyof F>(
  holder: (target: T) => F,
  name: N,
  read: (value: Json) => F[N] & Json,
): Property<T> {
  return {
    get: (target) => holder(target)[name] as F[N] & Json,
    set: (target, value) => {
      holder(target)[name] = read(value);
    },
  };
}

const COLOR_NAMES: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
};

/** A colour as Excel hands it out again: `#RRGGBB`. */
export function colorValue(value: Json): string {
  const text = textValue(value);
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  const color = hex === undefined ? COLOR_NAMES[text.toLowerCase()] : `#${hex.toUpperCase()}`;
  if (color === undefined) throw invalidArgument();
  return color;
}
