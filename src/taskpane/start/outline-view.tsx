import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

import type { CheckedEvaluation } from '../../app/check-workbook';
import { usePane, useWords } from '../pane-context';
import { START_WORDS } from '../words/start';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(5em, max-content) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
});

/** One evaluation of the workbook in outline: of what and when, how much of it was found, and which scheme fits. */
export function OutlineView({ checked }: { readonly checked: CheckedEvaluation }): ReactElement {
  const styles = useStyles();
  const words = useWords(START_WORDS);
  const { language } = usePane();
  const { evaluation, fit } = checked;
  const { subject, projectName, department, year, indicators, budget, keyTasks, scheme } = evaluation;
  return (
    <dl className={styles.list}>
      <Line name={words.subject[subject]}>{projectName ?? department ?? words.notStated}</Line>
      <Line name={words.year}>{year === null ? words.notStated : words.yearOf(year)}</Line>
      <Line name={words.indicators}>{words.indicatorsFound(indicators.length, fit.known)}</Line>
      <Line name={words.budget}>{words.budgetFound(budget.groupings.length, budget.amountUnit)}</Line>
      <Line name={words.keyTasks}>{words.tasksFound(keyTasks.length)}</Line>
      <Line name={words.scheme}>
        {scheme.title[language]}
        <br />
        <Caption1>{words.origin[fit.origin]}</Caption1>
        {scheme.subject !== subject && (
          <>
            <br />
            <Caption1>{words.otherSubject(words.subject[scheme.subject])}</Caption1>
          </>
        )}
      </Line>
    </dl>
  );
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  );
}
