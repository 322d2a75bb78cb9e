import { API_TABLE } from './api-table';
import { isNewer, versionOf, type ApiVersion } from './api-version';
import type { Definition, Surroundings } from './definition';
import type { Json, JsonObject } from './json';
import { Parameters, type Argument } from './parameters';
import { memberName, wireName, type QueryInfo } from './protocol';
import { accessDenied, apiNotFound, itemNotFound, Refusal } from './refusal';
import type { ApiObject, ApiType } from './targets';
import { Workbook } from '../model/workbook';
import { Worksheet } from '../model/worksheet';

/** How the client begins and ends listening to an event. */
const REGISTRATION = /^_(?:R|(Unr))egister(\w+)Event$/;

/** What is wanted of an object, by member, with what is wanted of each member. */
type Selection = Map<string, Selection>;

/** Access to the members of API objects by name; refuses and notes every member the engine or the version lacks. */
export class Members {
  /** `Range.autoFill is not implemented`, `Workbook.x needs ExcelApi 1.16`: each once. */
  readonly unknown = new Set<string>();

  constructor(
    private readonly version: ApiVersion,
    private readonly around: Surroundings,
  ) {}

  navigate(object: ApiObject, wire: string): ApiObject | null {
    const name = memberName(wire);
    const navigate = definitionOf(object).navigation?.[name];
    if (navigate === undefined) throw this.refuse(`${object.type}.${name}`);
    this.assertVersion(object.type, name);
    return at(object, name, () => navigate(object.target, this.around));
  }

  call(object: ApiObject, wire: string, values: readonly Argument[]): ApiObject | Json {
    const name = wire.startsWith('_') ? wire : memberName(wire);
    const definition = definitionOf(object);
    const registration = REGISTRATION.exec(name);
    if (registration !== null) return this.listen(object, name, registration);
    const method = definition.methods?.[name];
    if (method === undefined) throw this.refuse(`${object.type}.${name}()`);
    this.assertVersion(object.type, name);
    const isHarmless = /^get[A-Z]/.test(name) || (definition.harmless ?? []).includes(name);
    return at(object, name, () => {
      const parameters = new Parameters(values);
      const isFree = isHarmless || definition.freeCalls?.[name]?.(object.target, parameters) === true;
      if (!isFree) assertUnprotected(object);
      const answer = method(object.target, parameters, this.around) ?? null;
      if (!isHarmless) this.noteTouched(object);
      return answer;
    });
  }

  /** `_RegisterDataChangedEvent()`: an event that is not in the table is refused, never acknowledged. */
  private listen(object: ApiObject, name: string, [, undo, wire]: RegExpExecArray): null {
    const event = Object.entries(definitionOf(object).events ?? {}).find(([, info]) => info.wire === wire);
    if (event === undefined) throw this.refuse(`${object.type}.${name}()`);
    const [documented, info] = event;
    this.assertVersion(object.type, documented);
    this.around.listen(info.type, undo === undefined);
    return null;
  }

  set(object: ApiObject, wire: string, value: Json): void {
    const name = memberName(wire);
    const property = definitionOf(object).properties?.[name];
    if (property?.set === undefined) throw this.refuse(`${object.type}.${name} =`);
    this.assertVersion(object.type, name);
    const { set, isFree } = property;
    at(object, name, () => {
      if (isFree?.(object.target) !== true) assertUnprotected(object);
      set(object.target, value, this.around);
      this.noteTouched(object);
    });
  }

  private noteTouched({ target }: ApiObject): void {
    const sheet = sheetOf(target);
    if (sheet !== null) this.around.workbook.changes.noteTouched(sheet);
  }

  item(object: ApiObject, key: Argument): ApiObject {
    const item = definitionOf(object).item;
    if (item === undefined) throw this.refuse(`${object.type}.getItem()`);
    this.assertVersion(object.type, 'getItem');
    return at(object, 'getItem', () => {
      const found = item(object.target, new Parameters([key]).json(0), this.around);
      if (found === null) throw itemNotFound();
      return found;
    });
  }

