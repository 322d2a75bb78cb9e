import { Button, makeStyles, Text, tokens, useAnnounce } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';

import type { EvaluatedWorkbook } from '../../app/evaluate-workbook';
import type { EvaluatedSheet } from '../../app/plan-evaluations';
import type { StandingSummary } from '../../app/standing-summary';
import { plain } from '../../domain/decimal';
import { printedPlaces } from '../../domain/evaluation/printed-places';
import { usePane, useWords, useWorkbook } from '../pane-context';
import { FailureMessage, StoppedMessage } from '../parts/messages';
import { RecalculationView } from '../parts/recalculation-view';
import { printedScore } from '../parts/printed';
import { Running } from '../parts/running';
import { StandingNote } from '../parts/standing-note';
import { useRun, type Run, type RunState } from '../parts/use-run';
import { EVALUATE_WORDS } from '../words/evaluate';
import { STANDING_WORDS } from '../words/standing';
import { ResultView } from './result-view';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  start: { alignSelf: 'stretch' },
  reminder: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
  },
});

/**
 * One button, then progress, then the result or what went wrong. Before a run, and once the workbook has changed after one,
 * `standing` is shown: what the present data give, and how the summary in the workbook stands to it.
 */
export function EvaluateView({
  evaluate,
  standing,
}: {
  readonly evaluate: Run<EvaluatedWorkbook>;
  readonly standing: StandingSummary | null;
}): ReactElement {
  const styles = useStyles();
  const words = useWords(EVALUATE_WORDS);
  const { state, start, cancel } = useRun(evaluate);
  useResultAnnounced(state);
  const isOver = useIsOver(state, standing);
  const isFirst = standing === null && (state.kind === 'idle' || isOver);
  return (
    <div className={styles.step}>
      {isFirst && <Text>{words.intro}</Text>}
      {/* Stays while it works, so that the keyboard's place is not lost. */}
      <Button
        appearance="primary"
        size="large"
        className={styles.start}
        disabledFocusable={state.kind === 'running'}
        onClick={start}
      >
        {isFirst ? words.start : words.again}
      </Button>
      {state.kind === 'idle' || isOver ? (
        standing !== null && <Standing summary={standing} />
      ) : (
        <Outcome state={state} cancel={cancel} />
      )}
    </div>
  );
}

/**
 * Whether the result of a run is one of the past: of what was read after it, the summary says something else. What was read
 * before it ended does not know of it.
 */
function useIsOver(state: RunState<EvaluatedWorkbook>, standing: StandingSummary | null): boolean {
  const { checked } = useWorkbook();
  const [done, setDone] = useState({ state, checked });
  if (done.state !== state) setDone({ state, checked });
  if (state.kind !== 'done' || done.state !== state || done.checked === checked) return false;
  if (standing === null || standing.standing.kind === 'outdated') return true;
  // Where Excel's figures were others from the beginning, the run has said so.
  return standing.standing.kind === 'altered' && state.value.recalculation.kind === 'agrees';
}

function Standing({ summary }: { readonly summary: StandingSummary }): ReactElement {
  const words = useWords(STANDING_WORDS);
  return (
    <>
      <div role="status">
        <StandingNote summary={summary} />
        {summary.standing.kind === 'outdated' && <Text block>{words.present}</Text>}
      </div>
      <ReportReminder evaluated={summary.main} />
      {[summary.main, ...summary.projects].map((each) => (
        <ResultView key={each.sheet} evaluated={each} />
      ))}
    </>
  );
}

/** A report on a sheet is of the evaluation it was written from. */
function ReportReminder({
  evaluated: { written },
}: {
  readonly evaluated: EvaluatedSheet;
}): ReactElement | null {
  const styles = useStyles();
  const words = useWords(STANDING_WORDS);
  const { goTo } = usePane();
  if (written === null) return null;
  return (
    <div className={styles.reminder}>
      <Text>{words.reportInWorkbook(written.sheet)}</Text>
      <Button size="small" onClick={() => goTo('deliver')}>
        {words.toDeliver}
      </Button>
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
          <ReportReminder evaluated={state.value.main} />
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
