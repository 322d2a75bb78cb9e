import { Badge, Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactElement, type ReactNode } from 'react';

import { formatRef } from '../../domain/cell-ref';
import type { Finding } from '../../domain/findings/finding';
import { usePane, useWords } from '../pane-context';
import { FINDINGS_WORDS } from '../words/findings';
import { SHARED_WORDS } from '../words/shared';
import { PagedList } from './paged-list';
import { PlaceLink } from './place-link';

const COLOURS = { error: 'danger', warning: 'warning', note: 'informative' } as const;

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  // Grows with the user's text size.
  badge: { height: 'auto' },
});

/** What stands below a finding, such as a form to answer it. */
export type Below = (
  finding: Finding,
  where: {
    /** The element that holds its message. */
    readonly messageId: string;
    /** Stays the same while the finding does. */
    readonly key: string;
  },
) => ReactNode;

/** Findings in their order, each with its cell and what to do or the reason it was answered with. */
export function FindingList({
  findings,
  below,
}: {
  readonly findings: readonly Finding[];
  readonly below?: Below;
}): ReactElement {
  const keys = keysOf(findings);
  return (
    <PagedList items={findings} keyOf={(finding) => keys.get(finding) ?? ''}>
      {(finding) => <FindingItem finding={finding} name={keys.get(finding) ?? ''} below={below} />}
    </PagedList>
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
  name,
  below,
}: {
  readonly finding: Finding;
  /** Its key in the list. */
  readonly name: string;
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
        <Badge className={styles.badge} appearance="tint" color={COLOURS[finding.severity]}>
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
      {below?.(finding, { messageId, key: name })}
    </>
  );
}
