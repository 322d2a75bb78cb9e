import type { Evaluation } from '../../domain/evaluation/evaluation';
import type { Figures } from '../figures';
import { cellText, type Narrative } from '../narrative';
import { generated, keyOf, narrativeParagraphs, words } from '../paragraphs';
import type { ReportBlock, ReportRun } from '../report';

/** 年度总体工作和重点工作任务: the goals in the department's words, then the tasks, numbered as they stand in the table. */
export function goalsAndTasks(
  evaluation: Evaluation,
  { goals }: Narrative,
  figures: Figures,
): readonly ReportBlock[] {
  const { year, facts, department, keyTasks } = evaluation;
  const shortName = facts.shortName === undefined ? null : cellText(facts.shortName);
  const who = shortName ?? department ?? '我部门';
  const stated: readonly ReportBlock[] =
    goals === null
      ? []
      : [
          {
            kind: 'paragraph',
            key: 'goals',
            origin: 'narrative',
            runs: [
              words(`${year === null ? '' : `${String(year)}年度`}${who}设置的总体绩效目标为：`),
              { kind: 'quoted', text: goals.text, source: goals.source },
            ],
          },
        ];
  if (keyTasks.length === 0) return stated;
  const count: readonly ReportRun[] = [
    words('根据部门整体支出目标，设置了'),
    figures.run('count.key-tasks'),
    words('项部门重点工作任务：'),
  ];
  return [
    ...stated,
    generated('tasks', count),
    ...keyTasks.map((task, index): ReportBlock => {
      const end = index === keyTasks.length - 1 ? '。' : '；';
      return {
        kind: 'paragraph',
        key: keyOf('tasks', task.name),
        origin: 'narrative',
        runs: [
          words(`${String(index + 1)}.`),
          { kind: 'quoted', text: task.name.replace(/[。；;.]+$/, ''), source: task.ref },
          words(end),
        ],
      };
    }),
  ];
}

/** 绩效目标 of a project. */
export function projectGoals({ goals }: Narrative): readonly ReportBlock[] {
  return goals === null ? [] : narrativeParagraphs('goals', goals);
}
