import type { ReactElement } from 'react';

import type { Recalculation } from '../../app/compare-applied';
import { recalculationFailure } from '../../app/recalculation-failure';
import { useWords } from '../pane-context';
import { Agreement } from './agreement';
import { Caution, FailureMessage } from './messages';
import { PagedList } from './paged-list';
import { PlaceLink } from './place-link';
import { EVALUATE_WORDS } from '../words/evaluate';

/** Whether Excel's own calculation gives what was computed; where not, which cells and what to do. */
export function RecalculationView({
  recalculation,
}: {
  readonly recalculation: Recalculation;
}): ReactElement {
  const words = useWords(EVALUATE_WORDS);
  switch (recalculation.kind) {
    case 'agrees':
      return <Agreement text={words.recalculated(recalculation.formulas)} />;
    case 'not-calculated':
      return <Caution>{words.notRecalculated}</Caution>;
    case 'differs':
      return (
        <>
          <FailureMessage error={recalculationFailure(recalculation)} title={words.differs} />
          <PagedList items={recalculation.cells}>{({ ref }) => <PlaceLink place={ref} />}</PagedList>
        </>
      );
  }
}
