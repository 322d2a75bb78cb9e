import { Body1, Button, makeStyles, tokens, useAnnounce } from '@fluentui/react-components';
import { useCallback, useMemo, useRef, useState, type ReactElement } from 'react';

import {
  insertAgreedTemplates,
  type AskedInsertion,
  type InsertedTemplate,
} from '../../app/insert-templates';
import { readKeptScheme } from '../../app/kept-scheme';
import { usualScheme } from '../../domain/schemes/choose-scheme';
import type { SchemeByYear } from '../../domain/schemes/load-scheme';
import { templateSheets } from '../../workbook/writing/templates/plan-templates';
import { usePane, useWorkbook, useWords } from '../pane-context';
import { Caution, FailureMessage, StoppedMessage } from '../parts/messages';
import { Section } from '../parts/section';
import { useRun, type Run } from '../parts/use-run';
import { TEMPLATE_WORDS } from '../words/templates';
import SchemeChoice from './scheme-choice';
import { YearField, yearOf } from './year-field';

/** Where the year is kept while no templates are made for it. */
const YEAR_DRAFT = 'template year';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A scheme, a year, and a button that inserts the sheets to fill; where a name is taken it asks before it takes another. */
export default function TemplateForm({
  onInserted,
}: {
  readonly onInserted: (templates: readonly InsertedTemplate[]) => void;
}): ReactElement {
  const styles = useStyles();
  const words = useWords(TEMPLATE_WORDS);
  const { scheme: kept } = useWorkbook();
  const { drafts } = usePane().workbook;
  // Budgets are evaluated in the year after theirs.
  const [yearText, setYearText] = useState(
    () => drafts.get(YEAR_DRAFT) ?? String(new Date().getFullYear() - 1),
  );
  const year = yearOf(yearText);
  const scheme = useMemo(() => {
    const chosen = readKeptScheme(kept);
    return (chosen.ok ? chosen.value?.scheme : null) ?? usualScheme('department');
  }, [kept]);
  const { insert, state, asked, agree, decline, stop } = useInsertion(scheme, year, onInserted);
  const isRunning = state.kind === 'running';
  const sheets = useMemo(() => templateSheets(scheme(year).scheme).map(({ name }) => name), [scheme, year]);
  return (
    <>
      <SchemeChoice usual={usualScheme('department')(null).scheme.id} year={year} />
      <Section title={words.title}>
        <YearField
          text={yearText}
          onType={(text) => {
            setYearText(text);
            drafts.set(YEAR_DRAFT, text);
          }}
          onLeave={() => drafts.keep()}
        />
        <Body1>{words.willAdd(sheets)}</Body1>
        {asked !== null && !isRunning ? (
          <Asking templates={asked} agree={agree} decline={decline} />
        ) : (
          <div className={styles.buttons}>
            <Button appearance="primary" disabledFocusable={isRunning || year === null} onClick={insert}>
              {isRunning ? (state.cancelling ? words.stopping : words.inserting) : words.insert}
            </Button>
            {isRunning && <Button onClick={stop}>{words.stop}</Button>}
          </div>
        )}
        {state.kind === 'failed' && <FailureMessage error={state.error} title={words.failed} />}
        {state.kind === 'cancelled' && <StoppedMessage error={state.error} />}
      </Section>
    </>
  );
}

/** Which sheets would take which other names, to be agreed to. */
function Asking({
  templates,
  agree,
  decline,
}: {
  readonly templates: readonly InsertedTemplate[];
  readonly agree: () => void;
  readonly decline: () => void;
}): ReactElement {
  const styles = useStyles();
  const words = useWords(TEMPLATE_WORDS);
  return (
    <div role="group" aria-label={words.taken}>
      <Caution>
        <p>{words.taken}</p>
        <ul>
          {templates
            .filter(({ renamed }) => renamed)
            .map(({ wanted, sheet }) => (
              <li key={wanted}>{words.takenName(wanted, sheet)}</li>
            ))}
        </ul>
        <div className={styles.buttons}>
          <Button autoFocus appearance="primary" onClick={agree}>
            {words.agree}
          </Button>
          <Button onClick={decline}>{words.decline}</Button>
        </div>
      </Caution>
    </div>
  );
}

/** The run that inserts; `asked` holds the names that are free where some are taken, until the user has answered. */
function useInsertion(
  scheme: SchemeByYear,
  year: number | null,
  onInserted: (templates: readonly InsertedTemplate[]) => void,
) {
  const { environment, workbook } = usePane();
  const words = useWords(TEMPLATE_WORDS);
  const { announce } = useAnnounce();
  const [asked, setAsked] = useState<readonly InsertedTemplate[] | null>(null);
  const agreed = useRef<readonly InsertedTemplate[]>([]);
  const run: Run<AskedInsertion> = useCallback(
    async (options) => {
      const host = await environment.openHost();
      const ended = await insertAgreedTemplates(host, scheme(year).scheme, agreed.current, {
        ...options,
        year,
      });
      if (!ended.ok) return ended;
      const { kind, templates } = ended.value;
      if (kind === 'names-taken') {
        setAsked(templates);
        return ended;
      }
      workbook.drafts.set(YEAR_DRAFT, null);
      announce(words.announced(templates.length), { polite: true });
      onInserted(templates);
      workbook.readAgain();
      return ended;
    },
    [environment, workbook, scheme, year, words, announce, onInserted],
  );
  const { state, start, cancel } = useRun(run);
  const insert = (names: readonly InsertedTemplate[]): void => {
    agreed.current = names;
    setAsked(null);
    if (year !== null) start();
  };
  return {
    state,
    asked,
    insert: () => insert([]),
    agree: () => insert(asked ?? []),
    decline: () => setAsked(null),
    stop: cancel,
  };
}
