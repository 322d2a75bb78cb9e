import { textFingerprint } from '../text-fingerprint';

/** The column of the sheet 自评报告 that holds the marks: narrow, not printed, its content not shown. */
export const MARK_COLUMN = 0;

/** Columns of the report's own text and tables, one after another; what stands right of them is the user's. */
export const TEXT_COLUMNS = { first: 1, count: 7 } as const;

/** The first column that is the user's for notes beside the text. */
export const FIRST_NOTE_COLUMN = TEXT_COLUMNS.first + TEXT_COLUMNS.count;

/** What a row of the sheet is, as its mark says. */
export interface RowMark {
  /** The part of the report that stands there. */
  readonly key: string;
  /** Fingerprint of what was written last, by column: what differs from it was typed by a person. */
  readonly written: ReadonlyMap<number, string>;
  /** In the first row: names (see {@link markName}) of the texts that were offered, so that deleted ones stay deleted. */
  readonly offered: readonly string[];
}

const FINGERPRINT = 12;

/** A short name for a text or key: 12 hexadecimal digits, whatever blanks and line ends stand around it. */
export function markName(text: string): string {
  return textFingerprint(text.trim()).slice(0, FINGERPRINT);
}

/** `problems.3f…|1=ab…`: key, fingerprints by column, and what was offered. Keys have no blanks and no `|`. */
export function formatMark({ key, written, offered }: RowMark): string {
  const fingerprints = [...written].map(([column, fingerprint]) => `${String(column)}=${fingerprint}`);
  return [key, fingerprints.join(' '), offered.join(' ')].join('|');
}

const MARK = /^([^\s|]+)\|((?:\d+=[0-9a-f]{12} ?)*)\|((?:[0-9a-f]{12} ?)*)$/;

/** Null for what is no mark. */
export function parseMark(text: string): RowMark | null {
  const [, key, fingerprints = '', offered = ''] = MARK.exec(text.trim()) ?? [];
  if (key === undefined) return null;
  const written = fingerprints
    .split(' ')
    .filter((each) => each !== '')
    .map((each): [number, string] => {
      const [column = '', fingerprint = ''] = each.split('=');
      return [Number(column), fingerprint];
    });
  return { key, written: new Map(written), offered: offered.split(' ').filter((each) => each !== '') };
}
