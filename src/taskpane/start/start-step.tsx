import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { useWorkbook, useWords } from '../pane-context';
import { Deferred } from '../parts/deferred';
import { FailureMessage } from '../parts/messages';
import { ReadingState } from '../parts/reading-state';
import { START_WORDS } from '../words/start';
import { FoundView } from './found-view';

const loadSchemeChoice = () => import('./scheme-choice');

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** 开始: what the workbook holds and how it was read, to be corrected where that is wrong. */
export function StartStep(): ReactElement {
  const styles = useStyles();
  const words = useWords(START_WORDS);
  const { checked, unkept, reading } = useWorkbook();
  return (
    <div className={styles.step}>
      <ReadingState />
      {unkept !== null && <FailureMessage error={unkept} title={words.unkept} />}
      {checked !== null && <FoundView checked={checked} />}
      {/* Also where a scheme that can not be used keeps the workbook from being read. */}
      {(checked !== null || reading === 'failed') && <Deferred load={loadSchemeChoice} props={{}} />}
    </div>
  );
}
