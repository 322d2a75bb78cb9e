import type { HostError } from '../../workbook/host';
import { emptyFile, encrypted, legacyXls, notAPackage, otherCompound, textFile } from '../failures';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
const LOOKED_AT = 4096;

/** What a file is when it is no package at all, by its first bytes; null where it may be one. */
export function refuseByContent(bytes: Uint8Array): HostError | null {
  if (bytes.length === 0) return emptyFile();
  if (startsWith(bytes, ZIP)) return null;
  if (startsWith(bytes, COMPOUND)) return compoundKind(bytes);
  return isText(bytes.subarray(0, LOOKED_AT)) ? textFile() : notAPackage();
}

/** An OLE compound file names its streams in UTF-16 in its directory. */
function compoundKind(bytes: Uint8Array): HostError {
  if (contains(bytes, 'EncryptedPackage')) return encrypted();
  return contains(bytes, 'Workbook') || contains(bytes, 'Book') ? legacyXls() : otherCompound();
}

function contains(bytes: Uint8Array, streamName: string): boolean {
  const wanted = [...streamName].flatMap((character) => [character.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    // Directory entries are 128 bytes long and begin with the name; names elsewhere are cell texts.
    if (at % 128 === 0 && wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** Text of any encoding in use: no control characters besides white space, or UTF-16 by its mark. */
function isText(head: Uint8Array): boolean {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return head.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
