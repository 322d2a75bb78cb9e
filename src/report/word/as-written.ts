import { textFingerprint } from '../../workbook/text-fingerprint';
import { readZip, unpack, type ZipEntry } from '../../opc/zip/read-zip';
import { decodeXml } from '../../opc/xml';

const BODY = 'word/document.xml';
const PROPERTIES = 'docProps/core.xml';

/** The properties of a package of ours with a mark by which its body can be known again; {@link isAsWritten} looks for it. */
export function withMark(properties: string, body: string): string {
  const mark = `<dc:identifier>${textFingerprint(body)}</dc:identifier>`;
  return properties.replace('</cp:coreProperties>', `${mark}</cp:coreProperties>`);
}

/**
 * Whether a file is a Word report of ours that nobody saved since: Word, WPS and LibreOffice all write the body anew. Anything
 * else, a damaged file too, is somebody's work.
 */
export function isAsWritten(bytes: Uint8Array): boolean {
  const entries = readZip(bytes);
  if (!entries.ok) return false;
  const [body, properties] = [BODY, PROPERTIES].map((name) => partOf(entries.value, name));
  const mark = /<dc:identifier>([^<]*)<\/dc:identifier>/.exec(properties ?? '')?.[1];
  return typeof body === 'string' && mark === textFingerprint(body);
}

function partOf(entries: readonly ZipEntry[], name: string): string | null {
  const entry = entries.find((each) => each.name === name);
  const content = entry === undefined ? null : unpack(entry);
  return content?.ok === true ? decodeXml(content.value) : null;
}
