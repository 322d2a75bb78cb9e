import { makeStyles, tokens, useAnnounce } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, type ReactElement } from 'react';

import { printedPlaces } from '../../domain/evaluation/printed-places';
import type { Finding } from '../../domain/findings/finding';
import { useWorkbook, useWords } from '../pane-context';
import type { Below } from '../parts/finding-list';
import { FindingsView } from '../parts/findings-view';
import { ReadingState } from '../parts/reading-state';
import { Empty } from '../parts/states';
import { CHECK_WORDS } from '../words/check';
import { AnswerForm } from './answer-form';
import { FillingView } from './filling-view';
import { FindingsCount } from './findings-count';
import { openBySeverity } from './open-by-severity';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { outlineStyle: 'none' },
});

/** 检查: weights, scores so far and findings, as the cells change. */
export default function CheckStep(): ReactElement {
  const styles = useStyles();
  const words = useWords(CHECK_WORDS);
  const { checked } = useWorkbook();
  const evaluations = useMemo(
    () => (checked?.evaluations.ok === true ? checked.evaluations.value : []),
    [checked],
  );
  const findings = useMemo(() => evaluations.flatMap(({ evaluation }) => evaluation.findings), [evaluations]);
  const list = useRef<HTMLDivElement>(null);
  useChangesAnnounced(checked === null ? null : findings);
  return (
    <div className={styles.step}>
      <ReadingState />
      {findings.length > 0 && <FindingsCount findings={findings} list={list} />}
      {checked !== null && evaluations.length === 0 && <Empty text={words.nothing} />}
      {evaluations.map(({ evaluation, filling }, index) => (
        <FillingView
          key={index}
          title={evaluation.projectName ?? evaluation.scheme.title}
          filling={filling}
          scorePlaces={printedPlaces(evaluation).score}
        />
      ))}
      {evaluations.length > 0 && (
        <div ref={list} tabIndex={-1} className={styles.list}>
          <FindingsView findings={findings} place="check" below={answerForm} />
        </div>
      )}
    </div>
  );
}

/** A way to answer where the rules allow it. */
const answerForm: Below = (finding, { messageId, key }) =>
  finding.answerable === true ? (
    <AnswerForm finding={finding} messageId={messageId} place={`answer ${key}`} />
  ) : null;

/** Says how many findings are left when that changes, for people who listen to the screen. */
function useChangesAnnounced(findings: readonly Finding[] | null): void {
  const words = useWords(CHECK_WORDS);
  const { announce } = useAnnounce();
  const said = useRef<string | null>(null);
  useEffect(() => {
    if (findings === null) return;
    const { error, warning } = openBySeverity(findings);
    const text = words.changed(error, warning);
    if (said.current !== null && said.current !== text) announce(text, { polite: true });
    said.current = text;
  }, [findings, words, announce]);
}
