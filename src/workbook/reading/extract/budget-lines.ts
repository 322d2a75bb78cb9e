import { BUDGET_PARTS } from '../columns/synonyms/budget-headers';
import { labelKeys } from '../text';
import type { SheetRow } from '../sheet-index';

/** A line's name as printed, told apart into what it says. */
export interface LineName {
  /** Without indentation, 其中：, numbering and a closing colon. */
  readonly name: string;
  /** Whether it begins with 其中. */
  readonly partOfAbove: boolean;
  /** Leading spaces; a full-width one counts as two. */
  readonly indent: number;
  /** Rank of its numbering: 一、 before （一） before 1. before (1); null where it has none. */
  readonly numbering: number | null;
}

/** A row of a budget table with its name and the column it stands in. */
export interface NamedRow {
  readonly row: SheetRow;
  readonly column: number;
  readonly line: LineName;
}

const NUMBERING: readonly RegExp[] = [
  /^[一二三四五六七八九十]+[、.．]\s*/,
  /^[（(][一二三四五六七八九十]+[）)][、.．]?\s*/,
  /^\d{1,2}(?:[、．]|\.(?!\d))\s*/,
  /^[（(]\d{1,2}[）)][、.．]?\s*/,
];

/** Reads a line's name. */
export function readLineName(text: string): LineName {
  const leading = /^[\s\u3000]*/.exec(text)?.[0] ?? '';
  const indent = [...leading].reduce((sum, space) => sum + (space === '\u3000' ? 2 : 1), 0);
  const bare = text.trim();
  const within = /^其\s*中\s*[:：]?\s*/.exec(bare)?.[0] ?? '';
  const unprefixed = bare.slice(within.length).trim();
  const rank = NUMBERING.findIndex((pattern) => pattern.test(unprefixed));
  const pattern = NUMBERING[rank];
  const name = (pattern === undefined ? unprefixed : unprefixed.replace(pattern, ''))
    .replace(/\s*[:：]\s*$/, '')
    .replace(/^[-—·•]\s*/, '');
  return { name, partOfAbove: within !== '', indent, numbering: rank === -1 ? null : rank };
}

/** The key of a line's name for comparison with known names. */
export function lineKey(name: string): string {
  return labelKeys(name)[1] ?? labelKeys(name)[0] ?? '';
}

/**
 * Parents of a table's lines, by index; null at the top. Told by 其中： and the lines printed below it in the same way, by
 * indentation, by numbering where the lines use more than one style, and for parts known by name (人员经费 of 基本支出).
 */
export function parentsOf(lines: readonly LineName[]): readonly (number | null)[] {
  const depths = depthsOf(lines);
  const known = (index: number): number | null => {
    const whole = BUDGET_PARTS[lineKey(lines[index]?.name ?? '')];
    const at = lines.findIndex((line, other) => other < index && lineKey(line.name) === whole);
    return whole === undefined || at === -1 ? null : at;
  };
  return lines.map((_, index) => {
    for (let above = index - 1; above >= 0; above -= 1) {
      if ((depths[above] ?? 0) < (depths[index] ?? 0)) return above;
    }
    return known(index);
  });
}

/** Depth of each line; only its order matters. */
function depthsOf(lines: readonly LineName[]): readonly number[] {
  const numbered = lines.filter(({ numbering }) => numbering !== null);
  const byNumbering =
    new Set(numbered.map(({ numbering }) => numbering)).size > 1 && numbered.length === lines.length;
  let whole: { readonly indent: number; readonly depth: number; readonly partIndent: number } | null = null;
  return lines.map((line, index) => {
    const own = byNumbering ? (line.numbering ?? 0) * 100 : line.indent;
    if (line.partOfAbove) {
      const above = lines[index - 1];
      if (above === undefined) return own;
      if (!above.partOfAbove && !(whole !== null && above.indent > whole.indent)) {
        whole = {
          indent: above.indent,
          depth: byNumbering ? (above.numbering ?? 0) * 100 : above.indent,
          partIndent: line.indent,
        };
      }
      return (whole?.depth ?? above.indent) + 1;
    }
    if (whole !== null && line.indent > whole.indent)
      return whole.depth + 1 + Math.max(0, line.indent - whole.partIndent - 6);
    whole = null;
    return own;
  });
}
