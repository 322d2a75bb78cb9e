import { useCallback, type ReactElement } from 'react';

import { evaluateWorkbook } from '../../app/evaluate-workbook';
import { readKeptScheme } from '../../app/kept-scheme';
import { parseCorrections } from '../../workbook/reading/corrections/parse-corrections';
import { usePane } from '../pane-context';
import { EvaluateView } from './evaluate-view';
import type { Evaluate } from './use-evaluation';

/** 自评: evaluates the open workbook and shows the result. */
export default function EvaluateStep(): ReactElement {
  const { environment, language, workbook } = usePane();
  const evaluate: Evaluate = useCallback(
    async ({ signal, onProgress }) => {
      const { revision, scheme: kept, corrections } = workbook.current();
      const scheme = readKeptScheme(kept);
      if (!scheme.ok) return scheme;
      const evaluated = await evaluateWorkbook(await environment.openHost(), {
        scheme: scheme.value?.scheme ?? null,
        ...(corrections === null ? {} : { corrections: parseCorrections(corrections).corrections }),
        language,
        toolVersion: environment.toolVersion,
        earlier: null,
        signal,
        onProgress,
      });
      if (evaluated.ok) workbook.noteEvaluated(evaluated.value, revision);
      return evaluated;
    },
    [environment, language, workbook],
  );
  return <EvaluateView evaluate={evaluate} />;
}
