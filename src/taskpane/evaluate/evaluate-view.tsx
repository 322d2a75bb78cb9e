import { Button, makeStyles, Text, tokens, useAnnounce } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';

import type { EvaluatedWorkbook } from '../../app/evaluate-workbook';
import { plain } from '../../domain/decimal';
import { printedPlaces } from '../../domain/evaluation/printed-places';
import { useWords } from '../pane-context';
import { FailureMessage, StoppedMessage } from '../parts/messages';
import { RecalculationView } from '../parts/recalculation-view';
import { printedScore } from '../parts/printed';
import { Running } from '../parts/running';
import { useRun, type Run, type RunState } from '../parts/use-run';
import { EVALUATE_WORDS } from '../words/evaluate';
import { ResultView } from './result-view';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  start: { alignSelf: 'stretch' },
});

/** One button, then progress, then the result or what went wrong. */
export function EvaluateView({ evaluate }: { readonly evaluate: Run<EvaluatedWorkbook> }): ReactElement {
  const styles = useStyles();
  const words = useWords(EVALUATE_WORDS);
  const { state, start, cancel } = useRun(evaluate);
  useResultAnnounced(state);
  return (
    <div className={styles.step}>
      {state.kind === 'idle' && <Text>{words.intro}</Text>}
      {/* Stays while it works, so that the keyboard's place is not lost. */}
      <Button
        appearance="primary"
        size="large"
        className={styles.start}
        disabledFocusable={state.kind === 'running'}
        onClick={start}
      >
        {state.kind === 'idle' ? words.start : words.again}
      </Button>
      <Outcome state={state} cancel={cancel} />
    </div>
  );
}

/** Says the conclusion once it is there, for people who listen to the screen. */
function useResultAnnounced(state: RunState<EvaluatedWorkbook>): void {
  const words = useWords(EVALUATE_WORDS);
  const { announce } = useAnnounce();
  const said = useRef(state);
  useEffect(() => {
    // Once, and not again in another language.
    if (state.kind !== 'done' || said.current === state) return;
    said.current = state;
    const { evaluation } = state.value.main;
    const { score, fullMarks, grade } = evaluation.total;
    const total = printedScore(score, printedPlaces(evaluation).total);
    announce(words.announced(total, plain(fullMarks), grade ?? words.noGrade), { polite: true });
  }, [state, words, announce]);
}

function Outcome({
  state,
  cancel,
}: {
  readonly state: RunState<EvaluatedWorkbook>;
  readonly cancel: () => void;
}): ReactElement | null {
  const words = useWords(EVALUATE_WORDS);
  switch (state.kind) {
    case 'idle':
      return null;
    case 'running':
      return (
        <Running
          writing={words.writing}
          progress={state.progress}
          cancelling={state.cancelling}
          cancel={cancel}
        />
      );
    case 'done':
      return (
        <>
          <RecalculationView recalculation={state.value.recalculation} />
          {[state.value.main, ...state.value.projects].map((each) => (
            <ResultView key={each.sheet} evaluated={each} />
          ))}
        </>
      );
    case 'failed':
      return <FailureMessage error={state.error} title={words.failed} />;
    case 'cancelled':
      return <StoppedMessage error={state.error} />;
  }
}
