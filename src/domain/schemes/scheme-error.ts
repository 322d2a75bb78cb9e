import type { Bilingual } from '../bilingual';

/** One fault in a scheme file. `path` is a JSON path such as `tree[0].children[2].weight`; empty for the file as a whole. */
export interface SchemeError {
  readonly code: string;
  /** The file, as the user named it. */
  readonly source: string;
  readonly path: string;
  readonly message: Bilingual;
  readonly fix: Bilingual;
}
