import type { ReactElement } from 'react';

import { useStandingSummary } from '../parts/use-standing-summary';
import { useEvaluateRun } from '../parts/use-evaluate-run';
import { EvaluateView } from './evaluate-view';

/** 自评: evaluates the open workbook and shows the result, or how the one stands that was written before. */
export default function EvaluateStep(): ReactElement {
  return <EvaluateView evaluate={useEvaluateRun()} standing={useStandingSummary()} />;
}
