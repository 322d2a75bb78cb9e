import { constants, crc32, deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';

const CHUNK = 1024 * 1024;

interface Entry {
  readonly name: string;
  readonly compressed: Uint8Array;
  readonly checksum: number;
  readonly size: number;
}

/**
 * A workbook whose part unpacks to more than 1 GB of blanks in well-formed XML, in a file of about a megabyte. With
 * `lying` its headers state a harmless size instead of the true one.
 */
export function zipBomb(workbook: Uint8Array, part: string, lying: boolean): Uint8Array {
  const entries = Object.entries(unzipSync(workbook)).map(([name, content]) =>
    name === part ? bombEntry(name, content, lying) : plainEntry(name, content),
  );
  return writeZip(entries);
}

/** How large the bomb's part is when it is unpacked, at least. */
const BOMB_BYTES = 1100 * CHUNK;

function plainEntry(name: string, content: Uint8Array): Entry {
  return { name, compressed: deflateRawSync(content), checksum: crc32(content), size: content.length };
}

function bombEntry(name: string, content: Uint8Array, lying: boolean): Entry {
  const text = Buffer.from(content).toString('utf8');
  const end = text.lastIndexOf('</');
  const head = Buffer.from(text.slice(0, end));
  const tail = Buffer.from(text.slice(end));
  const blanks = Buffer.alloc(CHUNK, ' ');
  const repeats = BOMB_BYTES / CHUNK;

  const open = { level: 9, finishFlush: constants.Z_FULL_FLUSH };
  const chunk = deflateRawSync(blanks, open);
  const compressed = Buffer.concat([
    deflateRawSync(head, open),
    ...Array.from({ length: repeats }, () => chunk),
    deflateRawSync(tail),
  ]);
  if (lying) return { name, compressed, checksum: crc32(content), size: content.length };
  let checksum = crc32(head);
  for (let index = 0; index < repeats; index += 1) checksum = crc32(blanks, checksum);
  return { name, compressed, checksum: crc32(tail, checksum), size: head.length + BOMB_BYTES + tail.length };
}

function writeZip(entries: readonly Entry[]): Uint8Array {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const common = Buffer.alloc(26);
    [20, 0x800, 8, 0, 0x5821].forEach((value, index) => common.writeUInt16LE(value, 2 * index));
    common.writeUInt32LE(entry.checksum, 10);
    common.writeUInt32LE(entry.compressed.length, 14);
    common.writeUInt32LE(entry.size, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, name]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, rest, name]));
    body.push(local, Buffer.from(entry.compressed));
    offset += local.length + entry.compressed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  Buffer.from('504b0506', 'hex').copy(end);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, listing, end]);
}
