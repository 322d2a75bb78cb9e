import { Badge, Body1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { EvaluatedSheet } from '../../app/plan-evaluations';
import type { Language } from '../../domain/bilingual';
import { fixed, plain } from '../../domain/decimal';
import type { Evaluation } from '../../domain/evaluation/evaluation';
import { printedPlaces } from '../../domain/evaluation/printed-places';
import { DeductionsView } from './deductions-view';
import { ScoresView } from './scores-view';
import { SharesView } from './shares-view';
import { usePane, useWords } from '../pane-context';
import { FindingsView } from '../parts/findings-view';
import { Caution } from '../parts/messages';
import { printedScore } from '../parts/printed';
import { Section } from '../parts/section';
import { SheetLink } from '../parts/place-link';
import { EVALUATE_WORDS, type EvaluateWords } from '../words/evaluate';

const useStyles = makeStyles({
  result: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  total: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  row: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

/** One evaluation: conclusion first, then shares, deductions and findings. */
export function ResultView({ evaluated }: { readonly evaluated: EvaluatedSheet }): ReactElement {
  const styles = useStyles();
  const { evaluation } = evaluated;
  return (
    <div className={styles.result}>
      <Conclusion evaluated={evaluated} />
      <Levels evaluation={evaluation} />
      <FindingsView findings={evaluation.findings} place={`result ${evaluated.sheet}`} />
      <DeductionsView evaluation={evaluation} />
      <ScoresView evaluation={evaluation} />
      <SharesView budget={evaluation.budget} />
      <Found evaluation={evaluation} />
    </div>
  );
}

function Conclusion({ evaluated: { evaluation, sheet, renamed } }: { readonly evaluated: EvaluatedSheet }) {
  const styles = useStyles();
  const { language } = usePane();
  const words = useWords(EVALUATE_WORDS);
  const { total } = evaluation;
  const { cap, score, uncappedScore } = total;
  const places = printedPlaces(evaluation).total;
  const capped = cap !== null && score !== null && uncappedScore !== null && !score.eq(uncappedScore);
  return (
    <Section title={subjectOf(evaluation, language, words)}>
      <div className={styles.total}>
        <Text>{words.total}</Text>
        <Text size={800} weight="bold">
          {printedScore(score, places)}
        </Text>
        <Text>{words.of(plain(total.fullMarks))}</Text>
        <Badge appearance="tint" size="extra-large">
          {`${words.grade} ${total.grade ?? words.noGrade}`}
        </Badge>
      </div>
      {!total.complete && <Caution>{words.incomplete(total.scored, total.indicators)}</Caution>}
      {capped && <Caution>{words.capped(plain(cap), fixed(uncappedScore, places))}</Caution>}
      {renamed && <Caution>{words.renamed}</Caution>}
      <SheetLink sheet={sheet} label={words.showSheet(sheet)} />
    </Section>
  );
}

/** Who and when; the scheme's name where the workbook does not say. */
function subjectOf(evaluation: Evaluation, language: Language, words: EvaluateWords): string {
  const year = evaluation.year === null ? null : words.year(evaluation.year);
  const parts = [evaluation.department, evaluation.projectName, year].filter((part) => part !== null);
  return parts.length === 0 ? evaluation.scheme.title[language] : parts.join(' ');
}

function Levels({ evaluation }: { readonly evaluation: Evaluation }): ReactElement {
  const styles = useStyles();
  const words = useWords(EVALUATE_WORDS);
  const places = printedPlaces(evaluation).score;
  return (
    <Section title={words.byLevel}>
      <ul className={styles.list}>
        {evaluation.dimensions.map(({ name, score, fullMarks }, index) => (
          <li key={index} className={styles.row}>
            <Body1>{name}</Body1>
            <Body1>{`${printedScore(score, places)} / ${plain(fullMarks)}`}</Body1>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Found({ evaluation }: { readonly evaluation: Evaluation }): ReactElement {
  const styles = useStyles();
  const { language } = usePane();
  const words = useWords(EVALUATE_WORDS);
  const found = [
    words.foundIndicators(evaluation.indicators.length),
    words.foundGroupings(evaluation.budget.groupings.length),
    words.foundTasks(evaluation.keyTasks.length),
    words.scheme(evaluation.scheme.title[language]),
  ];
  return (
    <Section title={words.found}>
      <ul className={styles.list}>
        {found.map((text) => (
          <li key={text}>
            <Body1>{text}</Body1>
          </li>
        ))}
      </ul>
    </Section>
  );
}
