import {
  AriaLiveAnnouncer,
  Button,
  FluentProvider,
  makeStyles,
  Subtitle1,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';

import { SETTING_KEYS } from '../app/setting-keys';
import type { Language } from '../domain/bilingual';
import type { Environment } from './environment';
import { PaneContext } from './pane-context';
import { StepPanel } from './step-panel';
import { StepTabs } from './step-tabs';
import { isStep, STEPS, type Step } from './steps';
import { WorkbookStore } from './store/workbook-store';
import { useTheme, useThemeName } from './theme';
import { useRemembered } from './use-remembered';
import { SHELL_WORDS } from './words/shell';

const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  title: { margin: 0 },
});

/**
 * The whole pane: its steps, in the language and theme of Office until the user chooses otherwise. Other surroundings may be
 * given later, as once Office is ready: what the user did until then holds.
 */
export function App({ environment }: { readonly environment: Environment }): ReactElement {
  const styles = useStyles();
  const { settings, displayLanguage, officeColours } = environment;
  const theme = useThemeName(officeColours);
  const [language, setLanguage] = useRemembered<Language>(settings, SETTING_KEYS.language, (kept) =>
    kept === 'zh' || kept === 'en' ? kept : displayLanguage,
  );
  const [step, setStep] = useRemembered<Step>(settings, 'step', (kept) => (isStep(kept) ? kept : STEPS[0]));
  // The step in front is not among them until another is opened: the one kept in the document may still come.
  const [opened, setOpened] = useState<ReadonlySet<Step>>(new Set());
  const front = useRef(step);
  useEffect(() => {
    front.current = step;
  }, [step]);
  const goTo = useCallback(
    (next: Step) => {
      const before = front.current;
      setOpened((others) => new Set([...others, before, next]));
      setStep(next);
    },
    [setStep],
  );
  const shown = useMemo(() => new Set([...opened, step]), [opened, step]);
  const workbook = useMemo(() => new WorkbookStore(environment), [environment]);
  useEffect(() => {
    workbook.start();
    return () => void workbook.stop();
  }, [workbook]);
  const pane = useMemo(
    () => ({ environment, language, theme, workbook, goTo }),
    [environment, language, theme, workbook, goTo],
  );
  const words = SHELL_WORDS[language];
  useEffect(() => {
    document.documentElement.lang = LANGUAGE_TAGS[language];
    document.title = words.title;
  }, [language, words]);
  return (
    <FluentProvider theme={useTheme(theme)}>
      <AriaLiveAnnouncer>
        <PaneContext value={pane}>
          <main className={styles.pane} lang={LANGUAGE_TAGS[language]}>
            <header className={styles.head}>
              <Subtitle1 as="h1" className={styles.title}>
                {words.title}
              </Subtitle1>
              <Button
                appearance="subtle"
                size="small"
                lang={LANGUAGE_TAGS[words.other]}
                onClick={() => setLanguage(words.other)}
              >
                {words.otherName}
              </Button>
            </header>
            <StepTabs current={step} opened={shown} />
            {STEPS.filter((each) => shown.has(each)).map((each) => (
              <StepPanel key={each} step={each} hidden={each !== step} />
            ))}
          </main>
        </PaneContext>
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
}
