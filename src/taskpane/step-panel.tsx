import { lazy, memo, Suspense, useState, type ComponentType, type ReactElement } from 'react';

import { ErrorBoundary } from './parts/error-boundary';
import { Loading } from './parts/states';
import { panelId, tabId } from './step-tabs';
import type { Step } from './steps';

/** Each step is a folder with one entry, loaded when it is first shown. */
const LOAD_STEP: Readonly<Record<Step, () => Promise<{ readonly default: ComponentType }>>> = {
  check: () => import('./check/check-step'),
  evaluate: () => import('./evaluate/evaluate-step'),
};

/** One step's view. A step once opened stays as it is while others are in front, so that no run and no place is lost. */
export const StepPanel = memo(function StepPanel({
  step,
  hidden,
}: {
  readonly step: Step;
  readonly hidden: boolean;
}): ReactElement {
  const [View, setView] = useState(() => lazy(LOAD_STEP[step]));
  return (
    <div role="tabpanel" id={panelId(step)} aria-labelledby={tabId(step)} hidden={hidden}>
      <ErrorBoundary retry={() => setView(lazy(LOAD_STEP[step]))}>
        <Suspense fallback={<Loading />}>
          <View />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
});
