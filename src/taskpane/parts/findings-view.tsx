import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Finding, Severity } from '../../domain/findings/finding';
import { usePane, useWords } from '../pane-context';
import { useRemembered } from '../use-remembered';
import { FINDINGS_WORDS } from '../words/findings';
import { SHARED_WORDS } from '../words/shared';
import { Choice } from './choice';
import { FindingList, type Below } from './finding-list';
import { Section } from './section';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

const severityOf = (text: string | null): Severity | '' => SEVERITIES.find((each) => each === text) ?? '';

const useStyles = makeStyles({
  left: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
});

/** Findings by severity, of all sheets or one, each with its cell and what to do or the reason it was answered with. */
export function FindingsView({
  findings,
  place,
  below,
}: {
  readonly findings: readonly Finding[];
  /** Where in the pane the list stands; what was chosen there is there again when the pane is opened next. */
  readonly place: string;
  readonly below?: Below;
}): ReactElement {
  const styles = useStyles();
  const words = useWords(FINDINGS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const { settings } = usePane().environment;
  const [sheet, setSheet] = useRemembered(settings, `sheet of ${place}`, (kept) => kept ?? '');
  const [severity, setSeverity] = useRemembered<Severity | ''>(settings, `severity of ${place}`, severityOf);
  const sheets = [...new Set(findings.flatMap(({ ref }) => (ref === null ? [] : [ref.sheet])))];
  // A sheet whose findings are all mended can not be chosen any more, so that the list is not empty without a reason.
  const chosen = sheets.includes(sheet) ? sheet : '';
  const shown = SEVERITIES.map((each) => ({
    severity: each,
    findings: findings.filter(
      (finding) => finding.severity === each && (chosen === '' || finding.ref?.sheet === chosen),
    ),
  })).filter((group) => group.findings.length > 0 && (severity === '' || group.severity === severity));
  const left = findings.length - shown.reduce((sum, group) => sum + group.findings.length, 0);
  const showAll = (): void => {
    setSheet('');
    setSeverity('');
  };
  return (
    <Section title={words.findings(findings.length)}>
      {findings.length === 0 ? (
        <Body1>{words.none}</Body1>
      ) : (
        <>
          <Choice label={words.sheet} value={chosen} onChoose={setSheet}>
            <option value="">{words.everySheet}</option>
            {sheets.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Choice>
          <Choice
            label={words.severity}
            value={severity}
            onChoose={(value) => setSeverity(severityOf(value))}
          >
            <option value="">{words.everySeverity}</option>
            {SEVERITIES.map((each) => (
              <option key={each} value={each}>
                {shared.severity[each]}
              </option>
            ))}
          </Choice>
          {left > 0 && (
            <div className={styles.left}>
              <Body1>{words.left(left)}</Body1>
              <Button size="small" onClick={showAll}>
                {words.showAll}
              </Button>
            </div>
          )}
          {shown.map((group) => (
            <Section
              key={group.severity}
              title={words.count(shared.severity[group.severity], group.findings.length)}
            >
              <FindingList findings={group.findings} {...(below === undefined ? {} : { below })} />
            </Section>
          ))}
        </>
      )}
    </Section>
  );
}
