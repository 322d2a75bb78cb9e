import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { evaluate } from '../../src/domain/evaluation/evaluate';
import type { Evaluation } from '../../src/domain/evaluation/evaluation';
import type { EvaluationInput } from '../../src/domain/evaluation/input';
import { chooseScheme } from '../../src/domain/schemes/choose-scheme';
import type { WorkbookSnapshot } from '../../src/workbook/host';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { openXlsx } from '../../src/xlsx/xlsx-host';

export const SAMPLES_FOLDER = join(__dirname, '../../assets/samples');

/** The cells of a sample workbook. */
export async function sampleSnapshot(file: string): Promise<WorkbookSnapshot> {
  const host = await openXlsx(await readFile(join(SAMPLES_FOLDER, file)));
  if (!host.ok) throw new Error(host.error.message.zh);
  const snapshot = await host.value.read();
  if (!snapshot.ok) throw new Error(snapshot.error.message.zh);
  return snapshot.value;
}

/** All evaluations of a workbook, the main one first. */
export function evaluationsOf(snapshot: WorkbookSnapshot): readonly Evaluation[] {
  const input = readWorkbook(snapshot);
  if (!input.ok) throw new Error(input.error.message.zh);
  return [
    evaluateOne(input.value.main, true),
    ...input.value.projects.map((project) => evaluateOne(project, false)),
  ];
}

function evaluateOne(input: EvaluationInput, isMain: boolean): Evaluation {
  const { scheme, findings } = chooseScheme(input, null, isMain);
  const evaluation = evaluate(input, scheme);
  return { ...evaluation, findings: [...findings, ...evaluation.findings] };
}

/** The main evaluation of a workbook. */
export function mainEvaluation(snapshot: WorkbookSnapshot): Evaluation {
  const [main] = evaluationsOf(snapshot);
  if (main === undefined) throw new Error('no evaluation');
  return main;
}
