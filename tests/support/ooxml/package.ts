import { unzipSync } from 'fflate';
import { DOMParser } from '@xmldom/xmldom';
import type { Document, Element } from '@xmldom/xmldom';
import { children } from './xml';

/** Relationships of one part, as they stand in its `.rels`. `target` is the resolved part name, or null when external. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly rawTarget: string;
  readonly target: string | null;
}

/** Where rules report; every problem begins with the part it was found in. */
export type Report = (part: string, problem: string) => void;

/** Characters that XML 1.0 does not have. */
const CONTROL_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

/** A package opened for checking. Part names have no leading slash. */
export class OoxmlPackage {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Entry names in the order of the zip directory, duplicates included. */
  readonly entryNames: readonly string[];
  private readonly documents = new Map<string, Document | null>();

  /** Throws where the bytes are no zip: then there is nothing to check. */
  constructor(bytes: Uint8Array) {
    const names: string[] = [];
    const files = unzipSync(bytes, {
      filter: (file) => {
        names.push(file.name);
        return !file.name.endsWith('/');
      },
    });
    this.entryNames = names;
    this.parts = new Map(Object.entries(files));
  }

  /** The part's document; null where it is missing or not well-formed (reported once by `checkWellFormed`). */
  xml(part: string): Document | null {
    const known = this.documents.get(part);
    if (known !== undefined) return known;
    const parsed = this.parse(part);
    const document = typeof parsed === 'string' ? null : parsed;
    this.documents.set(part, document);
    return document;
  }

  /** The root element of a part, or null. */
  root(part: string): Element | null {
    return this.xml(part)?.documentElement ?? null;
  }

  /** Reports the XML parts that do not parse. VML is left out: Office itself writes it loosely. */
  checkWellFormed(report: Report): void {
    for (const part of this.parts.keys()) {
      if (!/\.(xml|rels)$/i.test(part)) continue;
      const parsed = this.parse(part);
      if (typeof parsed === 'string') report(part, `is not well-formed XML: ${parsed}`);
      else checkIgnorable(part, parsed, report);
    }
  }

  /** Relationships of a part; of the package itself for ''. */
  relationships(part: string): readonly Relationship[] {
    const root = this.root(relationshipsPart(part));
    if (root === null) return [];
    return children(root, 'Relationship').map((element) => {
      const rawTarget = element.getAttribute('Target') ?? '';
      const external = element.getAttribute('TargetMode') === 'External';
      return {
        id: element.getAttribute('Id') ?? '',
        type: element.getAttribute('Type') ?? '',
        rawTarget,
        target: external || rawTarget.startsWith('#') ? null : resolveTarget(part, rawTarget),
      };
    });
  }

  /** The part a relationship of `part` leads to, or null. */
  targetOf(part: string, id: string | null): string | null {
    return this.relationships(part).find((relationship) => relationship.id === id)?.target ?? null;
  }

  /** The main part: what the package's officeDocument relationship leads to. */
  mainPart(): string | null {
    return this.relationships('').find((entry) => entry.type.endsWith('/officeDocument'))?.target ?? null;
  }

  private parse(part: string): Document | string {
    const bytes = this.parts.get(part);
    if (bytes === undefined) return 'the part is missing';
    const problems: string[] = [];
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      const control = CONTROL_CHARACTER.exec(text)?.[0];
      if (control !== undefined) return `it holds the control character ${String(control.charCodeAt(0))}`;
      const parser = new DOMParser({
        onError: (level, message) => {
          if (level !== 'warning') problems.push(message);
        },
      });
      const document = parser.parseFromString(text, 'text/xml');
      return problems[0] ?? document;
    } catch (error) {
      return problems[0] ?? (error instanceof Error ? error.message : String(error));
    }
  }
}

/** A prefix that may be ignored must be declared: Excel refuses the part otherwise. */
function checkIgnorable(part: string, document: Document, report: Report): void {
  const root = document.documentElement;
  const ignorable = [...(root?.attributes ?? [])].find((attribute) => attribute.localName === 'Ignorable');
  for (const prefix of ignorable?.value.split(' ').filter((each) => each !== '') ?? []) {
    if (root?.lookupNamespaceURI(prefix) === null)
      report(part, `may ignore ${prefix}, which is not declared`);
  }
}

/** Name of the part that holds the relationships of `part`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The part whose relationships stand in a `.rels` part. */
export function sourceOfRelationships(relsPart: string): string {
  return relsPart.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
}

/** A relationship target as a part name: absolute, or relative to the folder of the source part. */
function resolveTarget(source: string, target: string): string {
  const decoded = decodeURIComponent(target.replace(/#.*$/, ''));
  const base = decoded.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of decoded.split('/')) {
    if (step === '..') base.pop();
    else if (step !== '' && step !== '.') base.push(step);
  }
  return base.join('/');
}
