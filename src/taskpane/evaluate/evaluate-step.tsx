import { useCallback, type ReactElement } from 'react';

import { evaluateWorkbook, type EvaluatedWorkbook } from '../../app/evaluate-workbook';
import { usePane } from '../pane-context';
import type { Run } from '../parts/use-run';
import { choicesOf } from '../../app/choices';
import { EvaluateView } from './evaluate-view';

/** 自评: evaluates the open workbook and shows the result. */
export default function EvaluateStep(): ReactElement {
  const { environment, language, workbook } = usePane();
  const evaluate: Run<EvaluatedWorkbook> = useCallback(
    async ({ signal, onProgress }) => {
      const state = workbook.current();
      const choices = choicesOf(state);
      if (!choices.ok) return choices;
      const evaluated = await evaluateWorkbook(await environment.openHost(), {
        ...choices.value,
        language,
        toolVersion: environment.toolVersion,
        earlier: null,
        signal,
        onProgress,
      });
      if (evaluated.ok) workbook.noteEvaluated(evaluated.value, state.revision);
      return evaluated;
    },
    [environment, language, workbook],
  );
  return <EvaluateView evaluate={evaluate} />;
}
