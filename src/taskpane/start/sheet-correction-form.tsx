import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { formatRef } from '../../domain/cell-ref';
import { SHEET_KINDS, withoutSheet, withSheetKind } from '../../workbook/reading/corrections/corrections';
import { SHEET_KIND_LABELS } from '../../workbook/reading/corrections/sheet-kind-labels';
import type { SheetDescription, TableDescription } from '../../workbook/reading/describe-workbook';
import { usePane, useWords } from '../pane-context';
import { Choice } from '../parts/choice';
import { START_WORDS } from '../words/start';
import { ColumnCorrection } from './column-correction';
import { tableName } from './table-names';
import { useCorrections } from './use-corrections';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  table: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    width: '100%',
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
});

/** What a sheet is and what its columns are, each to be said differently or left to the reader again. */
export function SheetCorrectionForm({
  description,
}: {
  readonly description: SheetDescription;
}): ReactElement {
  const styles = useStyles();
  const words = useWords(START_WORDS);
  const { language } = usePane();
  const { corrections, correct } = useCorrections();
  const { sheet, tables, correction } = description;
  const isRead = correction?.kind !== 'ignored' && correction?.kind !== 'facts';
  return (
    <div role="group" aria-label={words.correctSheet(sheet)} className={styles.form}>
      <Choice
        label={words.sheetIs}
        value={correction?.kind ?? ''}
        onChoose={(chosen) => {
          const kind = SHEET_KINDS.find((each) => each === chosen) ?? null;
          correct(withSheetKind(corrections, sheet, kind));
        }}
      >
        <option value="">{words.automatic}</option>
        {SHEET_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {SHEET_KIND_LABELS[kind][language]}
          </option>
        ))}
      </Choice>
      {isRead && tables.length === 0 && <Caption1>{words.noColumns}</Caption1>}
      {tables.map((table, index) => (
        <fieldset key={index} className={styles.table}>
          <legend className={styles.legend}>
            {words.columns(tableName(table, language), placeOf(sheet, table))}
          </legend>
          {table.columns.map((column) => (
            <ColumnCorrection key={column.letter} sheet={sheet} table={table.kind} column={column} />
          ))}
        </fieldset>
      ))}
      {correction !== null && (
        <Button
          size="small"
          aria-label={words.resetSheet(sheet)}
          onClick={() => correct(withoutSheet(corrections, sheet))}
        >
          {words.reset}
        </Button>
      )}
    </div>
  );
}

function placeOf(sheet: string, { area }: TableDescription): string {
  return formatRef({ sheet, row: area.row, column: area.column });
}
