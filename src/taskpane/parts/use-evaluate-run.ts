import { useCallback } from 'react';

import { evaluateWorkbook, type EvaluatedWorkbook } from '../../app/evaluate-workbook';
import { usePane } from '../pane-context';
import { choicesOf } from '../../app/choices';
import type { Run } from './use-run';

/** 自评 of the open workbook by the choices made for it: evaluates it and writes 自评汇总. */
export function useEvaluateRun(): Run<EvaluatedWorkbook> {
  const { environment, language, workbook } = usePane();
  return useCallback(
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
}
