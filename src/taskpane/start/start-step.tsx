import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import type { CheckedWorkbook } from '../../app/check-workbook';
import type { InsertedTemplate } from '../../app/insert-templates';
import { useWorkbook, useWords } from '../pane-context';
import { Deferred } from '../parts/deferred';
import { FailureMessage } from '../parts/messages';
import { ReadingState } from '../parts/reading-state';
import { START_WORDS } from '../words/start';
import { FoundView } from './found-view';
import { InsertedSheets } from './inserted-sheets';

const loadSchemeChoice = () => import('./scheme-choice');
const loadTemplateForm = () => import('./template-form');

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/**
 * 开始: what the workbook holds and how it was read, to be corrected where that is wrong; of a workbook without indicators
 * the sheets to fill, too.
 */
export function StartStep(): ReactElement {
  const styles = useStyles();
  const words = useWords(START_WORDS);
  const { checked, unkept, reading } = useWorkbook();
  const [inserted, setInserted] = useState<readonly InsertedTemplate[] | null>(null);
  // Templates may be deleted again, which shows once the workbook has been read after that.
  const areThere =
    inserted !== null &&
    (reading !== 'read' || checked?.sheets.some(({ sheet }) => sheet === inserted[0]?.sheet) === true);
  return (
    <div className={styles.step}>
      <ReadingState />
      {unkept !== null && <FailureMessage error={unkept} title={words.unkept} />}
      {areThere && <InsertedSheets templates={inserted} />}
      {checked !== null && <FoundView checked={checked} />}
      {checked !== null && !hasIndicators(checked) && !areThere && (
        <Deferred load={loadTemplateForm} props={{ onInserted: setInserted }} />
      )}
      {/* Also where a scheme that can not be used keeps the workbook from being read. */}
      {(checked === null ? reading === 'failed' : hasIndicators(checked)) && (
        <Deferred load={loadSchemeChoice} props={{ usual: null, year: null }} />
      )}
    </div>
  );
}

function hasIndicators({ evaluations }: CheckedWorkbook): boolean {
  return evaluations.ok && evaluations.value.some(({ evaluation }) => evaluation.indicators.length > 0);
}
