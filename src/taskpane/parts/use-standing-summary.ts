import { useContext, useEffect, useMemo } from 'react';

import { choicesOf } from '../../app/choices';
import { isCurrent, standingSummary, type StandingSummary } from '../../app/standing-summary';
import { IsInFront, usePane, useWorkbook } from '../pane-context';
import { sheetsOf } from './use-evaluate-run';

/**
 * How the summary in the open workbook stands to what was last read; null where there is none, or nothing to evaluate. One
 * that does not seem current is read again when the user comes back to the pane: Excel tells of no formula that it
 * calculated, and need not tell of what the ribbon's button wrote.
 */
export function useStandingSummary(): StandingSummary | null {
  const { environment, workbook } = usePane();
  const { checked, scheme, corrections } = useWorkbook();
  const { toolVersion } = environment;
  const standing = useMemo(() => {
    const choices = choicesOf({ scheme, corrections });
    if (checked === null || !choices.ok) return null;
    const found = standingSummary(checked.snapshot, { ...choices.value, toolVersion });
    return found.ok ? found.value : null;
  }, [checked, scheme, corrections, toolVersion]);
  const isInFront = useContext(IsInFront);
  useEffect(() => {
    if (!isInFront || standing === null || isCurrent(standing.standing)) return undefined;
    const { main, projects } = standing;
    const sheets = [main, ...projects].flatMap(sheetsOf);
    const readAgain = (): void => workbook.readWritten(sheets);
    window.addEventListener('focus', readAgain);
    return () => window.removeEventListener('focus', readAgain);
  }, [standing, workbook, isInFront]);
  return standing;
}
