import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import { ownedSheets } from './ownership';
import type { WorkbookSnapshot } from './host';

/**
 * SHA-256, hexadecimal, over the values, formulas and number formats of every sheet this tool did not write, so that
 * a printed summary can be matched with the input it was made from, whether or not a summary already stands in it.
 */
export function inputHash(snapshot: WorkbookSnapshot): string {
  const owned = ownedSheets(snapshot);
  const hash = sha256.create();
  for (const grid of snapshot.sheets) {
    if (owned.has(grid.sheet)) continue;
    const cells = grid.cells.map((cell) => [
      cell.row,
      cell.column,
      cell.value,
      cell.formula ?? null,
      cell.numberFormat,
    ]);
    hash.update(utf8ToBytes(JSON.stringify([grid.sheet, cells])));
  }
  return bytesToHex(hash.digest());
}
