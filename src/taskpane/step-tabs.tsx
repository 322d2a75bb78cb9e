import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { usePane, useWords } from './pane-context';
import { isStep, STEPS, type Step } from './steps';
import { SHELL_WORDS } from './words/shell';

const useStyles = makeStyles({
  // Wraps rather than scrolls: with large text in a narrow pane no step may be out of sight.
  tabs: { flexWrap: 'wrap', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

export const tabId = (step: Step): string => `step-tab-${step}`;
export const panelId = (step: Step): string => `step-panel-${step}`;

/** The steps. Arrows move between them, Enter or Space opens one. */
export function StepTabs({
  current,
  opened,
}: {
  readonly current: Step;
  readonly opened: ReadonlySet<Step>;
}): ReactElement {
  const styles = useStyles();
  const { goTo } = usePane();
  const words = useWords(SHELL_WORDS);
  return (
    <TabList
      size="small"
      className={styles.tabs}
      aria-label={words.stepsLabel}
      selectedValue={current}
      onTabSelect={(_event, { value }) => {
        if (typeof value === 'string' && isStep(value)) goTo(value);
      }}
    >
      {STEPS.map((step) => (
        <Tab
          key={step}
          id={tabId(step)}
          value={step}
          aria-controls={opened.has(step) ? panelId(step) : undefined}
        >
          {words.steps[step]}
        </Tab>
      ))}
    </TabList>
  );
}
