import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';

import { reportChecks } from '../../app/delivery-checks';
import { reportsOf } from '../../app/prepare-report';
import { standingReports } from '../../app/standing-report';
import type { Evaluation } from '../../domain/evaluation/evaluation';
import type { WorkbookSnapshot } from '../../workbook/host';
import { useWorkbook, useWords } from '../pane-context';
import { ReadingState } from '../parts/reading-state';
import { Empty } from '../parts/states';
import { DELIVER_WORDS } from '../words/deliver';
import { ReportSheetCard } from './report-sheet-card';
import { SummaryCard } from './summary-card';
import { UploadCard } from './upload-card';
import { WordCard } from './word-card';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

/** 交付: everything that is handed on, each with what must pass before. */
export default function DeliverStep(): ReactElement {
  const styles = useStyles();
  const words = useWords(DELIVER_WORDS);
  const { checked } = useWorkbook();
  const evaluations = useMemo(
    () =>
      checked?.evaluations.ok === true ? checked.evaluations.value.map(({ evaluation }) => evaluation) : [],
    [checked],
  );
  return (
    <div className={styles.step}>
      <ReadingState />
      {checked !== null && evaluations.length === 0 && <Empty text={words.nothing} />}
      {checked !== null && evaluations.length > 0 && (
        <>
          <SummaryCard evaluations={evaluations} />
          <Reports evaluations={evaluations} snapshot={checked.snapshot} />
          <UploadCard snapshot={checked.snapshot} />
        </>
      )}
    </div>
  );
}

/** The report in both forms: the same must be known of it before. */
function Reports({
  evaluations,
  snapshot,
}: {
  readonly evaluations: readonly Evaluation[];
  readonly snapshot: WorkbookSnapshot;
}): ReactElement {
  const { checks, standing } = useMemo(() => {
    const reports = reportsOf(evaluations, snapshot);
    return { checks: reportChecks(evaluations, reports), standing: standingReports(reports, snapshot) };
  }, [evaluations, snapshot]);
  return (
    <>
      <ReportSheetCard checks={checks} standing={standing} />
      <WordCard checks={checks} />
    </>
  );
}
