import { Badge, Body1, Caption1, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactElement, type ReactNode } from 'react';

import { formatRef } from '../../domain/cell-ref';
import type { Finding, Severity } from '../../domain/findings/finding';
import { usePane, useWords } from '../pane-context';
import { FINDINGS_WORDS } from '../words/findings';
import { SHARED_WORDS } from '../words/shared';
import { PagedList } from './paged-list';
import { PlaceLink } from './place-link';
import { Section } from './section';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

const COLOURS = { error: 'danger', warning: 'warning', note: 'informative' } as const;

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** What stands below a finding, such as a form to answer it; `messageId` is the element that holds its message. */
type Below = (finding: Finding, messageId: string) => ReactNode;

/** Findings by severity, of all sheets or one, each with its cell and what to do or the reason it was answered with. */
export function FindingsView({
  findings,
  below,
}: {
  readonly findings: readonly Finding[];
  readonly below?: Below;
}): ReactElement {
  const words = useWords(FINDINGS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const [sheet, setSheet] = useState('');
  const [severity, setSeverity] = useState('');
  const sheets = [...new Set(findings.flatMap(({ ref }) => (ref === null ? [] : [ref.sheet])))];
  // A sheet whose findings are all mended can not be chosen any more, so that the list is not empty without a reason.
  const chosen = sheets.includes(sheet) ? sheet : '';
  const keys = keysOf(findings);
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
              <PagedList items={group.findings} keyOf={(finding) => keys.get(finding) ?? ''}>
                {(finding) => <FindingItem finding={finding} below={below} />}
              </PagedList>
            </Section>
          ))}
        </>
      )}
    </Section>
  );
}

/** A key for each finding that stays while others come and go, so that a reason half typed stays with its own. */
function keysOf(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const key = `${finding.code} ${finding.ref === null ? '' : formatRef(finding.ref)}`;
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      return [finding, `${key} ${String(times)}`];
    }),
  );
}

function FindingItem({
  finding,
  below,
}: {
  readonly finding: Finding;
  readonly below: Below | undefined;
}): ReactElement {
  const styles = useStyles();
  const { language } = usePane();
  const words = useWords(FINDINGS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const messageId = useId();
  return (
    <>
      <div className={styles.head}>
        <Badge appearance="tint" color={COLOURS[finding.severity]}>
          {shared.severity[finding.severity]}
        </Badge>
        {finding.ref === null ? <Caption1>{shared.whole}</Caption1> : <PlaceLink place={finding.ref} />}
      </div>
      <Body1 id={messageId}>{finding.message[language]}</Body1>
      {finding.answer === undefined ? (
        <Caption1>{`${shared.next}${finding.fix[language]}`}</Caption1>
      ) : (
        <Caption1>{words.answered(finding.answer)}</Caption1>
      )}
      {below?.(finding, messageId)}
    </>
  );
}
