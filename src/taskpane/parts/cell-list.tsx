import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { CellRef } from '../../domain/cell-ref';
import { PagedList } from './paged-list';
import { PlaceLink } from './place-link';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', paddingBottom: tokens.spacingVerticalS },
});

/** Cells that are a click away, below a line that says what they are. */
export function CellList({
  label,
  cells,
}: {
  readonly label: string;
  readonly cells: readonly CellRef[];
}): ReactElement {
  const styles = useStyles();
  return (
    <details>
      {/* Without it Tab passes it by in Excel on the web, which moves the focus by a list of its own. */}
      <summary className={styles.summary} tabIndex={0}>
        {label}
      </summary>
      <PagedList items={cells}>{(place) => <PlaceLink place={place} />}</PagedList>
    </details>
  );
}
