import { useCallback, type ReactElement } from 'react';

import { choicesOf } from '../../app/choices';
import type { DeliveryChecks } from '../../app/delivery-checks';
import { writeReport, type WrittenReportSheet } from '../../app/write-report';
import { usePane, useWords } from '../pane-context';
import { FindingList } from '../parts/finding-list';
import { Caution } from '../parts/messages';
import type { Run } from '../parts/use-run';
import { DELIVER_WORDS } from '../words/deliver';
import { DeliveryCard } from './delivery-card';
import { WrittenSheets } from './written-sheets';

/** 自评报告 as text on a sheet of its own, where the department goes on writing. */
export function ReportSheetCard({ checks }: { readonly checks: DeliveryChecks }): ReactElement {
  const words = useWords(DELIVER_WORDS);
  const { reportSheet: texts } = words;
  return (
    <DeliveryCard texts={texts} checks={checks} asks={false} run={useReportSheets()}>
      {(written) => {
        const findings = written.flatMap((each) => each.findings);
        return (
          <>
            <WrittenSheets done={texts.done} sheets={written.map(({ sheet }) => sheet)} />
            {written
              .filter(({ renamed }) => renamed)
              .map(({ sheet }) => (
                <Caution key={sheet}>{words.renamed(sheet)}</Caution>
              ))}
            {findings.length > 0 && <FindingList findings={findings} />}
          </>
        );
      }}
    </DeliveryCard>
  );
}

function useReportSheets(): Run<readonly WrittenReportSheet[]> {
  const { environment, workbook } = usePane();
  return useCallback(
    async (options) => {
      const choices = choicesOf(workbook.current());
      if (!choices.ok) return choices;
      const written = await writeReport(await environment.openHost(), {
        ...choices.value,
        ...options,
        earlier: null,
        showsReport: true,
      });
      // The Word report repeats what stands there.
      if (written.ok) workbook.readWritten(written.value.map(({ sheet }) => sheet));
      return written;
    },
    [environment, workbook],
  );
}
