import { formatRef } from '../cell-ref';
import type { CellRef } from '../cell-ref';
import type { Finding } from '../findings/finding';
import type { Evaluation } from './evaluation';

/** What a finding is about, in a way that outlives inserted rows and renamed sheets. */
export interface FindingIdentity {
  /** Which evaluation of a workbook: 部门整体支出, or the project's name. */
  readonly evaluation: string;
  readonly code: string;
  /** Path of the indicator, name of the budget line or key task; the cell's address elsewhere. */
  readonly place: string;
}

/** The findings of an evaluation with what each is about; those that would be alike are numbered in their order. */
export function identifyFindings(
  evaluation: Evaluation,
): readonly { readonly finding: Finding; readonly identity: FindingIdentity }[] {
  const places = placesByRow(evaluation);
  const name = evaluationName(evaluation);
  const seen = new Map<string, number>();
  return evaluation.findings.map((finding) => {
    const { ref, code } = finding;
    const place = ref === null ? '' : (places.get(rowKey(ref)) ?? formatRef(ref));
    const key = `${code}\n${place}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    const numbered = times === 1 ? place : `${place} #${String(times)}`;
    return { finding, identity: { evaluation: name, code, place: numbered } };
  });
}

/** An identity as one text, to look it up by. */
export function identityKey({ evaluation, code, place }: FindingIdentity): string {
  return [evaluation, code, place].join('\n');
}

function evaluationName({ subject, projectName }: Evaluation): string {
  return subject === 'department' ? '部门整体支出' : (projectName ?? '项目支出');
}

function placesByRow({ indicators, budget, keyTasks }: Evaluation): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const name = (ref: CellRef, parts: readonly string[]): void => {
    if (!places.has(rowKey(ref))) places.set(rowKey(ref), parts.join('/'));
  };
  for (const { row, dimension, path } of indicators) name(row.ref, [dimension, ...path]);
  for (const { label, lines } of budget.groupings) {
    for (const line of lines) name(line.ref, [label, line.name]);
  }
  for (const task of keyTasks) name(task.ref, ['重点工作任务', task.name]);
  return places;
}

function rowKey({ sheet, row }: CellRef): string {
  return `${String(row)}!${sheet}`;
}
