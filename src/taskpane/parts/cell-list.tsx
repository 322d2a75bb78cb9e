import type { ReactElement } from 'react';

import type { CellRef } from '../../domain/cell-ref';
import { Folded } from './folded';
import { PagedList } from './paged-list';
import { PlaceLink } from './place-link';

/** Cells that are a click away, below a line that says what they are. */
export function CellList({
  label,
  cells,
}: {
  readonly label: string;
  readonly cells: readonly CellRef[];
}): ReactElement {
  return (
    <Folded label={label}>
      <PagedList items={cells}>{(place) => <PlaceLink place={place} />}</PagedList>
    </Folded>
  );
}
