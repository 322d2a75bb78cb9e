import type { ExcelWire, WireResponse } from '../../../src/workbench/engine/excel-wire';
import { refusedForCellEdit, refusedRequest } from '../../../src/workbench/engine/excel-wire';
import type { RequestBody } from '../../../src/workbench/engine/protocol';

/**
 * One thing that goes wrong. `request` counts the add-in's own requests from 1, the client's (releasing references)
 * left out.
 *
 * - `cell-edit-mode`: the user types in a cell during this request and, with `lasting`, ever after.
 * - `refused`: Excel refuses the whole request with `code`; nothing of it is done.
 * - `fails-at`: the first `actions` actions are done (at most all but the last), then one is refused with `code`.
 * - `no-answer`: nothing is done, and no answer comes.
 * - `applied-without-answer`: all is done, and no answer comes.
 * - `closed`: the workbook is closed after the first `actions` actions of this request (0 unless told); it and every
 *   later request is answered as by a lost session or, with `silent`, not at all.
 */
export type Fault =
  | { readonly request: number; readonly kind: 'cell-edit-mode'; readonly lasting?: boolean }
  | { readonly request: number; readonly kind: 'refused'; readonly code: string }
  | { readonly request: number; readonly kind: 'fails-at'; readonly actions: number; readonly code: string }
  | { readonly request: number; readonly kind: 'no-answer' | 'applied-without-answer' }
  | {
      readonly request: number;
      readonly kind: 'closed';
      readonly actions?: number;
      readonly silent?: boolean;
    };

/** What comes back for the add-in's `number`th request; null: never an answer. */
export function answerWithFaults(
  wire: ExcelWire,
  faults: readonly Fault[],
  text: string,
  number: number,
): WireResponse | null {
  const closed = faults.find((fault) => fault.kind === 'closed' && fault.request <= number);
  if (closed?.kind === 'closed') {
    if (closed.request === number) applyFirst(wire, text, closed.actions ?? 0);
    return closed.silent === true ? null : sessionLost();
  }
  const fault = faults.find(
    (each) =>
      each.request === number ||
      (each.kind === 'cell-edit-mode' && each.lasting === true && each.request <= number),
  );
  switch (fault?.kind) {
    case undefined:
    case 'closed':
      return wire.answer(text);
    case 'cell-edit-mode':
      return refusedForCellEdit();
    case 'refused':
      return refusedRequest(fault.code, fault.code);
    case 'no-answer':
      return null;
    case 'applied-without-answer':
      wire.answer(text);
      return null;
    case 'fails-at':
      return failAt(wire, text, fault.actions, fault.code);
  }
}

function applyFirst(wire: ExcelWire, text: string, actions: number): void {
  const body = JSON.parse(text) as RequestBody;
  wire.engine.answer({ ...body, Actions: body.Actions.slice(0, actions) });
}

function failAt(wire: ExcelWire, text: string, wanted: number, code: string): WireResponse {
  const body = JSON.parse(text) as RequestBody;
  const actions = Math.min(wanted, body.Actions.length - 1);
  const done = wire.engine.answer({ ...body, Actions: body.Actions.slice(0, actions) });
  if (done.Error !== undefined) return { status: 200, body: JSON.stringify(done) };
  const error = { Code: code, Message: code, Location: '', ActionIndex: actions, HttpStatusCode: 400 };
  const results = { Results: done.Results ?? [] };
  return { status: 200, body: JSON.stringify({ Error: error, ProcessedResults: results }) };
}

const sessionLost = (): WireResponse =>
  refusedRequest('InvalidOrTimedOutSession', 'Your Office Online session has expired or is invalid.', 408);
