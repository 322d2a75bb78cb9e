import { Badge, Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import type { Finding, Severity } from '../domain/findings/finding';
import { PlaceLink } from './place-link';
import { usePane } from './pane-context';
import { Section } from './section';

/** A pane that lists thousands is no help, and slow. */
const PAGE = 50;

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

const COLOURS = { error: 'danger', warning: 'warning', note: 'informative' } as const;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '2px' },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Findings, errors first, each with its cell and what to do. */
export function FindingsView({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const styles = useStyles();
  const { words } = usePane();
  const [shown, setShown] = useState(PAGE);
  const sorted = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const rest = sorted.length - shown;
  return (
    <Section title={words.findings(sorted.length)}>
      {sorted.length === 0 ? (
        <Body1>{words.noFindings}</Body1>
      ) : (
        <ul className={styles.list}>
          {sorted.slice(0, shown).map((finding, index) => (
            <li key={index} className={styles.item}>
              <FindingItem finding={finding} />
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <Button
          onClick={() => {
            setShown(shown + PAGE);
          }}
        >
          {words.more(Math.min(rest, PAGE))}
        </Button>
      )}
    </Section>
  );
}

function FindingItem({ finding }: { readonly finding: Finding }): ReactElement {
  const styles = useStyles();
  const { words, language } = usePane();
  return (
    <>
      <div className={styles.head}>
        <Badge appearance="tint" color={COLOURS[finding.severity]}>
          {words.severity[finding.severity]}
        </Badge>
        {finding.ref === null ? <Caption1>{words.whole}</Caption1> : <PlaceLink place={finding.ref} />}
      </div>
      <Body1>{finding.message[language]}</Body1>
      <Caption1>{`${words.next}${finding.fix[language]}`}</Caption1>
    </>
  );
}
