import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  folded: { '&[open] > summary': { paddingBottom: tokens.spacingVerticalS } },
  summary: { cursor: 'pointer', overflowWrap: 'anywhere' },
});

/** What is shown once its line is opened. */
export function Folded({
  label,
  isOpen = false,
  children,
}: {
  readonly label: ReactNode;
  /** From the beginning. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <details className={styles.folded} open={isOpen}>
      {/* Without it Tab passes it by in Excel on the web, which moves the focus by a list of its own. */}
      <summary className={styles.summary} tabIndex={0}>
        {label}
      </summary>
      {children}
    </details>
  );
}
