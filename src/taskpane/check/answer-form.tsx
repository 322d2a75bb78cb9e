import {
  Button,
  Caption1,
  Field,
  makeStyles,
  Textarea,
  tokens,
  useAnnounce,
} from '@fluentui/react-components';
import { useCallback, useId, useState, type KeyboardEvent, type ReactElement } from 'react';

import type { Finding } from '../../domain/findings/finding';
import { ok } from '../../domain/result';
import { usePane, useWords } from '../pane-context';
import { FailureMessage, StoppedMessage } from '../parts/messages';
import { useRun, type Run } from '../parts/use-run';
import { FINDINGS_WORDS } from '../words/findings';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignSelf: 'stretch', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/**
 * A button that opens a field for the department's reason, beside a finding that a reason may answer. The focus goes into the
 * field, and back to the button when the field closes.
 */
export function AnswerForm({
  finding,
  messageId,
  place,
}: {
  readonly finding: Finding;
  readonly messageId: string;
  /** Where a reason half typed is kept. */
  readonly place: string;
}): ReactElement {
  const words = useWords(FINDINGS_WORDS);
  const { drafts } = usePane().workbook;
  const { announce } = useAnnounce();
  const buttonId = useId();
  // Open again where the pane was closed before the reason was saved, but without taking the focus.
  const [isOpen, setOpen] = useState(() => drafts.get(place) !== null);
  const [wasPressed, setPressed] = useState(false);
  const [saved, setSaved] = useState<{ readonly finding: Finding; readonly sheet: string } | null>(null);
  const close = (): void => {
    drafts.set(place, null);
    drafts.keep();
    setOpen(false);
    focusOn(buttonId);
  };
  return (
    <>
      <Button
        id={buttonId}
        size="small"
        aria-expanded={isOpen}
        aria-describedby={messageId}
        onClick={() => {
          setPressed(true);
          setOpen(!isOpen);
        }}
      >
        {finding.answer === undefined ? words.answer : words.changeAnswer}
      </Button>
      {/* Until the workbook is read again, which gives another finding. */}
      {saved?.finding === finding && <Caption1>{words.saved(saved.sheet)}</Caption1>}
      {isOpen && (
        <ReasonField
          finding={finding}
          place={place}
          takesFocus={wasPressed}
          cancel={close}
          done={(sheet) => {
            setSaved({ finding, sheet });
            announce(words.saved(sheet), { polite: true });
            close();
          }}
        />
      )}
    </>
  );
}

function ReasonField({
  finding,
  place,
  takesFocus,
  cancel,
  done,
}: {
  readonly finding: Finding;
  readonly place: string;
  readonly takesFocus: boolean;
  readonly cancel: () => void;
  readonly done: (sheet: string) => void;
}): ReactElement {
  const styles = useStyles();
  const words = useWords(FINDINGS_WORDS);
  const { drafts } = usePane().workbook;
  const [reason, setReason] = useState(() => drafts.get(place) ?? finding.answer ?? '');
  const [isMissing, setMissing] = useState(false);
  const { state, start, cancel: stop } = useRun(useAnswer(finding, reason, done));
  const fieldId = useId();
  const isRunning = state.kind === 'running';
  const save = (): void => {
    const missing = reason.trim() === '' && finding.answer === undefined;
    setMissing(missing);
    if (missing) focusOn(fieldId);
    else start();
  };
  // Esc that ends the typing of a Chinese word must not end the field.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || isRunning) return;
    event.stopPropagation();
    cancel();
  };
  return (
    <div className={styles.form} onKeyDown={onKeyDown}>
      <Field
        label={{ children: words.reason, htmlFor: fieldId }}
        hint={finding.answer === undefined ? words.reasonHint : words.takeBackHint}
        {...(isMissing ? { validationMessage: words.reasonMissing } : {})}
      >
        <Textarea
          id={fieldId}
          autoFocus={takesFocus}
          value={reason}
          readOnly={isRunning}
          onChange={(_event, { value }) => {
            setReason(value);
            drafts.set(place, value);
          }}
          onBlur={() => drafts.keep()}
        />
      </Field>
      {state.kind === 'failed' && <FailureMessage error={state.error} title={words.notSaved} />}
      {state.kind === 'cancelled' && <StoppedMessage error={state.error} />}
      <div className={styles.buttons}>
        <Button appearance="primary" size="small" disabledFocusable={isRunning} onClick={save}>
          {isRunning ? (state.cancelling ? words.stopping : words.saving) : words.save}
        </Button>
        <Button size="small" onClick={isRunning ? stop : cancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}

/** Writes the reason into the workbook, and has the pane read it there. */
function useAnswer(finding: Finding, reason: string, done: (sheet: string) => void): Run<null> {
  const { environment, language, workbook } = usePane();
  return useCallback(
    async ({ signal }) => {
      const [{ answerFinding }, { choicesOf }, host] = await Promise.all([
        import('../../app/answer-finding'),
        import('../../app/choices'),
        environment.openHost(),
      ]);
      const choices = choicesOf(workbook.current());
      if (!choices.ok) return choices;
      const answered = await answerFinding(host, finding, reason, { ...choices.value, language, signal });
      if (!answered.ok) return answered;
      workbook.readWritten([answered.value.sheet]);
      done(answered.value.sheet);
      return ok(null);
    },
    [environment, language, workbook, finding, reason, done],
  );
}
