import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { FIELD_LABELS, fieldLabel } from '../../workbook/reading/columns/field-labels';
import type { TableKind } from '../../workbook/reading/columns/lexicons';
import { withColumn, withoutColumn } from '../../workbook/reading/corrections/corrections';
import type { ColumnDescription } from '../../workbook/reading/describe-workbook';
import { usePane, useWords } from '../pane-context';
import { Choice } from '../parts/choice';
import { START_WORDS } from '../words/start';
import { useCorrections } from './use-corrections';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '2px', width: '100%' },
});

/** Which field one column is, to be said differently or left to the reader again. */
export function ColumnCorrection({
  sheet,
  table,
  column,
}: {
  readonly sheet: string;
  readonly table: TableKind;
  readonly column: ColumnDescription;
}): ReactElement {
  const styles = useStyles();
  const words = useWords(START_WORDS);
  const { language } = usePane();
  const { corrections, correct } = useCorrections();
  const { letter, header, field, correction } = column;
  const name = words.column(letter, header);
  // A column that moved since is still the one the correction names.
  const identity = correction ?? { table, header, letter };
  return (
    <div className={styles.column}>
      <Choice
        label={correction === null ? name : `${name} ${words.corrected}`}
        value={field ?? ''}
        onChoose={(chosen) => {
          correct(withColumn(corrections, sheet, { ...identity, field: chosen === '' ? null : chosen }));
        }}
      >
        <option value="">{words.noField}</option>
        {Object.keys(FIELD_LABELS[table]).map((each) => (
          <option key={each} value={each}>
            {fieldLabel(table, each)?.[language]}
          </option>
        ))}
      </Choice>
      {correction !== null && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.resetColumn(name)}
          onClick={() => correct(withoutColumn(corrections, sheet, correction))}
        >
          {words.reset}
        </Button>
      )}
    </div>
  );
}
