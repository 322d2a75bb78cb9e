import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Text of a part from what it was (null where there was none); null removes the part. */
export type PartEdit = (before: string | null) => string | null;

/** A package with some parts changed, added or removed; for making broken ones. */
export function editPackage(bytes: Uint8Array, edits: Readonly<Record<string, PartEdit>>): Uint8Array {
  const parts: Record<string, Uint8Array> = { ...unzipSync(bytes) };
  for (const [part, edit] of Object.entries(edits)) {
    const before = parts[part];
    const after = edit(before === undefined ? null : strFromU8(before));
    if (after === null) Reflect.deleteProperty(parts, part);
    else parts[part] = strToU8(after);
  }
  return zipSync(parts);
}

/** An edit that replaces the first occurrence of a text, which must be there. */
export function swap(old: string, replacement: string): PartEdit {
  return (before) => {
    if (before?.includes(old) !== true) throw new Error(`the part does not hold ${old}`);
    return before.replace(old, () => replacement);
  };
}
