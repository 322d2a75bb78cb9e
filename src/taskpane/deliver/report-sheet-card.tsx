import { useCallback, type ReactElement } from 'react';

import { choicesOf } from '../../app/choices';
import type { DeliveryChecks } from '../../app/delivery-checks';
import type { StandingReport } from '../../app/standing-report';
import { writeReport, type WrittenReportSheet } from '../../app/write-report';
import { usePane, useWords } from '../pane-context';
import { Agreement } from '../parts/agreement';
import { CellList } from '../parts/cell-list';
import { FindingList } from '../parts/finding-list';
import { Caution } from '../parts/messages';
import type { Run } from '../parts/use-run';
import { DELIVER_WORDS } from '../words/deliver';
import { STANDING_WORDS } from '../words/standing';
import { DeliveryCard } from './delivery-card';
import { WrittenSheets } from './written-sheets';

/** 自评报告 as text on a sheet of its own, where the department goes on writing. */
export function ReportSheetCard({
  checks,
  standing,
}: {
  readonly checks: DeliveryChecks;
  /** The sheets that stand in the workbook already. */
  readonly standing: readonly StandingReport[];
}): ReactElement {
  const words = useWords(DELIVER_WORDS);
  const { reportSheet: texts } = words;
  return (
    <DeliveryCard
      texts={texts}
      checks={checks}
      asks={false}
      run={useReportSheets()}
      standing={standing.map((each) => (
        <StandingReportNote key={each.sheet} report={each} />
      ))}
    >
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

/** Whether a report in the workbook is of the present data, and where it is not. */
function StandingReportNote({ report: { sheet, cells } }: { readonly report: StandingReport }): ReactElement {
  const words = useWords(STANDING_WORDS);
  return cells.length === 0 ? (
    <Agreement text={words.reportCurrent(sheet)} />
  ) : (
    <>
      <Caution>{words.reportOutdated(sheet, cells.length)}</Caution>
      <CellList label={words.cells(cells.length)} cells={cells} />
    </>
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
