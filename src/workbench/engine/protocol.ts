import type { Json } from './json';

/** The body of a ProcessQuery request, as the Office.js client sends it. */
export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export const PATH = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** For each argument the path of the object it is, or 0; nested for arrays. */
  readonly ReferencedObjectPathIds?: readonly Json[];
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

export interface ResponseBody {
  readonly Results?: readonly ActionResult[];
  readonly TraceIds?: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
  readonly ProcessedResults?: {
    readonly Results: readonly ActionResult[];
    readonly TraceIds?: readonly number[];
  };
}

/** The name a member has on the wire: `columnWidth` → `ColumnWidth`. */
export const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Properties the client writes by another name than it reads them. */
const WRITTEN_NAMES: Readonly<Record<string, string>> = {
  Gridlines: 'showGridlines',
  Headings: 'showHeadings',
};

/** The documented name: `ColumnWidth` → `columnWidth`. */
export const memberName = (wire: string): string =>
  WRITTEN_NAMES[wire] ?? wire.charAt(0).toLowerCase() + wire.slice(1);
