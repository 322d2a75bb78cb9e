import { Caption1, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

import type { HostError } from '../../workbook/host';
import { usePane, useWords } from '../pane-context';
import { SHARED_WORDS } from '../words/shared';

/** What went wrong and the next step. `title` says in a few words what did not happen. */
export function FailureMessage({
  error,
  title,
}: {
  readonly error: HostError;
  readonly title?: string;
}): ReactElement {
  const { language } = usePane();
  const words = useWords(SHARED_WORDS);
  return (
    <ErrorMessage title={title ?? words.failed}>
      <p>{error.message[language]}</p>
      <p>
        <strong>{words.next}</strong>
        {error.fix[language]}
      </p>
      <Caption1>{words.code(error.code)}</Caption1>
    </ErrorMessage>
  );
}

/** What did not happen, in a few words, and below it why and what to do. */
export function ErrorMessage({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}

/** The user stopped the run; what the workbook is like now, and what to do. */
export function StoppedMessage({ error }: { readonly error: HostError }): ReactElement {
  const { language } = usePane();
  const words = useWords(SHARED_WORDS);
  return (
    <MessageBar intent="info" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{words.cancelled}</MessageBarTitle>
        <p>{error.message[language]}</p>
        <p>{error.fix[language]}</p>
      </MessageBarBody>
    </MessageBar>
  );
}

/** Something to know that stops nothing, such as a result that is not whole yet. */
export function Caution({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}
