import { useCallback, type ReactElement } from 'react';

import { evaluateWorkbook } from '../../app/evaluate-workbook';
import { usePane } from '../pane-context';
import { EvaluateView } from './evaluate-view';
import type { Evaluate } from './use-evaluation';

/** 自评: evaluates the open workbook and shows the result. */
export default function EvaluateStep(): ReactElement {
  const { environment, language } = usePane();
  const evaluate: Evaluate = useCallback(
    async ({ signal, onProgress }) =>
      evaluateWorkbook(await environment.openHost(), {
        scheme: null,
        language,
        toolVersion: environment.toolVersion,
        earlier: null,
        signal,
        onProgress,
      }),
    [environment, language],
  );
  return <EvaluateView evaluate={evaluate} />;
}
