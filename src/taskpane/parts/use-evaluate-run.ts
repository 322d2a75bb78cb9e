import { useCallback } from 'react';

import { evaluateWorkbook, type EvaluatedWorkbook } from '../../app/evaluate-workbook';
import type { EvaluatedSheet } from '../../app/plan-evaluations';
import { usePane } from '../pane-context';
import { choicesOf } from '../../app/choices';
import type { Run } from './use-run';

/** The sheets an evaluation stands on. */
export const sheetsOf = ({ sheet, form }: EvaluatedSheet): readonly string[] =>
  form === null ? [sheet] : [sheet, form];

/** 自评 of the open workbook by the choices made for it: evaluates it and writes 自评汇总. */
export function useEvaluateRun(): Run<EvaluatedWorkbook> {
  const { environment, language, workbook } = usePane();
  return useCallback(
    async ({ signal, onProgress }) => {
      const choices = choicesOf(workbook.current());
      if (!choices.ok) return choices;
      const evaluated = await evaluateWorkbook(await environment.openHost(), {
        ...choices.value,
        language,
        toolVersion: environment.toolVersion,
        earlier: null,
        signal,
        onProgress,
      });
      if (evaluated.ok) {
        const { main, projects } = evaluated.value;
        workbook.readWritten([main, ...projects].flatMap(sheetsOf));
      }
      return evaluated;
    },
    [environment, language, workbook],
  );
}
