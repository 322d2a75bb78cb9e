import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Progress } from '../../workbook/host';
import { useWords } from '../pane-context';
import { RUN_WORDS } from '../words/run';

const useStyles = makeStyles({
  running: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  cancel: { alignSelf: 'flex-start' },
});

/** How far a run is, and a way to stop it. `writing` says what it writes. */
export function Running({
  writing,
  progress,
  cancelling,
  cancel,
}: {
  readonly writing: string;
  readonly progress: Progress | null;
  readonly cancelling: boolean;
  readonly cancel: () => void;
}): ReactElement {
  const styles = useStyles();
  const words = useWords(RUN_WORDS);
  const steps = { read: words.reading, evaluate: words.evaluating, write: writing };
  const step = cancelling ? words.cancelling : steps[progress?.step ?? 'read'];
  return (
    <div className={styles.running} role="status">
      <Field validationMessage={step} validationState="none">
        {progress === null || progress.total === 0 ? (
          <ProgressBar aria-label={step} />
        ) : (
          <ProgressBar aria-label={step} value={progress.done} max={progress.total} />
        )}
      </Field>
      <Button className={styles.cancel} onClick={cancel} disabledFocusable={cancelling}>
        {words.cancel}
      </Button>
    </div>
  );
}
