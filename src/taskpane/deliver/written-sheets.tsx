import { Body1 } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { useWords } from '../pane-context';
import { SheetLink } from '../parts/place-link';
import { DELIVER_WORDS } from '../words/deliver';

/** What was written, each sheet with a way to it. */
export function WrittenSheets({
  done,
  sheets,
}: {
  readonly done: string;
  readonly sheets: readonly string[];
}): ReactElement {
  const words = useWords(DELIVER_WORDS);
  return (
    <>
      <Body1>{done}</Body1>
      {sheets.map((sheet) => (
        <div key={sheet}>
          <SheetLink sheet={sheet} label={words.showSheet(sheet)} />
        </div>
      ))}
    </>
  );
}
