import type { HostError } from '../workbook/host';
import {
  answerTooLarge,
  cellBeingEdited,
  connectionLost,
  excelTooOld,
  refused,
  requestTooLarge,
  sheetGone,
  sheetProtected,
  type Doing,
} from './failures';

/** What the client throws when Excel refuses a request, as far as we look at it. */
export interface OfficeFailure {
  readonly code: string;
  readonly message: string;
  /** Member at fault, such as `Worksheet.getRange`; empty where Excel does not say. */
  readonly location: string;
  /** The traces that were reached before it failed, in order. */
  readonly traces: readonly string[];
}

const BY_CODE: Readonly<Record<string, (doing: Doing) => HostError>> = {
  ItemNotFound: sheetGone,
  InvalidReference: sheetGone,
  AccessDenied: sheetProtected,
  InvalidOperationInCellEditMode: cellBeingEdited,
  RequestPayloadSizeLimitExceeded: requestTooLarge,
  ResponsePayloadSizeLimitExceeded: answerTooLarge,
  OperationCellsExceedLimit: answerTooLarge,
  RangeExceedsLimit: answerTooLarge,
  ApiNotFound: excelTooOld,
  ApiNotAvailable: excelTooOld,
  NotImplemented: excelTooOld,
  InactiveWorkbook: connectionLost,
  InvalidOrTimedOutSession: connectionLost,
  HostRestartNeeded: connectionLost,
  ConnectionFailure: connectionLost,
  ServiceUnavailable: connectionLost,
  RequestAborted: connectionLost,
};

/** What the user is told when Excel refuses a request. */
export function describeFailure(failure: OfficeFailure, doing: Doing): HostError {
  const known = BY_CODE[failure.code];
  return known === undefined ? refused(doing, failure.code, failure.message) : known(doing);
}

/** What the client threw, or null where it is no refusal of Excel's but a fault in the program. */
export function officeFailure(thrown: unknown): OfficeFailure | null {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return null;
  const { code, message, debugInfo, traceMessages } = thrown as {
    readonly code: unknown;
    readonly message?: unknown;
    readonly debugInfo?: { readonly errorLocation?: unknown } | null;
    readonly traceMessages?: unknown;
  };
  if (typeof code !== 'string' && typeof code !== 'number') return null;
  return {
    code: String(code),
    message: typeof message === 'string' ? message : '',
    location: typeof debugInfo?.errorLocation === 'string' ? debugInfo.errorLocation : '',
    traces: Array.isArray(traceMessages) ? traceMessages.map(String) : [],
  };
}
