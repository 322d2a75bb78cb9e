import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';

import { plain } from '../../domain/decimal';
import type { Evaluation } from '../../domain/evaluation/evaluation';
import { printedPlaces } from '../../domain/evaluation/printed-places';
import { usePane, useWorkbook, useWords } from '../pane-context';
import { Caution } from '../parts/messages';
import { printedScore } from '../parts/printed';
import { ReadingState } from '../parts/reading-state';
import { Section } from '../parts/section';
import { Empty } from '../parts/states';
import { LOOK_WORDS } from '../words/look';
import { ChartView } from './chart-view';
import { completionChart } from './completion-chart';
import { scoreChart } from './score-chart';
import { structureCharts } from './structure-charts';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

/** 查看: scores, budget structure, and completion beside execution, drawn as the cells change. */
export default function LookStep(): ReactElement {
  const styles = useStyles();
  const words = useWords(LOOK_WORDS);
  const { language } = usePane();
  const { checked } = useWorkbook();
  const evaluations = checked?.evaluations.ok === true ? checked.evaluations.value : [];
  return (
    <div className={styles.step}>
      <ReadingState />
      {checked !== null && evaluations.length === 0 && <Empty text={words.nothing} />}
      {evaluations.map(({ evaluation }, index) =>
        evaluations.length === 1 ? (
          <Charts key={index} evaluation={evaluation} place={String(index)} />
        ) : (
          <Section key={index} title={evaluation.projectName ?? evaluation.scheme.title[language]}>
            <Charts evaluation={evaluation} place={String(index)} />
          </Section>
        ),
      )}
    </div>
  );
}

function Charts({
  evaluation,
  place,
}: {
  readonly evaluation: Evaluation;
  readonly place: string;
}): ReactElement {
  const styles = useStyles();
  const { language } = usePane();
  const words = useWords(LOOK_WORDS);
  const charts = useMemo(
    () => [
      scoreChart(evaluation, words),
      ...structureCharts(evaluation, words, language),
      completionChart(evaluation, words),
    ],
    [evaluation, words, language],
  );
  const { total } = evaluation;
  const score = printedScore(total.score, printedPlaces(evaluation).total);
  return (
    <div className={styles.step}>
      <Text weight="semibold">{words.total(score, plain(total.fullMarks))}</Text>
      {!total.complete && <Caution>{words.incomplete(total.scored, total.indicators)}</Caution>}
      {charts.map((chart, index) => (
        <ChartView key={index} chart={chart} place={`${place} ${String(index)}`} />
      ))}
    </div>
  );
}
