import { Button } from '@fluentui/react-components';
import { Component, type ReactElement, type ReactNode } from 'react';

import { useWords } from '../pane-context';
import { SHARED_WORDS } from '../words/shared';
import { failureOf } from './failure-of';
import { FailureMessage } from './messages';

interface Props {
  readonly children: ReactNode;
  /** Called before the children are shown again. */
  readonly retry: () => void;
}

interface Fault {
  readonly error: unknown;
}

/** Keeps a step that fails from taking the pane with it: the other steps stay, and this one says what to do. */
export class ErrorBoundary extends Component<Props, { readonly fault: Fault | null }> {
  override state: { readonly fault: Fault | null } = { fault: null };

  static getDerivedStateFromError(error: unknown): { fault: Fault } {
    return { fault: { error } };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return (
      <Broken
        error={fault.error}
        retry={() => {
          this.props.retry();
          this.setState({ fault: null });
        }}
      />
    );
  }
}

function Broken({ error, retry }: { readonly error: unknown; readonly retry: () => void }): ReactElement {
  const words = useWords(SHARED_WORDS);
  return (
    <>
      <FailureMessage error={failureOf(error)} title={words.broken} />
      <Button onClick={retry}>{words.retry}</Button>
    </>
  );
}
