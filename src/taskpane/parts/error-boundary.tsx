import { Button, Caption1, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Component, type ReactElement, type ReactNode } from 'react';

import { useWords } from '../pane-context';
import { SHARED_WORDS } from '../words/shared';

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
  // The name that the bundle's loader gives where a file of the add-in can not be fetched.
  const missing = error instanceof Error && error.name === 'ChunkLoadError';
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{missing ? words.notLoaded : words.broken}</MessageBarTitle>
        <p>{missing ? words.notLoadedFix : words.brokenFix}</p>
        {!missing && <Caption1 as="p">{error instanceof Error ? error.message : String(error)}</Caption1>}
        <Button onClick={retry}>{words.retry}</Button>
      </MessageBarBody>
    </MessageBar>
  );
}
