import { useCallback, useMemo } from 'react';

import { usePane, useWorkbook } from '../pane-context';
import { NO_CORRECTIONS, type ReadingCorrections } from '../../workbook/reading/corrections/corrections';
import { parseCorrections, type CorrectionFault } from '../../workbook/reading/corrections/parse-corrections';

/** The corrections of this document, with what of them can not be used, and a way to change them. */
export function useCorrections(): {
  readonly corrections: ReadingCorrections;
  readonly faults: readonly CorrectionFault[];
  /** Holds at once and is kept in the document; the workbook is read again by it. */
  readonly correct: (corrections: ReadingCorrections) => void;
} {
  const { workbook } = usePane();
  const { corrections: kept } = useWorkbook();
  const parsed = useMemo(
    () => (kept === null ? { corrections: NO_CORRECTIONS, faults: [] } : parseCorrections(kept)),
    [kept],
  );
  const correct = useCallback(
    (corrections: ReadingCorrections) => {
      workbook.choose('corrections', corrections.sheets.length === 0 ? null : JSON.stringify(corrections));
    },
    [workbook],
  );
  return { ...parsed, correct };
}
