import { memo, type ComponentType, type ReactElement } from 'react';

import { IsInFront, usePane } from './pane-context';
import { Deferred } from './parts/deferred';
import { ErrorBoundary } from './parts/error-boundary';
import { FocusKeeper } from './parts/focus-keeper';
import { ReadingState } from './parts/reading-state';
import { StartStep } from './start/start-step';
import { panelId, tabId } from './step-tabs';
import type { Step } from './steps';

/** Each step is a folder with one entry. The first is there at once; the others are loaded when they are first shown. */
const LOAD_STEP: Readonly<
  Record<Exclude<Step, 'start'>, () => Promise<{ readonly default: ComponentType }>>
> = {
  check: () => import('./check/check-step'),
  evaluate: () => import('./evaluate/evaluate-step'),
  look: () => import('./look/look-step'),
  deliver: () => import('./deliver/deliver-step'),
};

/** One step's view. A step once opened stays as it is while others are in front, so that no run and no place is lost. */
export const StepPanel = memo(function StepPanel({
  step,
  hidden,
}: {
  readonly step: Step;
  readonly hidden: boolean;
}): ReactElement {
  const { environment } = usePane();
  return (
    <div role="tabpanel" id={panelId(step)} aria-labelledby={tabId(step)} hidden={hidden}>
      <IsInFront value={!hidden}>
        <FocusKeeper>
          {step === 'start' && (
            <ErrorBoundary retry={() => undefined}>
              <StartStep />
            </ErrorBoundary>
          )}
          {/* The others have buttons that begin work on the document, which must be there. */}
          {step !== 'start' && !environment.isReady && <ReadingState />}
          {step !== 'start' && environment.isReady && <Deferred load={LOAD_STEP[step]} props={{}} />}
        </FocusKeeper>
      </IsInFront>
    </div>
  );
});
