import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Checkbox,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useId, useState, type ReactElement, type ReactNode } from 'react';

import type { DeliveryChecks } from '../../app/delivery-checks';
import { formatRef } from '../../domain/cell-ref';
import type { Finding } from '../../domain/findings/finding';
import { useWords } from '../pane-context';
import { FindingList } from '../parts/finding-list';
import { Folded } from '../parts/folded';
import { FailureMessage, StoppedMessage } from '../parts/messages';
import { Running } from '../parts/running';
import { Section } from '../parts/section';
import { useRun, type Run, type RunState } from '../parts/use-run';
import { DELIVER_WORDS, type DeliverWords } from '../words/deliver';

/** More of them are shown when asked for. */
const SHOWN_AT_ONCE = 3;

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** The texts of one thing that is handed on. */
export interface DeliveryTexts {
  readonly title: string;
  readonly intro: string;
  readonly action: string;
  readonly writing: string;
  readonly failed: string;
}

/**
 * One thing to hand on: what must be mended before, what has to be known, the button, and what came of it. With `asks` what
 * is known has to be ticked as seen first.
 */
export function DeliveryCard<T>({
  texts,
  checks,
  asks,
  run,
  standing = null,
  children,
}: {
  readonly texts: DeliveryTexts;
  readonly checks: DeliveryChecks;
  readonly asks: boolean;
  readonly run: Run<T>;
  /** What stands in the workbook already. */
  readonly standing?: ReactNode;
  /** What came of it, once it is done. */
  readonly children: (value: T) => ReactNode;
}): ReactElement {
  const words = useWords(DELIVER_WORDS);
  const { state, start, cancel } = useRun(run);
  const { blocking, known } = checks;
  // What was seen counts for what was shown then, and not for what came since.
  const list = listed(known);
  const [seen, setSeen] = useState<string | null>(null);
  const isOpen = asks && known.length > 0 && seen !== list;
  const reason = reasonNot(blocking, isOpen, words);
  const reasonId = useId();
  const isRunning = state.kind === 'running';
  return (
    <Section title={texts.title}>
      <Body1>{texts.intro}</Body1>
      {standing}
      {blocking.length > 0 && (
        <>
          <Body1Strong>{words.blocking(blocking.length)}</Body1Strong>
          <FindingList findings={blocking} />
        </>
      )}
      {known.length > 0 && (
        <Folded label={words.known(known.length)} isOpen={known.length <= SHOWN_AT_ONCE}>
          <FindingList findings={known} />
        </Folded>
      )}
      {blocking.length === 0 && known.length === 0 && <Body1>{words.passed}</Body1>}
      {asks && blocking.length === 0 && known.length > 0 && (
        <Checkbox
          label={words.confirm}
          checked={!isOpen}
          onChange={(_event, { checked }) => setSeen(checked === true ? list : null)}
        />
      )}
      <Button
        appearance="primary"
        disabledFocusable={reason !== null || isRunning}
        {...(reason === null ? {} : { 'aria-describedby': reasonId })}
        onClick={start}
      >
        {texts.action}
      </Button>
      {reason !== null && <Caption1 id={reasonId}>{reason}</Caption1>}
      <Outcome state={state} texts={texts} cancel={cancel}>
        {children}
      </Outcome>
    </Section>
  );
}

function listed(findings: readonly Finding[]): string {
  return findings
    .map(({ code, ref, message }) => `${code} ${ref === null ? '' : formatRef(ref)} ${message.zh}`)
    .join('\n');
}

/** Why it can not be written yet; null where it can. */
function reasonNot(blocking: readonly Finding[], isOpen: boolean, words: DeliverWords): string | null {
  if (blocking.length > 0) return words.mustMend(blocking.length);
  return isOpen ? words.mustConfirm : null;
}

function Outcome<T>({
  state,
  texts,
  cancel,
  children,
}: {
  readonly state: RunState<T>;
  readonly texts: DeliveryTexts;
  readonly cancel: () => void;
  readonly children: (value: T) => ReactNode;
}): ReactElement | null {
  const styles = useStyles();
  switch (state.kind) {
    case 'idle':
      return null;
    case 'running':
      return (
        <Running
          writing={texts.writing}
          progress={state.progress}
          cancelling={state.cancelling}
          cancel={cancel}
        />
      );
    case 'done':
      return (
        <div role="status" className={styles.part}>
          {children(state.value)}
        </div>
      );
    case 'failed':
      return <FailureMessage error={state.error} title={texts.failed} />;
    case 'cancelled':
      return <StoppedMessage error={state.error} />;
  }
}
