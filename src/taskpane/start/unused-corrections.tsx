import { Button, Caption1 } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import {
  withoutColumn,
  withoutSheet,
  type ReadingCorrections,
} from '../../workbook/reading/corrections/corrections';
import type { SheetDescription } from '../../workbook/reading/describe-workbook';
import { useWords } from '../pane-context';
import { PagedList } from '../parts/paged-list';
import { Section } from '../parts/section';
import { START_WORDS, type StartWords } from '../words/start';
import { useCorrections } from './use-corrections';

/** Corrections of sheets and columns that are not there any more, each with a way to drop it. */
export function UnusedCorrections({
  sheets,
}: {
  readonly sheets: readonly SheetDescription[];
}): ReactElement | null {
  const words = useWords(START_WORDS);
  const { corrections, correct } = useCorrections();
  const unused = unusedOf(corrections, sheets, words);
  if (unused.length === 0) return null;
  return (
    <Section title={words.unused}>
      <Caption1>{words.unusedHint}</Caption1>
      <PagedList items={unused}>
        {({ name, without }) => (
          <>
            {name}
            <Button size="small" aria-label={words.drop(name)} onClick={() => correct(without)}>
              {words.reset}
            </Button>
          </>
        )}
      </PagedList>
    </Section>
  );
}

interface Unused {
  readonly name: string;
  /** The corrections without it. */
  readonly without: ReadingCorrections;
}

function unusedOf(
  corrections: ReadingCorrections,
  sheets: readonly SheetDescription[],
  words: StartWords,
): readonly Unused[] {
  const there = new Set(sheets.map(({ sheet }) => sheet));
  const gone = corrections.sheets
    .filter(({ sheet }) => !there.has(sheet))
    .map(({ sheet }) => ({ name: words.sheetNamed(sheet), without: withoutSheet(corrections, sheet) }));
  const columns = sheets.flatMap(({ sheet, tables, correction }) => {
    if (correction === null || correction.kind === 'ignored' || correction.kind === 'facts') return [];
    const used = new Set(tables.flatMap((table) => table.columns.map((column) => column.correction)));
    return correction.columns
      .filter((column) => !used.has(column))
      .map((column) => ({
        name: words.unusedColumn(sheet, words.column(column.letter, column.header)),
        without: withoutColumn(corrections, sheet, column),
      }));
  });
  return [...gone, ...columns];
}
