import type { SampleSheet } from '../sheet-model';
import { budgetSheet, keyTaskSheet } from './budget-sheets';
import { explanationSheet, factsSheet } from './facts-sheets';
import { managementSheet } from './management-sheet';
import { performanceSheet } from './performance-sheet';

/** The reference case: 广州市协作办公室 2021, 31 indicators, 94.33 points. */
export function guangzhouWorkbook(): readonly SampleSheet[] {
  return [
    explanationSheet(),
    factsSheet(),
    budgetSheet(),
    keyTaskSheet(),
    performanceSheet(),
    managementSheet(),
  ];
}
