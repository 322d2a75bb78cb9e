import { useContext, useEffect, useMemo, useRef } from 'react';

import { choicesOf } from '../../app/choices';
import { isCurrent, standingSummary, type StandingSummary } from '../../app/standing-summary';
import { IsInFront, usePane, useWorkbook } from '../pane-context';
import { sheetsOf } from './use-evaluate-run';

/**
 * How the summary in the open workbook stands to what was last read; null where there is none, or nothing to evaluate.
 * Excel tells of no formula that it calculated, and need not tell of what the ribbon's button wrote: cells that seem to be
 * others are read again, and so is a summary that does not seem current when the user comes back to the pane.
 */
export function useStandingSummary(): StandingSummary | null {
  const { environment, workbook } = usePane();
  const { checked, scheme, corrections } = useWorkbook();
  const { toolVersion } = environment;
  const isInFront = useContext(IsInFront);
  const standing = useMemo(() => {
    const choices = choicesOf({ scheme, corrections });
    if (checked === null || !choices.ok) return null;
    const found = standingSummary(checked.snapshot, { ...choices.value, toolVersion });
    return found.ok ? found.value : null;
  }, [checked, scheme, corrections, toolVersion]);
  const confirmed = useRef<string | null>(null);
  useEffect(() => {
    if (!isInFront || standing === null) return undefined;
    const { main, projects, standing: how } = standing;
    const readAgain = (): void => workbook.readWritten([main, ...projects].flatMap(sheetsOf));
    const cells = how.kind === 'altered' ? JSON.stringify(how.cells) : null;
    // Once for the same cells: they are what they are then.
    if (cells !== null && cells !== confirmed.current) readAgain();
    confirmed.current = cells;
    if (isCurrent(how)) return undefined;
    window.addEventListener('focus', readAgain);
    return () => window.removeEventListener('focus', readAgain);
  }, [standing, workbook, isInFront]);
  return standing;
}
