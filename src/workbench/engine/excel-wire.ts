import type { ExcelEngine } from './excel-engine';
import type { RequestBody, ResponseBody } from './protocol';

/** What goes back to the client: an HTTP-like status and a JSON text. */
export interface WireResponse {
  readonly status: number;
  readonly body: string;
}

/** Excel on the web takes and gives no more in one request. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** The engine as the client reaches it, with the refusals that concern a request as a whole. */
export class ExcelWire {
  /** The user is typing in a cell: Excel does nothing for an add-in meanwhile. */
  isCellBeingEdited = false;
  /** In bytes. */
  payloadLimit = PAYLOAD_LIMIT;

  constructor(readonly engine: ExcelEngine) {}

  /** Answers the text of a ProcessQuery body. */
  answer(text: string): WireResponse {
    if (byteLength(text) > this.payloadLimit) {
      return refusedRequest(
        'RequestPayloadSizeLimitExceeded',
        'The request payload size has exceeded the limit.',
      );
    }
    if (this.isCellBeingEdited) return refusedForCellEdit();
    const response: ResponseBody = this.engine.answer(JSON.parse(text) as RequestBody);
    const body = JSON.stringify(response);
    return byteLength(body) > this.payloadLimit
      ? refusedRequest(
          'ResponsePayloadSizeLimitExceeded',
          'The response payload size has exceeded the limit.',
        )
      : { status: 200, body };
  }
}

export function refusedForCellEdit(): WireResponse {
  return refusedRequest(
    'InvalidOperationInCellEditMode',
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  );
}

/** A request refused as a whole: nothing of it was done. */
export function refusedRequest(code: string, message: string, status = 400): WireResponse {
  return { status, body: JSON.stringify({ error: { code, message } }) };
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;
