import type { Document } from '@xmldom/xmldom';

import { fail, ok, type Result } from '../../domain/result';
import type { HostError } from '../../workbook/host';
import { damaged, encrypted, notAPackage, tooLarge, truncated } from '../failures';
import { LIMITS } from '../../opc/zip/limits';
import { readZip, unpack, type ZipEntry, type ZipFailure } from '../../opc/zip/read-zip';
import { packEntry, writeZip } from '../../opc/zip/write-zip';
import { decodeXml, parseXml, serializeXml } from '../../opc/xml';

const CONTENT_TYPES = '[content_types].xml';

/** A part that was set and is not compressed yet. */
interface FreshPart {
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * The parts of a package by name, without a leading slash; names match whatever their case. Parts that are not set
 * anew keep their compressed bytes.
 */
export class Package {
  private constructor(
    private readonly entries: Map<string, ZipEntry | FreshPart>,
    /** Keys in the order of the archive, with those removed: a part that comes back takes its old place. */
    private readonly order: string[],
    /** Names of the parts unpacked so far, with their sizes. */
    private readonly unpacked: Map<string, number>,
  ) {}

  /** Opens an archive; only its directory is read. */
  static open(bytes: Uint8Array): Result<Package, HostError> {
    const entries = readZip(bytes);
    if (!entries.ok) return fail(hostError(entries.error));
    const map = new Map(entries.value.map((entry) => [keyOf(entry.name), entry]));
    return ok(new Package(map, [...map.keys()], new Map()));
  }

  /** An archive without any part. */
  static empty(): Package {
    return new Package(new Map(), [], new Map());
  }

  /** A copy that can be changed while this one stays as it is. */
  fork(): Package {
    return new Package(new Map(this.entries), [...this.order], new Map(this.unpacked));
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  /** Names of all parts, as the archive spells them. */
  names(): string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  /** Unpacked bytes of a part; a failure where it is missing, damaged or too large. */
  bytes(name: string): Result<Uint8Array, HostError> {
    const entry = this.entries.get(keyOf(name));
    if (entry === undefined) return fail(damaged(name));
    if ('content' in entry) return ok(entry.content);
    this.unpacked.set(entry.name, entry.size);
    const total = [...this.unpacked.values()].reduce((sum, size) => sum + size, 0);
    if (total > LIMITS.unpackedBytes) return fail(hostError({ kind: 'too-large' }));
    const content = unpack(entry);
    return content.ok ? content : fail(hostError(content.error));
  }

  /** Text of an XML part. */
  text(name: string): Result<string, HostError> {
    const bytes = this.bytes(name);
    if (!bytes.ok) return bytes;
    const text = decodeXml(bytes.value);
    return text === null ? fail(damaged(name)) : ok(text);
  }

  /** Tree of an XML part. */
  xml(name: string): Result<Document, HostError> {
    const text = this.text(name);
    if (!text.ok) return text;
    const document = parseXml(text.value);
    return document === null ? fail(damaged(name)) : ok(document);
  }

  /** Creates or replaces a part. */
  set(name: string, content: string | Document): void {
    const text = typeof content === 'string' ? content : serializeXml(content);
    const key = keyOf(name);
    const spelled = this.entries.get(key)?.name ?? name;
    if (!this.order.includes(key)) this.order.push(key);
    this.entries.set(key, { name: spelled, content: new TextEncoder().encode(text) });
  }

  remove(name: string): void {
    this.entries.delete(keyOf(name));
  }

  /** The package as a file: content types first, then in the order of the archive, new parts last. */
  async toBytes(): Promise<Uint8Array> {
    await this.packFresh();
    const packed: ZipEntry[] = [];
    for (const key of [CONTENT_TYPES, ...this.order.filter((other) => other !== CONTENT_TYPES)]) {
      const entry = this.entries.get(key);
      if (entry !== undefined && !('content' in entry)) packed.push(entry);
    }
    return writeZip(packed);
  }

  /** Compresses the parts that were set: large ones, which the platform compresses, beside the small ones. */
  private async packFresh(): Promise<void> {
    const fresh: { readonly key: string; readonly part: FreshPart }[] = [];
    for (const [key, part] of this.entries) if ('content' in part) fresh.push({ key, part });
    fresh.sort((a, b) => b.part.content.length - a.part.content.length);
    await Promise.all(
      fresh.map(async ({ key, part }) => {
        this.entries.set(key, await packEntry(part.name, part.content));
      }),
    );
  }
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function hostError(failure: ZipFailure): HostError {
  switch (failure.kind) {
    case 'not-zip':
      return notAPackage();
    case 'truncated':
      return truncated();
    case 'encrypted':
      return encrypted();
    case 'damaged':
      return damaged(failure.entry);
    case 'too-many':
      return tooLarge({ zh: '部件数量过多', en: 'too many parts' });
    case 'too-large':
      return tooLarge({ zh: '总大小超限', en: 'total size' });
    case 'bomb':
      return tooLarge({ zh: failure.entry, en: failure.entry });
  }
}
