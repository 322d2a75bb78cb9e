import { Body1, Caption1, useAnnounce } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';

import type { CheckedWorkbook } from '../../app/check-workbook';
import { usePane, useWorkbook, useWords } from '../pane-context';
import { Caution } from '../parts/messages';
import { PagedList } from '../parts/paged-list';
import { Section } from '../parts/section';
import { SHARED_WORDS } from '../words/shared';
import { START_WORDS } from '../words/start';
import { OutlineView } from './outline-view';
import { SheetItem } from './sheet-item';
import { UnusedCorrections } from './unused-corrections';
import { useCorrections } from './use-corrections';

/** What was found in the workbook, and each sheet with a way to correct how it was read. */
export function FoundView({ checked }: { readonly checked: CheckedWorkbook }): ReactElement {
  const words = useWords(START_WORDS);
  const shared = useWords(SHARED_WORDS);
  const { language } = usePane();
  const { faults } = useCorrections();
  const { sheets, evaluations } = checked;
  const isBlank = sheets.every(({ status }) => status === 'blank');
  useReadingAnnounced(checked);
  return (
    <>
      {faults.length > 0 && (
        <Caution>
          {words.faults}
          {faults.map(({ message, fix }, index) => (
            <p key={index}>{`${message[language]} ${shared.next}${fix[language]}`}</p>
          ))}
        </Caution>
      )}
      {isBlank && <Body1>{words.blank}</Body1>}
      {!isBlank && !evaluations.ok && (
        <Caution>
          <p>{evaluations.error.message[language]}</p>
          <p>{`${shared.next}${evaluations.error.fix[language]}`}</p>
        </Caution>
      )}
      {evaluations.ok && (
        <Section title={words.found}>
          {evaluations.value.map((each, index) => (
            <OutlineView key={index} checked={each} />
          ))}
        </Section>
      )}
      {!isBlank && (
        <Section title={words.sheets(sheets.length)}>
          <Caption1>{words.sheetsHint}</Caption1>
          <PagedList items={sheets}>
            {(sheet) => <SheetItem key={sheet.sheet} description={sheet} />}
          </PagedList>
        </Section>
      )}
      <UnusedCorrections sheets={sheets} />
    </>
  );
}

/** Says what is read now whenever the user chose or corrected something, for people who listen to the screen. */
function useReadingAnnounced({ sheets, evaluations }: CheckedWorkbook): void {
  const words = useWords(START_WORDS);
  const { language } = usePane();
  const { corrections, scheme } = useWorkbook();
  const { announce } = useAnnounce();
  const last = useRef({ sheets, corrections, scheme });
  const found = evaluations.ok ? evaluations.value.map(({ evaluation }) => evaluation) : [];
  const indicators = found.reduce((sum, evaluation) => sum + evaluation.indicators.length, 0);
  const tables = sheets.reduce((sum, sheet) => sum + sheet.tables.length, 0);
  const text = words.announced(indicators, tables, found[0]?.scheme.title[language] ?? '—');
  useEffect(() => {
    const before = last.current;
    if (before.sheets === sheets) return;
    last.current = { sheets, corrections, scheme };
    if (before.corrections === corrections && before.scheme === scheme) return;
    announce(text, { polite: true });
  }, [sheets, corrections, scheme, text, announce]);
}
