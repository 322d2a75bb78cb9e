import { isObject, parseJson, type Json, type JsonObject } from '../engine/json';

/** What a page of an add-in sends to Excel: it asks for something, or begins or ends listening to events. */
export interface PageRequest {
  readonly action: string;
  readonly kind: 'invoke' | 'register' | 'unregister';
  readonly conversation: string;
  /** Comes back with the answer. */
  readonly correlation: Json;
  readonly data: Json;
}

const KINDS = ['invoke', 'register', 'unregister'] as const;

/** Why a request has no result. */
export const MESSAGE_ERROR = { none: 0, refused: -2 } as const;

/** What the client calls success, and not being able to. */
export const OFFICE_ERROR = { none: 0, notSupported: 5000, internal: 5001 } as const;

/** The page's message; null where the text is something else, such as a message of another library. */
export function parsePageRequest(text: string): PageRequest | null {
  const message = parseJson(text);
  if (!isObject(message) || message['_messageType'] !== 0) return null;
  const { _actionName: action, _actionType: type, _conversationId: conversation } = message;
  const kind = typeof type === 'number' ? KINDS[type] : undefined;
  if (typeof action !== 'string' || typeof conversation !== 'string' || kind === undefined) return null;
  const { _correlationId: correlation = null, _data: data = null } = message;
  return { action, kind, conversation, correlation, data };
}

/** The answer to a request, as text. */
export function answerText(request: PageRequest, data: Json, error: number = MESSAGE_ERROR.none): string {
  return messageText(request, 0, data, error);
}

/** An event for a page that registered `request`, as text. */
export function eventText(request: PageRequest, data: Json): string {
  return messageText(request, 1, data, MESSAGE_ERROR.none);
}

function messageText(request: PageRequest, responseType: 0 | 1, data: Json, error: number): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: request.action,
    _conversationId: request.conversation,
    _correlationId: request.correlation,
    _errorCode: error,
    _responseType: responseType,
    _serializerVersion: 1,
    _data: data,
  } satisfies JsonObject);
}
