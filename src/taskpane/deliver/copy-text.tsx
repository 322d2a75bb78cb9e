import { Button, Caption1, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import { useWords } from '../pane-context';
import { DELIVER_WORDS } from '../words/deliver';

const useStyles = makeStyles({ text: { width: '100%' }, inside: { height: '10rem' } });

/**
 * A button that copies a text. Where the page may not reach the clipboard the text is shown selected, so that the keys for copying
 * do it. `describedBy`: the element that says of what it is the text.
 */
export function CopyText({
  text,
  describedBy,
}: {
  readonly text: string;
  readonly describedBy: string;
}): ReactElement {
  const styles = useStyles();
  const words = useWords(DELIVER_WORDS);
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const copy = (): void => {
    writeToClipboard(text).then(
      () => setState('copied'),
      () => setState('refused'),
    );
  };
  return (
    <>
      <Button size="small" aria-describedby={describedBy} onClick={copy}>
        {words.copy}
      </Button>
      {state === 'copied' && <Caption1 role="status">{words.copied}</Caption1>}
      {state === 'refused' && (
        <Field className={styles.text} label={words.copyByHand}>
          <Textarea
            readOnly
            autoFocus
            value={text}
            textarea={{ className: styles.inside }}
            onFocus={({ target }) => target.select()}
          />
        </Field>
      )}
    </>
  );
}

/** Rejects where the page may not: in a frame without leave, or in a browser that has no clipboard for pages. */
async function writeToClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
