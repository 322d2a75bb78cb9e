import { parseReference } from '../model/area';
import type { CalculableWorkbook } from '../model/calculator';
import type { ReadArea } from './calculation-order';
import type { Word } from './univer-formulas';

/** A formula with what its names stand for in their place, and the areas it then reads. */
export interface ResolvedFormula {
  readonly formula: string;
  /** What `INDIRECT` and `OFFSET` lead to is not among them. */
  readonly reads: readonly ReadArea[];
}

/** Names within names are followed so far. */
const DEEPEST = 8;

/**
 * Puts definitions in the place of names. Univer's own names know no sheet scope and are kept beyond a change.
 * References in a definition are taken as they stand, relative ones too.
 */
export class FormulaNames {
  readonly #definitions = new Map<string, string>();

  constructor(
    workbook: CalculableWorkbook,
    private readonly wordsOf: (formula: string) => readonly Word[],
  ) {
    for (const { name, formula } of workbook.names) this.#definitions.set(key(null, name), formula);
    for (const sheet of workbook.sheets) {
      for (const { name, formula } of sheet.names) this.#definitions.set(key(sheet.name, name), formula);
    }
  }

  /** As the formula reads on a sheet: the sheet's own names come first. */
  resolve(formula: string, sheet: string, depth = 0): ResolvedFormula {
    let text = '';
    let end = 0;
    const reads: ReadArea[] = [];
    for (const word of this.wordsOf(formula)) {
      const reference = parseReference(word.text);
      if (reference !== null) {
        reads.push({ sheet: reference.sheet ?? sheet, area: reference.area });
        continue;
      }
      const definition =
        formula[word.to] === '(' || depth === DEEPEST ? undefined : this.#definitionOf(word.text, sheet);
      if (definition === undefined) continue;
      const inner = this.resolve(definition, sheet, depth + 1);
      const content = inner.formula.replace(/^=/, '');
      text += formula.slice(end, word.from) + (parseReference(content) === null ? `(${content})` : content);
      end = word.to;
      reads.push(...inner.reads);
    }
    return { formula: text + formula.slice(end), reads };
  }

  #definitionOf(word: string, sheet: string): string | undefined {
    const [, quoted, plain, name = word] = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(word) ?? [];
    const scope = quoted?.replaceAll("''", "'") ?? plain ?? sheet;
    return this.#definitions.get(key(scope, name)) ?? this.#definitions.get(key(null, name));
  }
}

const key = (sheet: string | null, name: string): string => `${sheet ?? ''}!${name}`.toLowerCase();
