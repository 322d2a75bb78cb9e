import type { BudgetGrouping, BudgetLine, Evaluation } from '../../domain/evaluation/evaluation';
import type { BudgetBasis } from '../../domain/evaluation/input';
import { cellText } from '../narrative';
import { lineKey, type Figures } from '../figures';
import { generated, words } from '../paragraphs';
import type { ReportBlock, ReportRun } from '../report';
import { budgetChart } from '../tables/budget-chart';
import { budgetTable } from '../tables/budget-table';

/** Funding that the treasury appropriates; other sources are the unit's own. */
const APPROPRIATED = new Set(['一般公共预算', '政府性基金预算', '国有资本经营预算']);

/** 收支情况: expenditure by source with its parts, by nature with shares; then the table and the chart. */
export function expenditure(evaluation: Evaluation, figures: Figures): readonly ReportBlock[] {
  const { groupings } = evaluation.budget;
  if (groupings.length === 0) return [generated('expenditure', [words('（工作簿中没有预算收支数据。）')])];
  const source = of(groupings, evaluation.subject === 'project' ? 'project-funding' : 'funding-source');
  const nature = of(groupings, 'nature');
  const runs = [
    ...(source === null ? [] : bySource(source, evaluation, figures)),
    ...(nature === null ? [] : byNature(nature, figures)),
    ...executionRate(source, figures),
  ];
  return [
    ...(runs.length === 0 ? [] : [generated('expenditure', runs)]),
    budgetTable(evaluation),
    ...groupings.slice(0, 1).flatMap((grouping) => budgetChart(grouping, evaluation.budget.amountUnit)),
  ];
}

function of(groupings: readonly BudgetGrouping[], basis: BudgetBasis): BudgetGrouping | null {
  return groupings.find((grouping) => grouping.basis === basis) ?? null;
}

interface Part {
  readonly line: BudgetLine;
  readonly key: string;
}

/** The lines that are no part of another and were spent at all. */
function parts({ basis, lines }: BudgetGrouping): readonly Part[] {
  return lines.flatMap((line, index) =>
    line.parent === null && line.executed !== null && !line.executed.value.eq('0')
      ? [{ line, key: lineKey(basis, index) }]
      : [],
  );
}

function bySource(grouping: BudgetGrouping, evaluation: Evaluation, figures: Figures): readonly ReportRun[] {
  const total = `${grouping.basis}.executed`;
  if (figures.find(total) === null) return [];
  const spent = parts(grouping);
  const appropriated = spent.every(({ line }) => APPROPRIATED.has(line.name));
  const suffix = appropriated ? '财政拨款支出' : '支出';
  const { year, facts, department } = evaluation;
  const shortName = facts.shortName === undefined ? null : cellText(facts.shortName);
  const who = evaluation.subject === 'project' ? '本项目' : `${shortName ?? department ?? '我'}部门`;
  return [
    words(`${year === null ? '' : `${String(year)}年，`}${who}${suffix}`),
    figures.run(total),
    ...(spent.length > 1
      ? spent.flatMap(({ line, key }, index) => [
          words(`，${index === 0 ? '其中' : ''}${line.name}${suffix}`),
          figures.run(`${key}.executed`),
        ])
      : []),
    words('。'),
  ];
}

function byNature(grouping: BudgetGrouping, figures: Figures): readonly ReportRun[] {
  const spent = parts(grouping).filter(({ key }) => figures.find(`${key}.share`) !== null);
  if (spent.length === 0) return [];
  return [
    words('按支出性质分类，'),
    ...spent.flatMap(({ line, key }, index) => [
      words(`${index === 0 ? '' : '，'}${line.name}`),
      figures.run(`${key}.executed`),
      words('，占部门总支出'),
      figures.run(`${key}.share`),
    ]),
    words('。'),
  ];
}

function executionRate(grouping: BudgetGrouping | null, figures: Figures): readonly ReportRun[] {
  const key = `${grouping?.basis ?? ''}.rate`;
  return figures.find(key) === null ? [] : [words('预算执行率为'), figures.run(key), words('。')];
}
