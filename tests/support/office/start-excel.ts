import type { ApiVersion } from '../../../src/workbench/engine/api-version';
import { NEWEST } from '../../../src/workbench/engine/api-version';
import { ExcelEngine } from '../../../src/workbench/engine/excel-engine';
import { ExcelWire } from '../../../src/workbench/engine/excel-wire';
import type { RequestBody } from '../../../src/workbench/engine/protocol';
import type { Workbook } from '../../../src/workbench/model/workbook';
import { loadClient, type ExcelNamespace, type OfficeExtensionNamespace } from './client';
import { answerWithFaults, type Fault } from './faults';

/**
 * Excel for tests: the real Office.js client on a stand-in of ours.
 *
 *     const workbook = new Workbook({ year: 2021 });
 *     const sheet = workbook.addSheet('指标');
 *     sheet.enter(0, 0, '12');              // as typed; put(row, column, value, formula?) takes it as it stands
 *     workbook.calculator = givenValues(({ sheet, address, formula }) => …);   // formulas calculate nothing else
 *     const excel = startExcel({ workbook, apiSet: '1.14' });
 *     await Excel.run(async (context) => { … });
 *     expect(excel.requests.count).toBe(3);
 *     expect(workbook.sheet('自评汇总')?.cell(0, 0)?.value).toBe('…');
 *     excel.stop();                         // throws where a member was asked for that is not there
 *
 * It sets the globals `Excel`, `OfficeExtension` and `Office.context.requirements` until `stop()`.
 */
export interface ExcelOptions {
  readonly workbook: Workbook;
  /** The requirement set it plays; newer members are refused with ApiNotFound and noted. */
  readonly apiSet: ApiVersion | 'newest';
  readonly faults?: readonly Fault[];
  /** Requests after a change during which `calculationState` is Pending and values are old. */
  readonly calculationDelay?: number;
  /** In bytes, for a request or its answer; Excel's 5 MB unless told. */
  readonly payloadLimit?: number;
}

export interface LoggedRequest {
  readonly body: RequestBody;
  readonly bytes: number;
}

export interface RequestLog {
  /** The add-in's own requests: one a sync. */
  readonly count: number;
  readonly bodies: readonly RequestBody[];
  /** Bytes of each body. */
  readonly sizes: readonly number[];
  /** The client's own, which only release references it held; they come after `Excel.run` ends. */
  readonly clientOwn: readonly LoggedRequest[];
}

export interface RunningExcel {
  readonly Excel: ExcelNamespace;
  readonly OfficeExtension: OfficeExtensionNamespace;
  readonly workbook: Workbook;
  readonly requests: RequestLog;
  /** What was asked for and is not there; must be empty at the end. */
  readonly unknownMembers: readonly string[];
  /** The user types in a cell: set it to true and back at any time. */
  editCell(editing: boolean): void;
  /** Takes the globals away; throws where members were unknown. */
  stop(): void;
  /** Takes the globals away, whatever happened. */
  abandon(): void;
}

export function startExcel(options: ExcelOptions): RunningExcel {
  const { workbook, faults = [] } = options;
  const version: ApiVersion = options.apiSet === 'newest' ? NEWEST : options.apiSet;
  const engine = new ExcelEngine(workbook, { version, calculationDelay: options.calculationDelay ?? 0 });
  const wire = new ExcelWire(engine);
  if (options.payloadLimit !== undefined) wire.payloadLimit = options.payloadLimit;

  const own: LoggedRequest[] = [];
  const clientOwn: LoggedRequest[] = [];
  const supports = (set: string, wanted: string): boolean =>
    set !== 'ExcelApi' || Number(wanted.split('.')[1]) <= Number(version.split('.')[1]);

  const { client, tell } = loadClient((text) => {
    const body = JSON.parse(text) as RequestBody;
    const logged = { body, bytes: Buffer.byteLength(text) };
    if (onlyReleases(body)) {
      clientOwn.push(logged);
      return wire.answer(text);
    }
    own.push(logged);
    return answerWithFaults(wire, faults, text, own.length);
  }, supports);

  engine.onEvents = (events) => {
    tell(
      events.map(({ type, args }) => ({
        messageCategory: 65_536,
        messageType: type,
        targetId: 'Workbook',
        message: JSON.stringify(args),
      })),
    );
  };

  const { Excel, OfficeExtension } = client;
  const Office = { context: { requirements: { isSetSupported: supports } } };
  const restore = setGlobals({ Excel, OfficeExtension, Office });
  return {
    Excel,
    OfficeExtension,
    workbook,
    requests: {
      get count() {
        return own.length;
      },
      get bodies() {
        return own.map(({ body }) => body);
      },
      get sizes() {
        return own.map(({ bytes }) => bytes);
      },
      clientOwn,
    },
    get unknownMembers() {
      return engine.unknownMembers;
    },
    editCell: (editing) => {
      wire.isCellBeingEdited = editing;
    },
    stop: () => {
      restore();
      const missing = engine.unknownMembers;
      if (missing.length > 0) throw new Error(`unknown members of Excel's API: ${missing.join('; ')}`);
    },
    abandon: restore,
  };
}

/** Nothing but `_RemoveReference`, which the client sends by itself. */
const onlyReleases = (body: RequestBody): boolean => {
  const methods = body.Actions.filter((action) => action.ActionType !== 1);
  return methods.length > 0 && methods.every((action) => action.Name === '_RemoveReference');
};

function setGlobals(values: Readonly<Record<string, unknown>>): () => void {
  const scope = globalThis as Record<string, unknown>;
  const before = Object.keys(values).map((name): [string, boolean, unknown] => [
    name,
    name in scope,
    scope[name],
  ]);
  Object.assign(scope, values);
  return () => {
    for (const [name, wasThere, value] of before) {
      if (wasThere) scope[name] = value;
      else Reflect.deleteProperty(scope, name);
    }
  };
}
