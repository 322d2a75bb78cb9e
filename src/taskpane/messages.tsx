import { Caption1, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { HostError } from '../workbook/host';
import { usePane } from './pane-context';

/** What went wrong and the next step. */
export function FailureMessage({ error }: { readonly error: HostError }): ReactElement {
  const { language, words } = usePane();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{words.failed}</MessageBarTitle>
        <p>{error.message[language]}</p>
        <p>
          <strong>{words.next}</strong>
          {error.fix[language]}
        </p>
        <Caption1>{words.code(error.code)}</Caption1>
      </MessageBarBody>
    </MessageBar>
  );
}

/** The user stopped the run; what the workbook is like now, and what to do. */
export function StoppedMessage({ error }: { readonly error: HostError }): ReactElement {
  const { language, words } = usePane();
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

/** Something to know that stops nothing. */
export function Caution({ text }: { readonly text: string }): ReactElement {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
