import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

import { decisiveBasis } from '../../domain/budget/evaluate-budget';
import { formatRef, type CellRef } from '../../domain/cell-ref';
import { plain } from '../../domain/decimal';
import type { Evaluation, IndicatorResult } from '../../domain/evaluation/evaluation';
import { neededForFullMarks } from '../../domain/evaluation/full-marks';
import { printedPlaces } from '../../domain/evaluation/printed-places';
import { RULE_KINDS } from '../../domain/scoring/rule-kinds';
import { usePane, useWords } from '../pane-context';
import { PagedList } from '../parts/paged-list';
import { PlaceLink } from '../parts/place-link';
import { NO_FIGURE, printedScore } from '../parts/printed';
import { Folded } from '../parts/folded';
import { Section } from '../parts/section';
import { EVALUATE_WORDS } from '../words/evaluate';

const useStyles = makeStyles({
  parts: { margin: 0, paddingLeft: tokens.spacingHorizontalM, overflowWrap: 'anywhere' },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0 },
  places: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Every indicator's score; each opens its arithmetic, rule, basis, what full marks would have needed, and its cells. */
export function ScoresView({ evaluation }: { readonly evaluation: Evaluation }): ReactElement {
  const words = useWords(EVALUATE_WORDS);
  return (
    <Section title={words.scores(evaluation.indicators.length)}>
      <PagedList items={evaluation.indicators}>
        {(indicator) => <Score indicator={indicator} evaluation={evaluation} />}
      </PagedList>
    </Section>
  );
}

function Score({
  indicator,
  evaluation,
}: {
  readonly indicator: IndicatorResult;
  readonly evaluation: Evaluation;
}): ReactElement {
  const styles = useStyles();
  const { language } = usePane();
  const words = useWords(EVALUATE_WORDS);
  const { rule, basis, explanation, score, weight } = indicator;
  const needed = neededForFullMarks(indicator, evaluation.budget);
  const places = printedPlaces(evaluation).score;
  const points = `${printedScore(score, places)} / ${weight === null ? NO_FIGURE : plain(weight.value)}`;
  const open = indicator.status === 'unscored' ? ` ${words.unscored}` : '';
  return (
    <Folded label={<Body1>{`${indicator.path.at(-1) ?? ''} ${points}${open}`}</Body1>}>
      <dl className={styles.parts}>
        <Part name={words.working}>{explanation[language]}</Part>
        {needed.length > 0 && (
          <Part name={words.needed}>
            {needed.map((each) => (
              <div key={each.zh}>{each[language]}</div>
            ))}
          </Part>
        )}
        {rule !== null && <Part name={words.rule}>{RULE_KINDS[rule.kind].label[language]}</Part>}
        {basis !== '' && <Part name={words.basis}>{basis}</Part>}
        <Part name={words.sources}>
          <div className={styles.places}>
            {sourcesOf(indicator, evaluation).map((place) => (
              <PlaceLink key={formatRef(place)} place={place} />
            ))}
          </div>
        </Part>
      </dl>
    </Folded>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.text}>{children}</dd>
    </>
  );
}

/** The cells a score was computed from, each once; for the execution rate those of the budget it was taken from. */
function sourcesOf(indicator: IndicatorResult, { budget, subject }: Evaluation): readonly CellRef[] {
  const { row, weight, target, upperTarget, actual, entered, deduction, rule } = indicator;
  const quantities = [weight, target, upperTarget, actual, entered, deduction];
  const words = [row.fields.target, row.fields.actual].flatMap((cell) => (cell === undefined ? [] : [cell]));
  const decisive = decisiveBasis(budget.groupings, subject);
  const lines = budget.groupings.find(({ basis }) => basis === decisive)?.lines ?? [];
  const amounts =
    rule?.kind === 'execution-rate'
      ? lines.flatMap(({ adjusted, initial, executed }) => [adjusted ?? initial, executed])
      : [];
  const cells = [...quantities, ...amounts].flatMap((quantity) => quantity?.source ?? []);
  const places = [row.ref, ...cells.map(({ ref }) => ref), ...words.map(({ ref }) => ref)];
  return [...new Map(places.map((place) => [formatRef(place), place])).values()];
}
