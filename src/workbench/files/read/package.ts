import { unzipSync } from 'fflate';

import { decodeXml } from '../../../opc/xml';
import { parsePart, type XmlElement } from '../xml';

/** A part of the package and the parts it refers to. */
export interface Part {
  readonly path: string;
  readonly root: XmlElement;
}

/** The parts of an .xlsx file. */
export class Package {
  private constructor(private readonly files: ReadonlyMap<string, Uint8Array>) {}

  /** Null where the bytes are no zip archive. */
  static open(bytes: Uint8Array): Package | null {
    try {
      const files = Object.entries(unzipSync(bytes));
      return new Package(new Map(files.map(([path, content]) => [normal(path), content])));
    } catch {
      return null;
    }
  }

  get paths(): readonly string[] {
    return [...this.files.keys()];
  }

  part(path: string): Part | null {
    const bytes = this.files.get(normal(path));
    if (bytes === undefined) return null;
    const text = decodeXml(bytes);
    const root = text === null ? null : parsePart(text);
    return root === null ? null : { path, root };
  }

  /** The part a relationship of `from` leads to, by id. */
  related(from: Part, id: string | null): Part | null {
    const found = this.#relationships(from.path).find((each) => each.attribute('Id') === id);
    return found === undefined ? null : this.#target(from.path, found);
  }

  /** The parts of a kind that `from` leads to, such as `styles`; '' is the package itself. */
  relatedByType(from: string, type: string): readonly Part[] {
    return this.#relationships(from)
      .filter((each) => each.attribute('Type')?.endsWith(`/${type}`) === true)
      .flatMap((each) => this.#target(from, each) ?? []);
  }

  #relationships(path: string): readonly XmlElement[] {
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, slash + 1);
    const part = this.part(`${folder}_rels/${path.slice(slash + 1)}.rels`);
    return part === null ? [] : [...part.root.children('Relationship')];
  }

  #target(from: string, relationship: XmlElement): Part | null {
    const target = relationship.attribute('Target');
    if (target === null || relationship.attribute('TargetMode') === 'External') return null;
    // The host does not matter; the address resolves `..` and a leading slash.
    const { pathname } = new URL(target, `https://package/${from}`);
    return this.part(decodeURIComponent(pathname.slice(1)));
  }
}

const normal = (path: string): string => path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
