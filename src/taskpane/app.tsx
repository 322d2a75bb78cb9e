import { Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';

import { FailureMessage, StoppedMessage } from './messages';
import { PaneContext, type Pane } from './pane-context';
import { ResultView } from './result-view';
import { Running } from './running';
import { useEvaluation, type Evaluate, type RunState } from './use-evaluation';
import { WORDS } from './words';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0 },
  start: { alignSelf: 'stretch' },
});

export interface AppProps extends Omit<Pane, 'words'> {
  readonly evaluate: Evaluate;
}

/** The whole pane: one button, then progress, then the result or what went wrong. */
export function App({ evaluate, language, revealSheet, revealCell }: AppProps): ReactElement {
  const styles = useStyles();
  const words = WORDS[language];
  const pane = useMemo(
    () => ({ language, words, revealSheet, revealCell }),
    [language, words, revealSheet, revealCell],
  );
  const { state, start, cancel } = useEvaluation(evaluate);
  return (
    <PaneContext value={pane}>
      <main className={styles.pane} lang={language === 'zh' ? 'zh-CN' : 'en'}>
        <Title3 as="h1" className={styles.title}>
          {words.title}
        </Title3>
        {state.kind === 'idle' && <Text>{words.intro}</Text>}
        {state.kind !== 'running' && (
          <Button appearance="primary" size="large" className={styles.start} onClick={start}>
            {state.kind === 'idle' ? words.start : words.again}
          </Button>
        )}
        <Outcome state={state} cancel={cancel} />
      </main>
    </PaneContext>
  );
}

function Outcome({
  state,
  cancel,
}: {
  readonly state: RunState;
  readonly cancel: () => void;
}): ReactElement | null {
  switch (state.kind) {
    case 'idle':
      return null;
    case 'running':
      return <Running progress={state.progress} cancelling={state.cancelling} cancel={cancel} />;
    case 'done':
      return (
        <>
          {[state.evaluated.main, ...state.evaluated.projects].map((each) => (
            <ResultView key={each.sheet} evaluated={each} />
          ))}
        </>
      );
    case 'failed':
      return <FailureMessage error={state.error} />;
    case 'cancelled':
      return <StoppedMessage error={state.error} />;
  }
}
