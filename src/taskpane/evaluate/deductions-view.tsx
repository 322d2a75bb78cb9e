import { Body1, Body1Strong, Caption1 } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { fixed } from '../../domain/decimal';
import type { Evaluation, IndicatorResult } from '../../domain/evaluation/evaluation';
import { printedPlaces } from '../../domain/evaluation/printed-places';
import { usePane, useWords } from '../pane-context';
import { PagedList } from '../parts/paged-list';
import { PlaceLink } from '../parts/place-link';
import { Section } from '../parts/section';
import { EVALUATE_WORDS } from '../words/evaluate';

/** Indicators that lost points, with the arithmetic and the stated reason. */
export function DeductionsView({ evaluation }: { readonly evaluation: Evaluation }): ReactElement {
  const words = useWords(EVALUATE_WORDS);
  const places = printedPlaces(evaluation).weight;
  const lost = evaluation.indicators.filter((indicator) => indicator.lost?.gt('0') === true);
  return (
    <Section title={words.deductions(lost.length)}>
      {lost.length === 0 ? (
        <Body1>{words.noDeductions}</Body1>
      ) : (
        <PagedList items={lost}>
          {(indicator) => <Deduction indicator={indicator} places={places} />}
        </PagedList>
      )}
    </Section>
  );
}

interface DeductionProps {
  readonly indicator: IndicatorResult;
  readonly places: number;
}

function Deduction({ indicator, places }: DeductionProps): ReactElement {
  const { language } = usePane();
  const words = useWords(EVALUATE_WORDS);
  const points = indicator.lost === null ? '' : fixed(indicator.lost, places);
  return (
    <>
      <Body1Strong>{`${indicator.path.at(-1) ?? ''} ${words.lost(points)}`}</Body1Strong>
      <Caption1>{indicator.explanation[language]}</Caption1>
      <Caption1>{indicator.reason === null ? words.noReason : words.reason(indicator.reason)}</Caption1>
      <PlaceLink place={indicator.row.ref} />
    </>
  );
}
