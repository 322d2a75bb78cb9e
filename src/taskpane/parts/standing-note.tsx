import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { StandingSummary } from '../../app/standing-summary';
import { useWords } from '../pane-context';
import { STANDING_WORDS } from '../words/standing';
import { CellList } from './cell-list';
import { Caution } from './messages';

const useStyles = makeStyles({ agrees: { color: tokens.colorStatusSuccessForeground1 } });

/** Whether the summary sheet says what the present data give, and what to do where it does not. */
export function StandingNote({
  summary: { standing, main },
}: {
  readonly summary: StandingSummary;
}): ReactElement {
  const styles = useStyles();
  const words = useWords(STANDING_WORDS);
  switch (standing.kind) {
    case 'current':
      return <Text className={styles.agrees}>{`✓ ${words.current(main.sheet, standing.formulas)}`}</Text>;
    case 'same-result':
      return (
        <>
          <Text className={styles.agrees}>{`✓ ${words.current(main.sheet, standing.formulas)}`}</Text>
          <Text>{words.sameResult}</Text>
        </>
      );
    case 'outdated':
      return <Caution>{words.outdated(main.sheet)}</Caution>;
    case 'altered':
      return (
        <>
          <Caution>{words.altered(main.sheet, standing.cells.length)}</Caution>
          <CellList label={words.cells(standing.cells.length)} cells={standing.cells} />
        </>
      );
  }
}
