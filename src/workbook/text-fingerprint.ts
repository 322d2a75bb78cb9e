import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256, hexadecimal, of a text, whatever the line ends and trailing blanks an editor leaves. */
export function textFingerprint(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.replace(/\r\n?/g, '\n').trimEnd())));
}
