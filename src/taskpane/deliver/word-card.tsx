import { Body1, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useId, useState, type ReactElement } from 'react';

import type { DeliveryChecks } from '../../app/delivery-checks';
import { prepareReports } from '../../app/prepare-report';
import { ok } from '../../domain/result';
import { reportText } from '../../report/report-text';
import { usePane, useWords } from '../pane-context';
import type { Run } from '../parts/use-run';
import { choicesOf } from '../../app/choices';
import { DELIVER_WORDS } from '../words/deliver';
import { CopyText } from './copy-text';
import { DeliveryCard } from './delivery-card';

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const useStyles = makeStyles({
  file: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
});

/** A finished file that waits to be downloaded. */
interface WordFile {
  readonly name: string;
  readonly content: Blob;
  /** What it says, to copy where no file can be saved. */
  readonly text: string;
}

/** 自评报告 as a Word file, made in the page: nothing leaves the machine. */
export function WordCard({ checks }: { readonly checks: DeliveryChecks }): ReactElement {
  const { word: texts } = useWords(DELIVER_WORDS);
  return (
    <DeliveryCard texts={texts} checks={checks} asks run={useWordFiles()}>
      {(files) => (
        <>
          <Body1>{texts.done}</Body1>
          {files.map((file) => (
            <Download key={file.name} file={file} note={texts.note} />
          ))}
        </>
      )}
    </DeliveryCard>
  );
}

/** Reads the workbook once more, so that the report says what stands there now, and makes a file of each report. */
function useWordFiles(): Run<readonly WordFile[]> {
  const { environment, workbook } = usePane();
  const { named } = useWords(DELIVER_WORDS).word;
  return useCallback(
    async ({ signal, onProgress }) => {
      onProgress({ step: 'read', done: 0, total: 1 });
      const choices = choicesOf(workbook.current());
      if (!choices.ok) return choices;
      const [{ renderWord }, host] = await Promise.all([
        import('../../report/word/render-word'),
        environment.openHost(),
      ]);
      const reports = await prepareReports(host, { ...choices.value, signal });
      if (!reports.ok) return reports;
      const files: WordFile[] = [];
      for (const [done, { report }] of reports.value.entries()) {
        onProgress({ step: 'write', done, total: reports.value.length });
        const bytes = await renderWord(report);
        files.push({
          name: fileName(report.title, named, files),
          content: new Blob([new Uint8Array(bytes)], { type: WORD_TYPE }),
          text: reportText(report),
        });
      }
      return ok(files);
    },
    [environment, workbook, named],
  );
}

/** The report's title as a name that every system takes, and that no other of the files has. */
function fileName(title: string, fallback: string, others: readonly WordFile[]): string {
  const stem = title.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').trim() || fallback;
  const taken = new Set(others.map(({ name }) => name));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${stem}.docx` : `${stem} (${String(number)}).docx`;
    if (!taken.has(name)) return name;
  }
}

/** A link that saves the file, and another way where that does nothing. */
function Download({
  file: { name, content, text },
  note,
}: {
  readonly file: WordFile;
  readonly note: string;
}): ReactElement {
  const styles = useStyles();
  const id = useId();
  const [address] = useState(() => URL.createObjectURL(content));
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <div className={styles.file}>
      <Link id={id} href={address} download={name}>
        {name}
      </Link>
      <Caption1>{note}</Caption1>
      <CopyText text={text} describedBy={id} />
    </div>
  );
}
