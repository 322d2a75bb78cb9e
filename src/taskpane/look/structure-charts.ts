import type { Language } from '../../domain/bilingual';
import { BASIS_NAMES } from '../../domain/budget/labels';
import { HUNDRED } from '../../domain/decimal';
import type { BudgetGrouping, Evaluation } from '../../domain/evaluation/evaluation';
import { printedAmount, printedPercent } from '../parts/printed';
import type { LookWords } from '../words/look';
import { drawnLength, type ChartData } from './chart-data';

/** 支出结构: for each grouping of the budget the executed amounts as shares of its total. */
export function structureCharts(
  { budget }: Evaluation,
  words: LookWords,
  language: Language,
): readonly ChartData[] {
  if (budget.groupings.length === 0) {
    const columns = columnsOf(words);
    return [{ title: words.structureOfNone, key: '', columns, items: [], empty: words.noBudget }];
  }
  return budget.groupings.map((grouping) => structureChart(grouping, budget.amountUnit, words, language));
}

function structureChart(
  { basis, lines }: BudgetGrouping,
  unit: string,
  words: LookWords,
  language: Language,
): ChartData {
  const known = lines.some(({ executed }) => executed !== null);
  return {
    title: words.structure(BASIS_NAMES[basis][language]),
    key: words.structureKey(unit),
    columns: columnsOf(words),
    items: known
      ? lines.map(({ name, parent, executed, share }) => ({
          name,
          level: parent === null ? 0 : 1,
          label: `${printedAmount(executed)} · ${printedPercent(share)}`,
          remark: null,
          figures: [printedAmount(executed), printedPercent(share)],
          bar: {
            length: share === null ? null : drawnLength(share, HUNDRED),
            look: parent === null ? 'solid' : 'hatched',
          },
        }))
      : [],
    empty: words.nothingExecuted,
  };
}

function columnsOf({ item, executed, share }: LookWords): ChartData['columns'] {
  return [item, executed, share];
}
