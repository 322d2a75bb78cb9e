import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';

import { useWords } from '../pane-context';
import { SHARED_WORDS } from '../words/shared';

/** A pane that lists thousands is no help, and slow. */
const PAGE = 50;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '2px' },
});

/** A list shown in parts. `keyOf` names each item where items come and go; without it the order never changes. */
export function PagedList<T>({
  items,
  keyOf,
  children,
}: {
  readonly items: readonly T[];
  readonly keyOf?: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}): ReactElement {
  const styles = useStyles();
  const words = useWords(SHARED_WORDS);
  const [shown, setShown] = useState(PAGE);
  const rest = items.length - shown;
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, shown).map((item, index) => (
          <li key={keyOf?.(item) ?? index} className={styles.item}>
            {children(item)}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button
          onClick={() => {
            setShown(shown + PAGE);
          }}
        >
          {words.more(Math.min(rest, PAGE))}
        </Button>
      )}
    </>
  );
}
