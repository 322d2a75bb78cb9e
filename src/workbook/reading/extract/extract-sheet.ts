import { shownText, squeeze } from '../text';
import { extractBudgetTable } from './budget-table';
import { readOutsideTables } from './facts';
import { extractGoalsBlock } from './goals-block';
import { extractIndicatorTable } from './indicator-table';
import { extractKeyTaskTable } from './key-task-table';
import type {
  BudgetBasis,
  BudgetTable,
  ExtraCell,
  IndicatorRow,
  KeyTaskTable,
  StatedSum,
} from '../../../domain/evaluation/input';
import type { Finding } from '../../../domain/findings/finding';
import type { LocatedSheet } from '../locate/located-table';
import type { SheetIndex, SheetRow } from '../sheet-index';
import type { StatedFact } from './facts';

/** Everything read from one sheet; `covers` of its sums count from its first indicator. */
export interface SheetContent {
  readonly sheet: string;
  readonly hasTables: boolean;
  readonly hasIndicatorTable: boolean;
  /** Whether it is the form of a single project, with an evaluation of its own. */
  readonly projectForm: boolean;
  readonly indicators: readonly IndicatorRow[];
  readonly sums: readonly StatedSum[];
  readonly budgets: readonly BudgetTable[];
  readonly keyTasks: readonly KeyTaskTable[];
  readonly facts: readonly StatedFact[];
  readonly extraFacts: readonly ExtraCell[];
  readonly findings: readonly Finding[];
}

/** Reads the located tables of one sheet, and what stands around them; `statedBasis` is the user's word on its budgets. */
export function extractSheet(
  sheet: SheetIndex,
  located: LocatedSheet,
  statedBasis: BudgetBasis | null = null,
): SheetContent {
  const indicators: IndicatorRow[] = [];
  const sums: StatedSum[] = [];
  const budgets: BudgetTable[] = [];
  const keyTasks: KeyTaskTable[] = [];
  const goals: StatedFact[] = [];
  const findings: Finding[] = [];
  const outside: SheetRow[] = [...located.rowsOutside];

  for (const table of located.tables) {
    switch (table.kind) {
      case 'indicator': {
        const read = extractIndicatorTable(sheet, table);
        sums.push(...read.sums.map((sum) => coverFrom(sum, indicators)));
        indicators.push(...read.rows);
        findings.push(...read.findings);
        outside.push(...read.rowsOutside);
        break;
      }
      case 'budget': {
        const read = extractBudgetTable(sheet, table, titlesAbove(located, table.headerRow), statedBasis);
        budgets.push(...read.tables);
        if (read.indicator !== null) indicators.push(read.indicator);
        findings.push(...read.findings);
        outside.push(...read.rowsOutside);
        break;
      }
      case 'key-task': {
        const read = extractKeyTaskTable(sheet, table);
        keyTasks.push(read.table);
        findings.push(...read.findings);
        outside.push(...read.rowsOutside);
        break;
      }
      case 'goals': {
        const read = extractGoalsBlock(sheet, table);
        const labels = { goals: '年度总体目标', completion: '实际完成情况' } as const;
        for (const name of ['goals', 'completion'] as const) {
          const cell = read.facts[name];
          if (cell !== undefined) goals.push({ name, label: labels[name], cell, origin: 'pair' });
        }
        findings.push(...read.findings);
        outside.push(...read.rowsOutside);
        break;
      }
    }
  }

  const around = readOutsideTables(
    sheet,
    outside.sort((a, b) => a.row - b.row),
    located.tables.length > 0,
  );
  const facts = [...around.facts, ...goals];
  const namesProject = facts.some(({ name, origin }) => name === 'projectName' && origin === 'pair');
  const funded = budgets.some(({ basis }) => basis === 'project-funding');
  return {
    sheet: sheet.sheet,
    hasTables: located.tables.some(({ kind }) => kind !== 'goals'),
    hasIndicatorTable: located.tables.some(({ kind }) => kind === 'indicator'),
    projectForm: around.titledAsProjectForm || (namesProject && funded),
    indicators,
    sums,
    budgets,
    keyTasks,
    facts,
    extraFacts: around.extraFacts,
    findings: [...findings, ...around.findings],
  };
}

/** 总分 of a form covers the execution-rate row of its funding block too; a 合计 may or may not, and covers its table. */
function coverFrom(sum: StatedSum, above: readonly IndicatorRow[]): StatedSum {
  const covers = sum.covers.map((index) => index + above.length);
  if (sum.origin !== 'total-row' || !squeeze(sum.label).startsWith('总')) return { ...sum, covers };
  const blocks = above.flatMap(({ origin }, index) => (origin === 'budget-block' ? [index] : []));
  return { ...sum, covers: [...blocks, ...covers] };
}

function titlesAbove(located: LocatedSheet, headerRow: number): readonly string[] {
  return located.rowsOutside
    .filter(({ row }) => row < headerRow)
    .sort((a, b) => b.row - a.row)
    .slice(0, 5)
    .flatMap(({ cells }) => cells.map(({ value }) => shownText(value) ?? ''));
}
