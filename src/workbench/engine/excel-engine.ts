import type { Workbook } from '../model/workbook';
import type { ApiVersion } from './api-version';
import { NEWEST } from './api-version';
import type { Surroundings } from './definition';
import type { Json } from './json';
import { isObject } from './json';
import { isReferable, Members } from './members';
import type { Argument } from './parameters';
import {
  ACTION,
  PATH,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type RequestBody,
  type ResponseBody,
} from './protocol';
import { generalException, invalidReference, Refusal } from './refusal';
import { sheetEvents, type WorkbookEvent } from './sheet-events';
import { ApiObject } from './targets';
import { areaText } from '../model/area';
import type { WorkbookChanges } from '../model/changes';
import type { Worksheet } from '../model/worksheet';

export interface EngineOptions {
  /** The ExcelApi version it plays; members that came later are refused. */
  readonly version?: ApiVersion;
  /** For so many requests after a change formulas stay uncalculated and `calculationState` is not Done. */
  readonly calculationDelay?: number;
}

/**
 * Plays Excel behind the Office.js client: answers ProcessQuery requests from a workbook, with Excel's own refusals.
 * Actions before a refused one stay done, as in Excel: a request is no transaction.
 */
export class ExcelEngine {
  readonly #references = new Map<string, ApiObject>();
  readonly #members: Members;
  readonly #delay: number;
  #lastReference = 0;
  #isSuspended = false;
  #waits: number | null = null;
  readonly #wantedEvents = new Set<number>();
  #frontSheet: Worksheet | null = null;
  /** Takes the events of a request or an edit, after it; the client must get them after the request's answer. */
  onEvents: ((events: readonly WorkbookEvent[]) => void) | null = null;

  constructor(
    readonly workbook: Workbook,
    options: EngineOptions = {},
  ) {
    this.#delay = options.calculationDelay ?? 0;
    this.#members = new Members(options.version ?? NEWEST, this.#surroundings());
    this.#frontSheet = workbook.activeSheet;
    workbook.changes.subscribe((changes) => this.#sendEvents(changes));
  }

  /** Members that were asked for and are missing from the engine or from the version it plays. */
  get unknownMembers(): readonly string[] {
    return [...this.#members.unknown];
  }

  /** References the client holds. */
  get liveReferences(): number {
    return this.#references.size;
  }

  answer(body: RequestBody): ResponseBody {
    const paths = new Map<number, ApiObject | null>();
    const results: ActionResult[] = [];
    const traces: number[] = [];
    const traced = (): Pick<ResponseBody, 'TraceIds'> => (traces.length === 0 ? {} : { TraceIds: traces });
    this.#isSuspended = false;
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        const value = action.ActionType === ACTION.trace ? null : this.#do(action, body, paths);
        results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        this.#endRequest();
        return {
          Error: errorOf(error, index),
          ...traced(),
          ProcessedResults: { Results: results },
        };
      }
    }
    this.#endRequest();
    return { Results: results, ...traced() };
  }

