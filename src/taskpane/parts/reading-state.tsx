import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { usePane, useWorkbook, useWords } from '../pane-context';
import { SHARED_WORDS } from '../words/shared';
import { Caution, FailureMessage } from './messages';
import { Loading } from './states';

/** How the reading of the workbook stands, where there is something to say of it or to wait for. */
export function ReadingState(): ReactElement {
  const words = useWords(SHARED_WORDS);
  const { workbook } = usePane();
  const { reading, isSlow, failure, checked, unwatched } = useWorkbook();
  return (
    <>
      {reading === 'waiting' && <Caution>{words.waiting}</Caution>}
      {reading === 'failed' && failure !== null && <FailureMessage error={failure} title={words.notRead} />}
      {unwatched !== null && <Caution>{words.unwatched}</Caution>}
      {isSlow && <Caution>{words.slow}</Caution>}
      {(unwatched !== null || reading === 'failed' || isSlow) && (
        <Button onClick={() => workbook.readAgain()}>{words.readAgain}</Button>
      )}
      {checked === null && reading !== 'failed' && <Loading label={words.reading} />}
    </>
  );
}