  /** What an object says of itself without being asked. */
  identity(object: ApiObject): JsonObject {
    return {
      ...definitionOf(object).identity?.(object.target),
      ...(object.referenceId === null ? {} : { _ReferenceId: object.referenceId }),
    };
  }

  query(object: ApiObject, query: QueryInfo): JsonObject {
    const selection: Selection = new Map<string, Selection>();
    const wishes = [...(query.Select ?? []), ...(query.Expand ?? [])];
    for (const wish of wishes.length === 0 ? ['*'] : wishes) {
      let at = selection;
      for (const part of wish.split(/[/.]/)) {
        const below: Selection = at.get(part) ?? new Map<string, Selection>();
        at.set(part, below);
        at = below;
      }
    }
    return this.select(object, selection, query);
  }

  private select(object: ApiObject, selection: Selection, { Top, Skip = 0 }: QueryInfo = {}): JsonObject {
    const items = definitionOf(object).items;
    if (items !== undefined) {
      const all = items(object.target, this.around);
      const wanted = all.slice(Skip, Top === undefined ? undefined : Skip + Top);
      const ofItems = selection.get('items') ?? selection;
      return {
        ...this.identity(object),
        _Items: wanted.map((item, index) => ({ ...this.select(item, ofItems), _Index: Skip + index })),
      };
    }
    const answer: Record<string, Json> = { ...this.identity(object) };
    for (const [wish, below] of selection) {
      if (wish === '$none') continue;
      if (wish === '*' || wish === '$all') Object.assign(answer, this.everything(object));
      else this.answerWish(object, wish, below, answer);
    }
    return answer;
  }

  private answerWish(object: ApiObject, wish: string, below: Selection, answer: Record<string, Json>): void {
    const { properties = {}, navigation = {} } = definitionOf(object);
    const name = [...Object.keys(properties), ...Object.keys(navigation)].find(
      (each) => each.toLowerCase() === wish.toLowerCase(),
    );
    if (name === undefined) throw this.refuse(`${object.type}.${wish}`);
    const property = properties[name];
    if (property !== undefined) {
      this.assertVersion(object.type, name);
      answer[wireName(name)] = at(object, name, () => property.get(object.target, this.around));
      return;
    }
    const child = this.navigate(object, name);
    const wanted: Selection = below.size === 0 ? new Map([['*', new Map<string, Selection>()]]) : below;
    answer[wireName(name)] = child === null ? null : this.select(child, wanted);
  }

  private everything(object: ApiObject): JsonObject {
    const properties = Object.entries(definitionOf(object).properties ?? {});
    const known = properties.filter(([name]) => !this.isTooNew(object.type, name));
    return Object.fromEntries(
      known.map(([name, property]) => [wireName(name), property.get(object.target, this.around)]),
    );
  }

  refuse(what: string): Error {
    this.unknown.add(`${what} is not implemented`);
    return apiNotFound(what);
  }

  private isTooNew(type: ApiType, name: string): boolean {
    const version = versionOf(type, name);
    return version !== null && isNewer(version, this.version);
  }

  private assertVersion(type: ApiType, name: string): void {
    if (!this.isTooNew(type, name)) return;
    const needs = `${type}.${name} needs ExcelApi ${versionOf(type, name) ?? ''}`;
    this.unknown.add(needs);
    throw apiNotFound(needs);
  }
}

/** The sheet an object of the API stands for or lies on; null for the workbook and what is its own. */
function sheetOf(target: ApiObject['target']): Worksheet | null {
  if (target instanceof Worksheet) return target;
  if (target === null || target instanceof Workbook) return null;
  return target.sheet;
}

export function isReferable(object: ApiObject): boolean {
  return definitionOf(object).isReferable === true;
}

/** Says of a refusal which member it comes from. */
function at<T>(object: ApiObject, member: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal && error.location === '') error.location = `${object.type}.${member}`;
    throw error;
  }
}

function assertUnprotected(object: ApiObject): void {
  if (definitionOf(object).guardedBy?.(object.target).isProtected === true) throw accessDenied();
}

function definitionOf<K extends ApiType>(object: ApiObject<K>): Definition<K> {
  return API_TABLE[object.type];
}
