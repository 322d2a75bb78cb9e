import { Body1, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

import { useWords } from '../pane-context';
import { SHARED_WORDS } from '../words/shared';

const useStyles = makeStyles({
  state: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalL} 0`,
  },
});

/** Work that ends by itself; `label` says which. */
export function Loading({ label }: { readonly label?: string }): ReactElement {
  const styles = useStyles();
  const words = useWords(SHARED_WORDS);
  return (
    <div className={styles.state} role="status">
      <Spinner size="small" label={label ?? words.loading} />
    </div>
  );
}

/** Nothing to show yet: why, and below it what the user can do about it. */
export function Empty({
  text,
  children,
}: {
  readonly text: string;
  readonly children?: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.state}>
      <Body1>{text}</Body1>
      {children}
    </div>
  );
}
