import { lazy, Suspense, useState, type ComponentType, type ReactElement } from 'react';

import { ErrorBoundary } from './error-boundary';
import { Loading } from './states';

/** A view whose files are loaded when it is first shown. Where that fails it says so, and can be tried again. */
export function Deferred<P extends object>({
  load,
  props,
}: {
  /** The same function as long as the view is shown. */
  readonly load: () => Promise<{ readonly default: ComponentType<P> }>;
  readonly props: P;
}): ReactElement {
  const [View, setView] = useState(() => lazy(load));
  return (
    <ErrorBoundary retry={() => setView(lazy(load))}>
      <Suspense fallback={<Loading />}>
        <View {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
