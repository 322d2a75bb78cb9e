import { useMemo, type ReactElement } from 'react';

import { summaryChecks } from '../../app/delivery-checks';
import type { Evaluation } from '../../domain/evaluation/evaluation';
import { useWords } from '../pane-context';
import { Caution } from '../parts/messages';
import { RecalculationView } from '../parts/recalculation-view';
import { useEvaluateRun } from '../parts/use-evaluate-run';
import { DELIVER_WORDS } from '../words/deliver';
import { DeliveryCard } from './delivery-card';
import { WrittenSheets } from './written-sheets';

/** 自评汇总, as the step 自评 writes it. */
export function SummaryCard({ evaluations }: { readonly evaluations: readonly Evaluation[] }): ReactElement {
  const words = useWords(DELIVER_WORDS);
  const { summary: texts } = words;
  const checks = useMemo(() => summaryChecks(evaluations), [evaluations]);
  return (
    <DeliveryCard texts={texts} checks={checks} asks={false} run={useEvaluateRun()}>
      {({ main, projects, recalculation }) => (
        <>
          <WrittenSheets
            done={texts.done}
            sheets={[main, ...projects].flatMap(({ sheet, form }) =>
              form === null ? [sheet] : [sheet, form],
            )}
          />
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
