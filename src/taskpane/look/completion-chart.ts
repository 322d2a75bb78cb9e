import { decimal, greatest, HUNDRED, least, roundRatio, type Decimal } from '../../domain/decimal';
import type { Evaluation } from '../../domain/evaluation/evaluation';
import { comparableRate, compareWithExecution } from '../../domain/evaluation/execution-comparison';
import { printedPercent } from '../parts/printed';
import type { LookWords } from '../words/look';
import { drawnLength, type ChartData, type ChartItem } from './chart-data';

/** Bars that are longer would leave no room for the others. */
const LONGEST = decimal('200');

/**
 * 完成率与预算执行率: of every indicator whose completion says how much of the work was done, beside how much of the money was
 * spent.
 */
export function completionChart({ indicators, budget }: Evaluation, words: LookWords): ChartData {
  const rate = comparableRate(budget.execution?.rate ?? null);
  const chart = { title: words.completion, columns: columnsOf(words) } as const;
  if (rate === null) return { ...chart, key: '', items: [], empty: words.noRate };
  const compared = indicators.flatMap((indicator) => {
    const stands = compareWithExecution(indicator, rate);
    const { completion, path } = indicator;
    return completion === null || stands === null ? [] : [{ name: path.at(-1) ?? '', completion, stands }];
  });
  const percent = roundRatio(rate, 2);
  const longest = [HUNDRED, percent, ...compared.map(({ completion }) => completion)].reduce(greatest);
  const whole = least(longest, LONGEST);
  return {
    ...chart,
    key: words.completionKey(rate.text),
    items: compared.map((each) => itemOf(each, percent, whole, words)),
    empty: words.nothingToCompare,
  };
}

function columnsOf(words: LookWords): ChartData['columns'] {
  return [words.indicator, words.completionRate, words.compared];
}

function itemOf(
  {
    name,
    completion,
    stands,
  }: {
    readonly name: string;
    readonly completion: Decimal;
    readonly stands: NonNullable<ReturnType<typeof compareWithExecution>>;
  },
  percent: Decimal,
  whole: Decimal,
  words: LookWords,
): ChartItem {
  const remark = stands === 'near' ? null : words.stands[stands];
  return {
    name,
    level: 0,
    label: completion.gt(whole) ? `${printedPercent(completion)} »` : printedPercent(completion),
    remark,
    figures: [printedPercent(completion), words.standsInTable[stands]],
    bar: { length: drawnLength(completion, whole), line: drawnLength(percent, whole), look: 'solid' },
  };
}
