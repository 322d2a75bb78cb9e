import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactElement } from 'react';

import { SHEET_KIND_LABELS } from '../../workbook/reading/corrections/sheet-kind-labels';
import type { SheetDescription, TableDescription } from '../../workbook/reading/describe-workbook';
import type { SheetStatus } from '../../workbook/reading/read-sheets';
import { usePane, useWords } from '../pane-context';
import { PlaceLink, SheetLink } from '../parts/place-link';
import { START_WORDS } from '../words/start';
import { SheetCorrectionForm } from './sheet-correction-form';
import { tableName } from './table-names';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, width: '100%' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
});

/** Sheets of which something can be said differently; the others are read, or not, for reasons that stand on them. */
const CORRECTABLE: ReadonlySet<SheetStatus> = new Set(['read', 'not-read', 'left-out', 'instructions']);

/** One sheet: what was made of it, and a form to correct that. */
export function SheetItem({ description }: { readonly description: SheetDescription }): ReactElement {
  const styles = useStyles();
  const words = useWords(START_WORDS);
  const { language } = usePane();
  const { sheet, status, tables, facts, correction } = description;
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const isCorrectable = CORRECTABLE.has(status) || correction !== null;
  const kind = correction?.kind ?? null;
  return (
    <div className={styles.item}>
      <div className={styles.head}>
        <SheetLink sheet={sheet} label={sheet} />
        {isCorrectable && (
          <Button
            appearance="subtle"
            size="small"
            aria-label={words.correctSheet(sheet)}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setIsOpen(!isOpen)}
          >
            {words.correct}
          </Button>
        )}
      </div>
      {(status !== 'read' || (tables.length === 0 && facts === 0)) && (
        <Caption1>{words.status[status]}</Caption1>
      )}
      {tables.map((table, index) => (
        <TableLine key={index} sheet={sheet} table={table} />
      ))}
      {facts > 0 && <Caption1>{words.facts(facts)}</Caption1>}
      {correction !== null && (
        <Caption1>
          {kind === null ? words.corrected : `${words.corrected}：${SHEET_KIND_LABELS[kind][language]}`}
        </Caption1>
      )}
      {isCorrectable && isOpen && (
        <div id={id}>
          <SheetCorrectionForm description={description} />
        </div>
      )}
    </div>
  );
}

function TableLine({
  sheet,
  table,
}: {
  readonly sheet: string;
  readonly table: TableDescription;
}): ReactElement {
  const words = useWords(START_WORDS);
  const { language } = usePane();
  const { kind, area, rows, amountUnit } = table;
  const parts = [tableName(table, language), words.rows[kind](rows)];
  if (kind === 'budget') parts.push(amountUnit === null ? words.noUnit : words.unit(amountUnit));
  return (
    <Caption1>
      {`${parts.join(' · ')} `}
      <PlaceLink place={{ sheet, row: area.row, column: area.column }} />
    </Caption1>
  );
}
