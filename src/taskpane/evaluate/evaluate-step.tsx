import type { ReactElement } from 'react';

import { useEvaluateRun } from '../parts/use-evaluate-run';
import { EvaluateView } from './evaluate-view';

/** 自评: evaluates the open workbook and shows the result. */
export default function EvaluateStep(): ReactElement {
  return <EvaluateView evaluate={useEvaluateRun()} />;
}
