import { Body1 } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import type { Finding, Severity } from '../../domain/findings/finding';
import { useWords } from '../pane-context';
import { FINDINGS_WORDS } from '../words/findings';
import { SHARED_WORDS } from '../words/shared';
import { Choice } from './choice';
import { FindingList, type Below } from './finding-list';
import { Section } from './section';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

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
          <Choice label={words.sheet} value={chosen} onChoose={setSheet}>
            <option value="">{words.everySheet}</option>
            {sheets.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Choice>
          <Choice label={words.severity} value={severity} onChoose={setSeverity}>
            <option value="">{words.everySeverity}</option>
            {SEVERITIES.map((each) => (
              <option key={each} value={each}>
                {shared.severity[each]}
              </option>
            ))}
          </Choice>
          {shown.length === 0 && <Body1>{words.noneHere}</Body1>}
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
