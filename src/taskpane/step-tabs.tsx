import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';

import { usePane, useWords } from './pane-context';
import { STEPS, type Step } from './steps';
import { SHELL_WORDS } from './words/shell';

const useStyles = makeStyles({
  // Wraps rather than scrolls: with large text in a narrow pane no step may be out of sight.
  tabs: {
    display: 'flex',
    flexWrap: 'wrap',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalSNudge}`,
    border: 'none',
    borderBottom: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    // Forced colours paint every border alike.
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

export const tabId = (step: Step): string => `step-tab-${step}`;
export const panelId = (step: Step): string => `step-panel-${step}`;

/** How far each key goes from a tab among so many. */
const MOVES: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/**
 * The steps. Arrows move between them, Enter or Space opens one. Not Fluent's tabs: what those need to move the focus weighs
 * as much as the rest of the first view.
 */
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
  const list = useRef<HTMLDivElement>(null);
  // Tab goes on from the one that the arrows reached: Excel on the web leaves the pane from a place it takes for none.
  const [reached, setReached] = useState<Step | null>(null);
  const move = (event: KeyboardEvent, index: number): void => {
    const next = MOVES[event.key]?.(index, STEPS.length);
    if (next === undefined) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={words.stepsLabel} className={styles.tabs}>
      {STEPS.map((step, index) => (
        <button
          key={step}
          type="button"
          role="tab"
          id={tabId(step)}
          aria-selected={step === current}
          aria-controls={opened.has(step) ? panelId(step) : undefined}
          tabIndex={step === (reached ?? current) ? 0 : -1}
          className={mergeClasses(styles.tab, step === current && styles.current)}
          onClick={() => goTo(step)}
          onFocus={() => setReached(step)}
          onBlur={() => setReached(null)}
          onKeyDown={(event) => move(event, index)}
        >
          {words.steps[step]}
        </button>
      ))}
    </div>
  );
}
