import { evaluateWorkbook } from '../../src/app/evaluate-workbook';
import { openWorkbook } from './grafted';
import type { EvaluatedSheet } from '../../src/app/plan-evaluations';

/** A workbook after the use case, with the names of all sheets it wrote. */
export interface Evaluated {
  readonly main: EvaluatedSheet;
  readonly sheets: readonly string[];
  readonly bytes: Uint8Array;
}

/** Evaluates a workbook as the command does; throws where it is refused. */
export async function evaluated(bytes: Uint8Array): Promise<Evaluated> {
  const host = await openWorkbook(bytes);
  const options = { scheme: null, language: 'zh', toolVersion: '0.0.0', earlier: null } as const;
  const result = await evaluateWorkbook(host, options);
  if (!result.ok) throw new Error(result.error.message.en);
  const { main, projects } = result.value;
  return { main, sheets: [main, ...projects].map(({ sheet }) => sheet), bytes: host.bytes() };
}
