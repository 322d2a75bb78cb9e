import { useCallback, useMemo, type ReactElement } from 'react';

import { uploadChecks } from '../../app/delivery-checks';
import { exportInterchange, uploadsOf, type ExportedInterchange } from '../../app/export-interchange';
import type { WorkbookSnapshot } from '../../workbook/host';
import { usePane, useWorkbook, useWords } from '../pane-context';
import { FindingList } from '../parts/finding-list';
import { Caution, FailureMessage } from '../parts/messages';
import { Section } from '../parts/section';
import type { Run } from '../parts/use-run';
import { choicesOf } from '../../app/choices';
import { DELIVER_WORDS } from '../words/deliver';
import { DeliveryCard } from './delivery-card';
import { WrittenSheets } from './written-sheets';

/** 绩效指标导入表, with what the import would refuse and what its columns can not hold. */
export function UploadCard({ snapshot }: { readonly snapshot: WorkbookSnapshot }): ReactElement {
  const { upload: texts } = useWords(DELIVER_WORDS);
  const { scheme, corrections } = useWorkbook();
  const uploads = useMemo(() => {
    const choices = choicesOf({ scheme, corrections });
    return choices.ok ? uploadsOf(snapshot, choices.value) : choices;
  }, [snapshot, scheme, corrections]);
  const checks = useMemo(() => (uploads.ok ? uploadChecks(uploads.value) : null), [uploads]);
  const run = useExport();
  if (!uploads.ok || checks === null) {
    return (
      <Section title={texts.title}>
        {!uploads.ok && <FailureMessage error={uploads.error} title={texts.failed} />}
      </Section>
    );
  }
  return (
    <DeliveryCard texts={texts} checks={checks} asks run={run}>
      {(exported) => <Exported exported={exported} />}
    </DeliveryCard>
  );
}

function Exported({
  exported: { sheets, uploads },
}: {
  readonly exported: ExportedInterchange;
}): ReactElement {
  const { upload: texts } = useWords(DELIVER_WORDS);
  if (sheets !== null) return <WrittenSheets done={texts.done} sheets={sheets} />;
  return (
    <>
      <Caution>{texts.refused}</Caution>
      <FindingList findings={uploadChecks(uploads).blocking} />
    </>
  );
}

function useExport(): Run<ExportedInterchange> {
  const { environment, workbook } = usePane();
  return useCallback(
    async (options) => {
      const choices = choicesOf(workbook.current());
      if (!choices.ok) return choices;
      return exportInterchange(await environment.openHost(), { ...choices.value, ...options });
    },
    [environment, workbook],
  );
}
