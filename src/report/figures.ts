import { fixed, grouped, plain, decimal, type Decimal } from '../domain/decimal';
import type { BudgetGrouping, Evaluation } from '../domain/evaluation/evaluation';
import { printedPlaces } from '../domain/evaluation/printed-places';
import type { ReportRun } from './report';

/** What a figure counts: points, money in the evaluation's unit, percent, or things. */
export type FigureKind = 'points' | 'amount' | 'percent' | 'count';

/** One figure of the evaluation that sentences may state. */
export interface Figure {
  readonly key: string;
  readonly kind: FigureKind;
  /** As printed, without its unit: rounded as the summary sheet shows it. */
  readonly value: Decimal;
  /** As it stands in a sentence: `293,939.61万元`, `1.36%`, `94.33分`, `5`. */
  readonly text: string;
}

/**
 * Every figure a report may state, by key. A sentence takes its figures from here and from nowhere else, so that none can be
 * formatted two ways. What the evaluation has no value for is not in it.
 */
export class Figures {
  readonly #byKey = new Map<string, Figure>();

  constructor(private readonly evaluation: Evaluation) {
    const { total, dimensions, budget, keyTasks, indicators } = evaluation;
    const places = printedPlaces(evaluation);
    this.#score('total.score', total.score, places.total);
    this.#points('total.full', total.fullMarks, plain(total.fullMarks));
    for (const { name, score, fullMarks } of dimensions) {
      this.#score(`dimension.${name}.score`, score, places.score);
      this.#points(`dimension.${name}.full`, fullMarks, plain(fullMarks));
    }
    for (const grouping of budget.groupings) this.#grouping(grouping);
    this.#count('dimensions', dimensions.length);
    this.#count('key-tasks', keyTasks.length);
    this.#count('indicators', indicators.length);
    const lost = indicators.filter((indicator) => indicator.lost?.gt('0') === true);
    this.#count('indicators.lost', lost.length);
  }

  /** Null where the evaluation has no such value. */
  find(key: string): Figure | null {
    return this.#byKey.get(key) ?? null;
  }

  get all(): readonly Figure[] {
    return [...this.#byKey.values()];
  }

  /** Part of a sentence that states the figure. Throws where there is none: the caller leaves the sentence out. */
  run(key: string): ReportRun {
    const figure = this.find(key);
    if (figure === null) throw new Error(`the evaluation has no figure ${key}`);
    return { kind: 'figure', figure: key, text: figure.text };
  }

  #grouping({ basis, lines, executed, adjusted, initial, executionRate }: BudgetGrouping): void {
    this.#amount(`${basis}.initial`, initial);
    this.#amount(`${basis}.adjusted`, adjusted);
    this.#amount(`${basis}.executed`, executed);
    this.#percent(`${basis}.rate`, executionRate);
    for (const [index, line] of lines.entries()) {
      const key = lineKey(basis, index);
      this.#amount(`${key}.executed`, line.executed?.value ?? null);
      this.#percent(`${key}.share`, line.share);
    }
  }

  #score(key: string, value: Decimal | null, places: number): void {
    if (value !== null) this.#points(key, value, fixed(value, places));
  }

  #points(key: string, value: Decimal, number: string): void {
    this.#add({ key, kind: 'points', value, text: `${number}分` });
  }

  #amount(key: string, value: Decimal | null): void {
    if (value === null) return;
    const places = Math.max(2, plain(value).split('.')[1]?.length ?? 0);
    const text = `${grouped(value, places)}${this.evaluation.budget.amountUnit}`;
    this.#add({ key, kind: 'amount', value, text });
  }

  #percent(key: string, value: Decimal | null): void {
    if (value !== null) this.#add({ key, kind: 'percent', value, text: `${fixed(value, 2)}%` });
  }

  #count(key: string, value: number): void {
    const text = String(value);
    this.#add({ key: `count.${key}`, kind: 'count', value: decimal(text), text });
  }

  #add(figure: Figure): void {
    this.#byKey.set(figure.key, figure);
  }
}

/** Key of a budget line: names may stand twice, places can not. */
export const lineKey = (basis: string, index: number): string => `${basis}.${String(index)}`;
