import { Button, Caption1, useAnnounce } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';

import { unexpectedFailure } from '../../app/unexpected-failure';
import { ownScheme, type OwnSchemeFailure } from '../../app/kept-scheme';
import type { SchemeError } from '../../domain/schemes/load-scheme';
import { usePane, useWords } from '../pane-context';
import { ErrorMessage, FailureMessage } from '../parts/messages';
import { PagedList } from '../parts/paged-list';
import { SCHEME_WORDS } from '../words/scheme';
import { SHARED_WORDS } from '../words/shared';

/** A file that was not taken, and why. */
interface Refused {
  readonly file: string;
  readonly failure: OwnSchemeFailure;
}

/** A button that takes a scheme file from this machine; a file with faults changes nothing, and each fault is told. */
export function OwnSchemeFile(): ReactElement {
  const words = useWords(SCHEME_WORDS);
  const { workbook } = usePane();
  const { announce } = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const take = async (file: File): Promise<void> => {
    setRefused(null);
    const scheme = ownScheme(file.name, await file.text());
    if (!scheme.ok) {
      setRefused({ file: file.name, failure: scheme.error });
      return;
    }
    workbook.choose('scheme', scheme.value);
    announce(words.loaded(file.name), { polite: true });
  };
  return (
    <>
      <div>
        <Button onClick={() => input.current?.click()}>{words.load}</Button>
        <input
          ref={input}
          hidden
          type="file"
          accept=".json,application/json"
          aria-label={words.file}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file === undefined) return;
            take(file).catch((error: unknown) => {
              setRefused({ file: file.name, failure: { kind: 'file', error: unexpectedFailure(error) } });
            });
            // So that the same file can be chosen again once it is mended.
            target.value = '';
          }}
        />
      </div>
      <Caption1>{words.loadHint}</Caption1>
      {refused !== null && <RefusedFile {...refused} />}
    </>
  );
}

function RefusedFile({ file, failure }: Refused): ReactElement {
  const words = useWords(SCHEME_WORDS);
  if (failure.kind === 'file') return <FailureMessage error={failure.error} title={words.unread} />;
  return (
    <ErrorMessage title={words.faulty(file, failure.faults.length)}>
      <PagedList items={failure.faults}>{(fault) => <Fault fault={fault} />}</PagedList>
    </ErrorMessage>
  );
}

function Fault({ fault }: { readonly fault: SchemeError }): ReactElement {
  const words = useWords(SCHEME_WORDS);
  const shared = useWords(SHARED_WORDS);
  const { language } = usePane();
  const { path, source, message, fix, code } = fault;
  return (
    <>
      <strong>{`${source}: ${path === '' ? words.wholeFile : path}`}</strong>
      {message[language]}
      <span>
        <strong>{shared.next}</strong>
        {fix[language]}
      </span>
      <Caption1>{shared.code(code)}</Caption1>
    </>
  );
}
