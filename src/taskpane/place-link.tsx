import { Caption1, Link } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import { formatRef, type CellRef } from '../domain/cell-ref';
import { usePane } from './pane-context';

/** A cell's address that selects the cell; says so where the cell is gone. */
export function PlaceLink({ place }: { readonly place: CellRef }): ReactElement {
  const { words, revealCell } = usePane();
  const [gone, setGone] = useState(false);
  const address = formatRef(place);
  return (
    <>
      <Link
        as="button"
        aria-label={words.goTo(address)}
        onClick={() => {
          revealCell(place).then(
            (reached) => setGone(!reached),
            () => setGone(true),
          );
        }}
      >
        {address}
      </Link>
      {gone && <Caption1 role="alert">{words.notThere(address)}</Caption1>}
    </>
  );
}
