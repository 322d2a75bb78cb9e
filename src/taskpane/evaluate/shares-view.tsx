import { Body1, Caption1 } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { BudgetGrouping, BudgetResult } from '../../domain/evaluation/evaluation';
import { useWords } from '../pane-context';
import { FigureTable } from '../parts/figure-table';
import { printedAmount, printedPercent } from '../parts/printed';
import { Section } from '../parts/section';
import { EVALUATE_WORDS } from '../words/evaluate';

/** Amounts with their share of each grouping's total; nothing where the workbook has no budget table. */
export function SharesView({ budget }: { readonly budget: BudgetResult }): ReactElement | null {
  const words = useWords(EVALUATE_WORDS);
  if (budget.groupings.length === 0) return null;
  return (
    <Section title={words.shares}>
      {budget.groupings.map((grouping, index) => (
        <Grouping key={index} grouping={grouping} unit={budget.amountUnit} />
      ))}
    </Section>
  );
}

function Grouping({ grouping, unit }: { readonly grouping: BudgetGrouping; readonly unit: string }) {
  const words = useWords(EVALUATE_WORDS);
  const { name, executed, share, rate } = words.shareColumns;
  return (
    <FigureTable
      caption={
        <>
          <Body1>{grouping.label}</Body1> <Caption1>{unit}</Caption1>
        </>
      }
      columns={[name, executed, share, rate]}
      rows={grouping.lines.map((line) => ({
        name: line.name,
        level: line.parent === null ? 0 : 1,
        figures: [
          printedAmount(line.executed),
          printedPercent(line.share),
          printedPercent(line.executionRate),
        ],
      }))}
    />
  );
}
