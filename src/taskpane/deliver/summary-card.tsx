import { useMemo, type ReactElement } from 'react';

import { summaryChecks } from '../../app/delivery-checks';
import type { Evaluation } from '../../domain/evaluation/evaluation';
import { useWords } from '../pane-context';
import { Caution } from '../parts/messages';
import { RecalculationView } from '../parts/recalculation-view';
import { sheetsOf, useEvaluateRun } from '../parts/use-evaluate-run';
import { StandingNote } from '../parts/standing-note';
import { useStandingSummary } from '../parts/use-standing-summary';
import { DELIVER_WORDS } from '../words/deliver';
import { DeliveryCard } from './delivery-card';
import { WrittenSheets } from './written-sheets';

/** 自评汇总, as the step 自评 writes it. */
export function SummaryCard({ evaluations }: { readonly evaluations: readonly Evaluation[] }): ReactElement {
  const words = useWords(DELIVER_WORDS);
  const { summary: texts } = words;
  const standing = useStandingSummary();
  const checks = useMemo(() => summaryChecks(evaluations), [evaluations]);
  return (
    <DeliveryCard
      texts={texts}
      checks={checks}
      asks={false}
      run={useEvaluateRun()}
      standing={standing === null ? null : <StandingNote summary={standing} />}
    >
      {({ main, projects, recalculation }) => (
        <>
          <WrittenSheets done={texts.done} sheets={[main, ...projects].flatMap(sheetsOf)} />
          {[main, ...projects]
            .filter(({ renamed }) => renamed)
            .map(({ sheet }) => (
              <Caution key={sheet}>{words.renamed(sheet)}</Caution>
            ))}
          <RecalculationView recalculation={recalculation} />
        </>
      )}
    </DeliveryCard>
  );
}
