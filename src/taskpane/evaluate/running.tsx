import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Progress } from '../../workbook/host';
import { useWords } from '../pane-context';
import { EVALUATE_WORDS } from '../words/evaluate';

const useStyles = makeStyles({
  running: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  cancel: { alignSelf: 'flex-start' },
});

/** How far the run is, and a way to stop it. */
export function Running({
  progress,
  cancelling,
  cancel,
}: {
  readonly progress: Progress | null;
  readonly cancelling: boolean;
  readonly cancel: () => void;
}): ReactElement {
  const styles = useStyles();
  const words = useWords(EVALUATE_WORDS);
  const step = cancelling ? words.cancelling : words.steps[progress?.step ?? 'prepare'];
  return (
    <div className={styles.running} role="status">
      <Field validationMessage={step} validationState="none">
        {progress === null || progress.total === 0 ? (
          <ProgressBar aria-label={step} />
        ) : (
          <ProgressBar aria-label={step} value={progress.done} max={progress.total} />
        )}
      </Field>
      <Button className={styles.cancel} onClick={cancel} disabled={cancelling}>
        {words.cancel}
      </Button>
    </div>
  );
}
