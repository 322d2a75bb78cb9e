import { Badge, Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Finding, Severity } from '../../domain/findings/finding';
import { usePane, useWords } from '../pane-context';
import { PagedList } from '../parts/paged-list';
import { PlaceLink } from '../parts/place-link';
import { Section } from '../parts/section';
import { EVALUATE_WORDS } from '../words/evaluate';
import { SHARED_WORDS } from '../words/shared';

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

const COLOURS = { error: 'danger', warning: 'warning', note: 'informative' } as const;

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Findings, errors first, each with its cell and what to do. */
export function FindingsView({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const words = useWords(EVALUATE_WORDS);
  const sorted = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return (
    <Section title={words.findings(sorted.length)}>
      {sorted.length === 0 ? (
        <Body1>{words.noFindings}</Body1>
      ) : (
        <PagedList items={sorted}>{(finding) => <FindingItem finding={finding} />}</PagedList>
      )}
    </Section>
  );
}

function FindingItem({ finding }: { readonly finding: Finding }): ReactElement {
  const styles = useStyles();
  const { language } = usePane();
  const words = useWords(SHARED_WORDS);
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
