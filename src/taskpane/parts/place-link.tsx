import { Caption1, Link } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import { formatRef, type CellRef } from '../../domain/cell-ref';
import { usePane, useWords } from '../pane-context';
import { SHARED_WORDS } from '../words/shared';

/** A cell's address that selects the cell; says so where the cell is gone. */
export function PlaceLink({ place }: { readonly place: CellRef }): ReactElement {
  const { live } = usePane().environment;
  const words = useWords(SHARED_WORDS);
  const address = formatRef(place);
  return (
    <Reveal label={address} name={words.goTo(address)} address={address} reveal={() => live.select(place)} />
  );
}

/** A link that brings a sheet to the front; says so where the sheet is gone. */
export function SheetLink({
  sheet,
  label,
}: {
  readonly sheet: string;
  readonly label: string;
}): ReactElement {
  const { live } = usePane().environment;
  return <Reveal label={label} name={label} address={sheet} reveal={() => live.show(sheet)} />;
}

function Reveal({
  label,
  name,
  address,
  reveal,
}: {
  readonly label: string;
  /** For people who listen to the screen. */
  readonly name: string;
  readonly address: string;
  readonly reveal: () => Promise<boolean>;
}): ReactElement {
  const words = useWords(SHARED_WORDS);
  const [gone, setGone] = useState(false);
  return (
    <>
      <Link
        as="button"
        aria-label={name}
        onClick={() => {
          reveal().then(
            (reached) => setGone(!reached),
            () => setGone(true),
          );
        }}
      >
        {label}
      </Link>
      {gone && <Caption1 role="alert">{words.notThere(address)}</Caption1>}
    </>
  );
}
