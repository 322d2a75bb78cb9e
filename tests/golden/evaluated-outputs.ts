import { fixed } from '../../src/domain/decimal';
import type { Decimal } from '../../src/domain/decimal';
import type { BudgetGrouping, Evaluation, GroupResult } from '../../src/domain/evaluation/evaluation';
import type { Outputs } from './oracle';

/** What an evaluation prints, under the oracle's names. */
export function evaluatedOutputs(evaluation: Evaluation): Outputs {
  const outputs = new Map<string, string | null>();
  for (const indicator of evaluation.indicators) {
    const { name } = indicator.row;
    outputs.set(`${name} weight`, printed(indicator.weight?.value ?? null));
    outputs.set(`${name} score`, printed(indicator.score));
    outputs.set(`${name} lost`, printed(indicator.lost));
    outputs.set(`${name} completion`, printed(indicator.completion));
  }
  for (const dimension of evaluation.dimensions) groupOutputs(dimension, [], outputs);
  const { total, budget } = evaluation;
  outputs.set('total', printed(total.score));
  outputs.set('grade', total.grade);
  outputs.set('scored', String(total.scored));
  for (const grouping of budget.groupings) groupingOutputs(grouping, outputs);
  for (const task of evaluation.keyTasks) {
    outputs.set(`task ${task.name} budget`, printed(task.budget?.value ?? null));
    outputs.set(`task ${task.name} executed`, printed(task.executed?.value ?? null));
  }
  return outputs;
}

function groupOutputs(
  group: GroupResult,
  above: readonly string[],
  outputs: Map<string, string | null>,
): void {
  const path = [...above, group.name];
  outputs.set(`group ${path.join('/')} marks`, printed(group.fullMarks));
  outputs.set(`group ${path.join('/')} score`, printed(group.score));
  for (const child of group.children) groupOutputs(child, path, outputs);
}

function groupingOutputs(grouping: BudgetGrouping, outputs: Map<string, string | null>): void {
  const { label } = grouping;
  outputs.set(`${label} total initial`, printed(grouping.initial));
  outputs.set(`${label} total adjusted`, printed(grouping.adjusted));
  outputs.set(`${label} total executed`, printed(grouping.executed));
  outputs.set(`${label} total rate`, printed(grouping.executionRate));
  for (const line of grouping.lines) {
    const name = line.name.replace(/^其中：|\s/gu, '');
    outputs.set(`${label} ${name} initial`, printed(line.initial?.value ?? null));
    outputs.set(`${label} ${name} adjusted`, printed(line.adjusted?.value ?? null));
    outputs.set(`${label} ${name} executed`, printed(line.executed?.value ?? null));
    outputs.set(`${label} ${name} share`, printed(line.share));
    outputs.set(`${label} ${name} rate`, printed(line.executionRate));
  }
}

function printed(value: Decimal | null): string | null {
  return value === null ? null : fixed(value, 2);
}
