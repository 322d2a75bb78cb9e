import type { Json } from './json';
import { isObject } from './json';
import { invalidArgument } from './refusal';
import { ApiObject, type ApiType, type Targets } from './targets';

export type Argument = Json | ApiObject;

/** What a method was called with. Every reader refuses with InvalidArgument what is not of its kind. */
export class Parameters {
  constructor(private readonly values: readonly Argument[]) {}

  text(index: number): string {
    const value = this.values[index];
    if (typeof value !== 'string') throw invalidArgument();
    return value;
  }

  /** Null where the argument was left out. */
  optionalText(index: number): string | null {
    return this.isLeftOut(index) ? null : this.text(index);
  }

  integer(index: number): number {
    const value = this.values[index];
    if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  /** False where the argument was left out. */
  flag(index: number): boolean {
    const value = this.values[index];
    if (this.isLeftOut(index)) return false;
    if (typeof value !== 'boolean') throw invalidArgument();
    return value;
  }

  /** One of the words, or `fallback` where the argument was left out. */
  choice<T extends string>(index: number, words: readonly T[], fallback?: T): T {
    if (this.isLeftOut(index) && fallback !== undefined) return fallback;
    const found = words.find((word) => word === this.values[index]);
    if (found === undefined) throw invalidArgument();
    return found;
  }

  json(index: number): Json {
    const value = this.values[index];
    if (value === undefined || value instanceof ApiObject) throw invalidArgument();
    return value;
  }

  isText(index: number): boolean {
    return typeof this.values[index] === 'string';
  }

  isObject(index: number): boolean {
    return isObject(this.values[index]);
  }

  object<K extends ApiType>(index: number, type: K): Targets[K] {
    const value = this.values[index];
    if (!(value instanceof ApiObject) || !value.is(type)) throw invalidArgument();
    return value.target;
  }

  isLeftOut(index: number): boolean {
    return this.values[index] === undefined || this.values[index] === null;
  }
}
