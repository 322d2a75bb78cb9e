import { Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { StandingSummary } from '../../app/standing-summary';
import { useWords } from '../pane-context';
import { STANDING_WORDS } from '../words/standing';
import { Agreement } from './agreement';
import { CellList } from './cell-list';
import { Caution } from './messages';

/** Whether the summary sheet says what the present data give, and what to do where it does not. */
export function StandingNote({
  summary: { standing, main },
}: {
  readonly summary: StandingSummary;
}): ReactElement {
  const words = useWords(STANDING_WORDS);
  switch (standing.kind) {
    case 'current':
      return <Agreement text={words.current(main.sheet, standing.formulas)} />;
    case 'same-result':
      return (
        <>
          <Agreement text={words.current(main.sheet, standing.formulas)} />
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
