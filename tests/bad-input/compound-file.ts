/** A stream in the root of a compound file. */
interface CompoundStream {
  readonly name: string;
  readonly content: Uint8Array;
}

const SECTOR = 512;
/** Shorter streams would live in the mini stream, which these files do without. */
const SHORTEST_STREAM = 4096;
const FREE = 0xffffffff;
const END_OF_CHAIN = 0xfffffffe;
const FAT_SECTOR = 0xfffffffd;

/** An OLE compound file, version 3 ([MS-CFB]), with up to three streams in its root; each is padded to 4096 bytes. */
function compoundFile(streams: readonly CompoundStream[]): Uint8Array {
  const header = Buffer.alloc(SECTOR, 0xff);
  header.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  [0x3e, 3, 0xfffe, 9, 6].forEach((value, index) => header.writeUInt16LE(value, 24 + 2 * index));
  const counters = [0, 1, 1, 0, SHORTEST_STREAM, END_OF_CHAIN, 0, END_OF_CHAIN, 0, 0];
  counters.forEach((value, index) => header.writeUInt32LE(value, 40 + 4 * index));

  const allocation = Buffer.alloc(SECTOR, 0xff);
  allocation.writeUInt32LE(FAT_SECTOR, 0);
  allocation.writeUInt32LE(END_OF_CHAIN, 4);
  const directory = Buffer.alloc(SECTOR);
  directoryEntry('Root Entry', 5, streams.length > 0 ? 1 : FREE, FREE, END_OF_CHAIN, 0).copy(directory);

  const bodies: Buffer[] = [];
  let sector = 2;
  streams.forEach(({ name, content }, index) => {
    const size = Math.max(content.length, SHORTEST_STREAM);
    const body = Buffer.alloc(Math.ceil(size / SECTOR) * SECTOR);
    body.set(content);
    const sectors = body.length / SECTOR;
    for (let step = 0; step < sectors; step += 1) {
      allocation.writeUInt32LE(step === sectors - 1 ? END_OF_CHAIN : sector + step + 1, 4 * (sector + step));
    }
    const next = index + 1 < streams.length ? index + 2 : FREE;
    directoryEntry(name, 2, FREE, next, sector, size).copy(directory, 128 * (index + 1));
    bodies.push(body);
    sector += sectors;
  });
  return Buffer.concat([header, allocation, directory, ...bodies]);
}

function directoryEntry(
  name: string,
  type: number,
  child: number,
  right: number,
  start: number,
  size: number,
): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, 'utf16le');
  entry.writeUInt16LE(2 * (name.length + 1), 64);
  entry.writeUInt8(type, 66);
  entry.writeUInt8(1, 67);
  entry.writeUInt32LE(FREE, 68);
  entry.writeUInt32LE(right, 72);
  entry.writeUInt32LE(child, 76);
  entry.writeUInt32LE(start, 116);
  entry.writeUInt32LE(size, 120);
  return entry;
}

/** What Excel 97–2003 writes, cut down: a Workbook stream that begins with a BIFF8 BOF record and ends with EOF. */
export function legacyWorkbook(): Uint8Array {
  const stream = Buffer.from('09081000000605000a00cc0741000000' + '06000000' + '0a000000', 'hex');
  return compoundFile([{ name: 'Workbook', content: stream }]);
}

/** What Excel writes for a workbook with a password to open ([MS-OFFCRYPTO], agile): the package is in a stream, encrypted. */
export function encryptedWorkbook(): Uint8Array {
  const info = Buffer.concat([
    Buffer.from('0400040040000000', 'hex'),
    Buffer.from('<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"/>', 'utf8'),
  ]);
  const secret = Buffer.from(Array.from({ length: 8192 }, (_, index) => (index * 73 + (index >> 3)) & 0xff));
  return compoundFile([
    { name: 'EncryptionInfo', content: info },
    { name: 'EncryptedPackage', content: secret },
  ]);
}
