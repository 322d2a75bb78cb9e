import { Badge, Body1, Caption1, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import type { Finding, Severity } from '../../domain/findings/finding';
import { usePane, useWords } from '../pane-context';
import { PagedList } from '../parts/paged-list';
import { PlaceLink } from '../parts/place-link';
import { Section } from '../parts/section';
import { CHECK_WORDS } from '../words/check';
import { SHARED_WORDS } from '../words/shared';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

const COLOURS = { error: 'danger', warning: 'warning', note: 'informative' } as const;

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Findings by severity, of all sheets or one, each with its cell and what to do. */
export function FindingsView({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const words = useWords(CHECK_WORDS);
  const shared = useWords(SHARED_WORDS);
  const [sheet, setSheet] = useState('');
  const [severity, setSeverity] = useState('');
  const sheets = [...new Set(findings.flatMap(({ ref }) => (ref === null ? [] : [ref.sheet])))];
  // A sheet whose findings are all mended can not be chosen any more, so that the list is not empty without a reason.
  const chosen = sheets.includes(sheet) ? sheet : '';
  const shown = SEVERITIES.map((each) => ({
    severity: each,
    findings: findings.filter(
      (finding) => finding.severity === each && (chosen === '' || finding.ref?.sheet === chosen),
    ),
  })).filter((group) => group.findings.length > 0 && (severity === '' || group.severity === severity));
  return (
    <Section title={words.findings(findings.length)}>
      {findings.length === 0 ? (
        <Body1>{words.none}</Body1>
      ) : (
        <>
          <Field label={words.sheet}>
            <Select value={chosen} onChange={(_event, { value }) => setSheet(value)}>
              <option value="">{words.everySheet}</option>
              {sheets.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
          <Field label={words.severity}>
            <Select value={severity} onChange={(_event, { value }) => setSeverity(value)}>
              <option value="">{words.everySeverity}</option>
              {SEVERITIES.map((each) => (
                <option key={each} value={each}>
                  {shared.severity[each]}
                </option>
              ))}
            </Select>
          </Field>
          {shown.length === 0 && <Body1>{words.noneHere}</Body1>}
          {shown.map((group) => (
            <Section
              key={group.severity}
              title={words.count(shared.severity[group.severity], group.findings.length)}
            >
              <PagedList items={group.findings}>{(finding) => <FindingItem finding={finding} />}</PagedList>
            </Section>
          ))}
        </>
      )}
    </Section>
  );
}

function FindingItem({ finding }: { readonly finding: Finding }): ReactElement {
  const styles = useStyles();
  const { language } = usePane();
  const words = useWords(CHECK_WORDS);
  const shared = useWords(SHARED_WORDS);
  return (
    <>
      <div className={styles.head}>
        <Badge appearance="tint" color={COLOURS[finding.severity]}>
          {shared.severity[finding.severity]}
        </Badge>
        {finding.ref === null ? <Caption1>{shared.whole}</Caption1> : <PlaceLink place={finding.ref} />}
      </div>
      <Body1>{finding.message[language]}</Body1>
      {finding.answer === undefined ? (
        <Caption1>{`${shared.next}${finding.fix[language]}`}</Caption1>
      ) : (
        <Caption1>{words.answered(finding.answer)}</Caption1>
      )}
    </>
  );
}
