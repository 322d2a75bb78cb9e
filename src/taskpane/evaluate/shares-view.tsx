import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { fixed, grouped, type Decimal } from '../../domain/decimal';
import type { BudgetGrouping, BudgetResult } from '../../domain/evaluation/evaluation';
import { useWords } from '../pane-context';
import { Section } from '../parts/section';
import { EVALUATE_WORDS } from '../words/evaluate';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  text: { textAlign: 'left', padding: '2px 4px 2px 0' },
  number: {
    textAlign: 'right',
    padding: '2px 0 2px 4px',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
  child: { paddingLeft: tokens.spacingHorizontalM },
});

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

function percent(value: Decimal | null): string {
  return value === null ? '—' : `${fixed(value, 2)}%`;
}

function Grouping({ grouping, unit }: { readonly grouping: BudgetGrouping; readonly unit: string }) {
  const styles = useStyles();
  const words = useWords(EVALUATE_WORDS);
  const { name, executed, share, rate } = words.shareColumns;
  return (
    <table className={styles.table}>
      <caption className={styles.text}>
        <Body1>{grouping.label}</Body1> <Caption1>{unit}</Caption1>
      </caption>
      <thead className={styles.head}>
        <tr>
          <th scope="col" className={styles.text}>
            {name}
          </th>
          {[executed, share, rate].map((title) => (
            <th key={title} scope="col" className={styles.number}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grouping.lines.map((line, index) => (
          <tr key={index}>
            <td className={styles.text}>
              <span className={line.parent === null ? undefined : styles.child}>{line.name}</span>
            </td>
            <td className={styles.number}>
              {line.executed === null ? '—' : grouped(line.executed.value, 2)}
            </td>
            <td className={styles.number}>{percent(line.share)}</td>
            <td className={styles.number}>{percent(line.executionRate)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