  #do(action: Action, body: RequestBody, paths: Map<number, ApiObject | null>): Json {
    const object = this.#resolve(action.ObjectPathId, body, paths);
    switch (action.ActionType) {
      case ACTION.instantiate:
        if (object === null) return null;
        if (body.AutoKeepReference === true && isReferable(object)) this.#keep(object);
        return this.#members.identity(object);
      case ACTION.query:
        return object === null ? null : this.#members.query(object, action.QueryInfo ?? {});
      case ACTION.method: {
        if (object === null) return { _IsNull: true };
        if (action.Name === '_KeepReference' && isReferable(object)) {
          this.#keep(object);
          return null;
        }
        const answer = this.#members.call(
          object,
          action.Name,
          this.#arguments(action.ArgumentInfo, body, paths),
        );
        return answer instanceof ApiObject ? this.#members.identity(answer) : answer;
      }
      case ACTION.setProperty: {
        if (object === null) return { _IsNull: true };
        const [value = null] = this.#arguments(action.ArgumentInfo, body, paths);
        if (value instanceof ApiObject) throw this.#members.refuse(`${object.type}.${action.Name} = object`);
        this.#members.set(object, action.Name, value);
        return null;
      }
      default:
        throw this.#members.refuse(`action ${String(action.ActionType)}`);
    }
  }

  #resolve(id: number, body: RequestBody, paths: Map<number, ApiObject | null>): ApiObject | null {
    const known = paths.get(id);
    if (known !== undefined) return known;
    const resolved = this.#follow(id, body, paths);
    paths.set(id, resolved);
    return resolved;
  }

  #follow(id: number, body: RequestBody, paths: Map<number, ApiObject | null>): ApiObject | null {
    const path = body.ObjectPaths[id];
    if (path === undefined) throw generalException();
    const { ObjectPathType: kind, Name: name } = path;
    if (kind === PATH.root) return new ApiObject('Workbook', this.workbook);
    if (kind === PATH.nothing) return null;
    if (kind === PATH.reference) return this.#kept(name);
    if (kind === PATH.service) {
      if (name !== SERVICE) throw this.#members.refuse(`new ${name}`);
      return new ApiObject(SERVICE, null);
    }
    const parent = this.#resolve(path.ParentObjectPathId ?? 0, body, paths);
    if (parent === null) return null;
    if (kind === PATH.property) return this.#members.navigate(parent, name);
    const values = this.#arguments(path.ArgumentInfo, body, paths);
    if (kind === PATH.indexer) return this.#members.item(parent, values[0] ?? null);
    if (kind !== PATH.method) throw this.#members.refuse(`path ${String(kind)}`);
    const answer = this.#members.call(parent, name, values);
    if (answer === null || answer instanceof ApiObject) return answer;
    throw generalException();
  }

  /** Arguments with the objects they name in place. */
  #arguments(
    info: ArgumentInfo | undefined,
    body: RequestBody,
    paths: Map<number, ApiObject | null>,
  ): readonly Argument[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => {
      const reference = references[index];
      if (typeof reference === 'number' && reference !== 0) return this.#resolve(reference, body, paths);
      if (containsReference(reference) || containsPath(argument)) {
        throw this.#members.refuse('objects inside an argument');
      }
      return argument;
    });
  }

  #surroundings(): Surroundings {
    return {
      workbook: this.workbook,
      kept: (id) => this.#kept(id),
      release: (id) => this.#references.delete(id),
      releaseAll: () => this.#references.clear(),
      settle: () => {
        if (!this.#isSuspended) this.#calculate();
      },
      suspendCalculation: () => {
        this.#isSuspended = true;
      },
      listen: (type, isWanted) => {
        if (isWanted) this.#wantedEvents.add(type);
        else this.#wantedEvents.delete(type);
      },
    };
  }

  #sendEvents(changes: WorkbookChanges): void {
    const { activeSheet: sheet, selection } = this.workbook;
    const address = selection.map((area) => areaText(area)).join(',');
    const front = sheet === null ? null : { id: sheet.id, address, isNew: sheet !== this.#frontSheet };
    this.#frontSheet = sheet;
    const events = sheetEvents(changes, front).filter(({ type }) => this.#wantedEvents.has(type));
    if (events.length > 0) this.onEvents?.(events);
  }

  #keep(object: ApiObject): void {
    if (object.referenceId !== null) return;
    this.#lastReference += 1;
    object.referenceId = `{REF-${String(this.#lastReference)}}`;
    this.#references.set(object.referenceId, object);
  }

  #kept(id: string): ApiObject {
    const object = this.#references.get(id);
    if (object === undefined) throw invalidReference();
    return object;
  }

  #calculate(): void {
    if (!this.workbook.isStale) {
      this.#waits = null;
      return;
    }
    this.#waits ??= this.#delay;
    if (this.#waits > 0) return;
    this.workbook.recalculate();
    this.#waits = null;
  }

  #endRequest(): void {
    this.#isSuspended = false;
    this.#calculate();
    if (this.#waits !== null) this.#waits -= 1;
    this.workbook.changes.announce('add-in');
  }
}

const SERVICE = 'Microsoft.InternalService.AddinInternalService';

const containsReference = (reference: Json | undefined): boolean =>
  Array.isArray(reference) && reference.some((each: Json) => each !== 0 && each !== null);

const containsPath = (argument: Json): boolean =>
  isObject(argument) && Object.values(argument).some((value) => isObject(value) && '_ObjectPathId' in value);

function errorOf(error: Refusal, index: number): NonNullable<ResponseBody['Error']> {
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location,
    ActionIndex: index,
    HttpStatusCode: error.status,
  };
}
