import { isObject, parseJson, type Json } from '../engine/json';
import type { DialogRequest } from './dialogs';

/** The dialog that is wanted: JSON in the target's name. Null where the data names none. */
export function requestedDialog(data: Json): DialogRequest | null {
  const target = isObject(data) ? data['targetId'] : null;
  const wanted = typeof target === 'string' ? parseJson(target) : null;
  if (!isObject(wanted)) return null;
  const { url, width, height } = wanted;
  if (typeof url !== 'string' || typeof width !== 'number' || typeof height !== 'number') return null;
  return { url, width, height };
}

/** The body of a ProcessQuery request: the fifth part of what the client hands over. */
export function requestBody(parts: Json): string {
  const body = Array.isArray(parts) ? (parts as readonly Json[])[4] : undefined;
  return typeof body === 'string' ? body : '{}';
}

/** All that the page keeps in the document, as pairs of a name and its value as JSON text. */
export function savedSettings(method: Json): readonly (readonly [name: string, value: string])[] {
  const properties = isObject(method) ? method['Properties'] : null;
  if (!Array.isArray(properties)) return [];
  return (properties as readonly Json[]).flatMap((pair): [string, string][] => {
    if (!Array.isArray(pair)) return [];
    const [name, value] = pair as readonly Json[];
    return typeof name === 'string' && typeof value === 'string' ? [[name, value]] : [];
  });
}

/** The id of the ribbon's command that the page says is done. */
export function completedCommand(data: Json): string {
  const id = isObject(data) ? data['0'] : Array.isArray(data) ? (data as readonly Json[])[0] : null;
  return typeof id === 'string' ? id : JSON.stringify(id ?? null);
}
