import type { KeyTask } from '../evaluation/evaluation';
import type { KeyTaskTable } from '../evaluation/input';
import type { Finding } from '../findings/finding';
import type { AmountUnit } from '../values/amount-unit';

/** 重点工作任务 with their amounts in the unit `into`. */
export function readKeyTasks(
  tables: readonly KeyTaskTable[],
  into: AmountUnit,
): { readonly keyTasks: readonly KeyTask[]; readonly findings: readonly Finding[] } {
  void tables;
  void into;
  return { keyTasks: [], findings: [] };
}
