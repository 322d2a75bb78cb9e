import type { AmountUnit } from '../values/amount-unit';
import type { CellRef } from '../cell-ref';
import type { Finding } from '../findings/finding';
import type { Subject } from '../schemes/scheme';
import type { SourceCell } from '../source-cell';

/**
 * What the reader finds in a workbook: which cell stands for what. Cells are raw; their meaning is decided by
 * `values/` during evaluation, where target, actual and unit are seen together.
 */

/** Columns of an indicator table. */
export type IndicatorField =
  | 'nature' // 指标性质、计算符号
  | 'target' // 指标值
  | 'actual' // 完成值
  | 'unit' // 度量单位
  | 'weight' // 分值
  | 'score' // 得分, as entered
  | 'lost' // 扣分 = 分值 − 得分
  | 'deduction' // 扣减分数, subtracted after the rule
  | 'completion' // 完成率, as entered
  | 'rule' // 评分规则
  | 'basis' // 依据
  | 'reason' // 偏差原因分析及改进措施
  | 'description' // 完成情况简要描述
  | 'remark'; // 备注

/** A column the reader does not know; kept with its value. */
export interface ExtraCell {
  readonly header: string;
  readonly cell: SourceCell;
}

/** One indicator as it stands in a table. Level names are filled down and freed of bracketed points. */
export interface IndicatorRow {
  /** The cell of the indicator's name. */
  readonly ref: CellRef;
  readonly name: string;
  /** From a 维度 column, or the sheet's name where several indicator sheets stand in the workbook; else null. */
  readonly dimension: string | null;
  readonly level1: string | null;
  readonly level2: string | null;
  /** Cells that are present in the table; a column the table lacks is absent, a blank cell is present with value null. */
  readonly fields: Readonly<Partial<Record<IndicatorField, SourceCell>>>;
  readonly extra: readonly ExtraCell[];
  /** `budget-block`: the execution-rate row that stands in a project form's funding block. */
  readonly origin: 'table' | 'budget-block';
}

/** Points stated for a group: `产出指标(50分)`, a 小计 or 合计 row. Checked against the children, never summed in. */
export interface StatedSum {
  readonly origin: 'bracket' | 'subtotal-row' | 'total-row';
  readonly label: string;
  /** Sheet of the table it stands in; `dimension`, `level1`, `level2` name the group; all null with `total-row`: the whole table. */
  readonly dimension: string | null;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly ref: CellRef;
  /** For a bracket the text within it. */
  readonly weight: SourceCell | null;
  readonly score: SourceCell | null;
  /** Names of the indicator rows (by index into `EvaluationInput.indicators`) it covers. */
  readonly covers: readonly number[];
}

export type BudgetField =
  'initial' | 'adjusted' | 'executed' | 'executionRate' | 'share' | 'reason' | 'remark';

/** One line of a budget table. `parent` is the index of the line it is a part of (其中：…), null at the top. */
export interface BudgetLineRow {
  readonly ref: CellRef;
  readonly name: string;
  readonly parent: number | null;
  readonly fields: Readonly<Partial<Record<BudgetField, SourceCell>>>;
}

/** Basis of a grouping. `project-funding`: the funding block of a project form. */
export type BudgetBasis = 'funding-source' | 'nature' | 'unit' | 'project-funding';

/** A budget table, without its total row among the lines. */
export interface BudgetTable {
  readonly basis: BudgetBasis;
  readonly ref: CellRef;
  /** Unit stated for the whole table; `fieldUnits` where a column states its own. Null: not stated. */
  readonly amountUnit: AmountUnit | null;
  readonly fieldUnits: Readonly<Partial<Record<BudgetField, AmountUnit>>>;
  readonly lines: readonly BudgetLineRow[];
  /** The table's own 合计 row, where it has one. */
  readonly total: BudgetLineRow | null;
}

export type KeyTaskField = 'number' | 'name' | 'content' | 'budget' | 'executed' | 'completion' | 'reason';

/** One row of 重点工作任务. */
export interface KeyTaskRow {
  readonly ref: CellRef;
  readonly fields: Readonly<Partial<Record<KeyTaskField, SourceCell>>>;
}

/** 重点工作任务 as a table, with the unit of its amounts. */
export interface KeyTaskTable {
  readonly ref: CellRef;
  readonly amountUnit: AmountUnit | null;
  readonly fieldUnits: Readonly<Partial<Record<KeyTaskField, AmountUnit>>>;
  readonly rows: readonly KeyTaskRow[];
}

/** Facts that stand as name/value pairs or in titles. */
export type FactName =
  | 'department' // 部门名称
  | 'shortName' // 简称
  | 'year' // 评价年度
  | 'amountUnit' // 金额单位
  | 'scheme' // 指标体系
  | 'basis' // 评价依据
  | 'overview' // 部门概况
  | 'goals' // 总体绩效目标
  | 'completion' // 整体绩效完成情况
  | 'preparedBy' // 填报人
  | 'reviewedBy' // 审核人
  | 'leader' // 单位负责人
  | 'fillDate' // 填报日期
  | 'projectName' // 项目名称
  | 'projectUnit' // 实施单位
  | 'phone' // 联系电话
  | 'attachment'; // 附件编号 of the report

/** A fact's value with its cell. For a title the value is the part of the text that states the fact. */
export type Facts = Readonly<Partial<Record<FactName, SourceCell>>>;

/** Everything one evaluation is computed from. */
export interface EvaluationInput {
  readonly subject: Subject;
  readonly facts: Facts;
  /** Name/value pairs the reader does not know. */
  readonly extraFacts: readonly ExtraCell[];
  readonly budgets: readonly BudgetTable[];
  readonly indicators: readonly IndicatorRow[];
  readonly statedSums: readonly StatedSum[];
  readonly keyTasks: readonly KeyTaskTable[];
  /** What the reader did not understand, or assumed, while reading these tables. */
  readonly findings: readonly Finding[];
}

/** A workbook's evaluations: the department's overall tables if there are any, else its only project form; and the rest. */
export interface WorkbookInput {
  readonly main: EvaluationInput;
  readonly projects: readonly EvaluationInput[];
}
