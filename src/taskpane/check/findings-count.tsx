import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, RefObject } from 'react';

import type { Finding } from '../../domain/findings/finding';
import { useWords } from '../pane-context';
import { CHECK_WORDS } from '../words/check';
import { openBySeverity } from './open-by-severity';

const useStyles = makeStyles({
  count: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
});

/** How much is left to mend, before the long tables, and the way to it. */
export function FindingsCount({
  findings,
  list,
}: {
  readonly findings: readonly Finding[];
  /** Takes the focus, and with it comes into view. */
  readonly list: RefObject<HTMLElement | null>;
}): ReactElement {
  const styles = useStyles();
  const words = useWords(CHECK_WORDS);
  return (
    <div className={styles.count}>
      <Body1>{words.open(openBySeverity(findings))}</Body1>
      <Button size="small" onClick={() => list.current?.focus()}>
        {words.toFindings}
      </Button>
    </div>
  );
}
