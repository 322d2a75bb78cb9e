import type { CellValue } from '../../src/domain/source-cell';

/** A cell typed anew: sheet, address, and what is typed; null empties it. */
export type Edit = readonly [sheet: string, address: string, value: CellValue];

/** What a reader of a finding would type, sample by sample. */
export interface Correction {
  readonly file: 'faulty-2021.xlsx' | 'faulty-project-2021.xlsx';
  /** The cell the finding points to, which it must no longer point to; null: the finding has no cell. */
  readonly at: readonly [sheet: string, address: string] | null;
  readonly edits: readonly Edit[];
}

const REASON = '受疫情影响未能完成，下年提前安排。';

const AMOUNTS = '收支情况';
const TARGETS = '指标值问题';
const ACTUALS = '完成值问题';
const RULES = '评分规则问题';
const SCORES = '管理效能';
const TABLES = '表格问题';
const FACTS = '基本信息';
const TASKS = '重点工作任务';
const NATURE = '支出性质';
const UNITS = '所属单位';
const PROJECT = '无预算项目';
const IDLE = '未实施项目';

function department(sheet: string, address: string, ...edits: readonly Edit[]): Correction {
  return { file: 'faulty-2021.xlsx', at: [sheet, address], edits };
}

/** The finding points to the cell that is wrong. */
function retype(sheet: string, address: string, value: CellValue): Correction {
  return department(sheet, address, [sheet, address, value]);
}

function project(at: Correction['at'], ...edits: readonly Edit[]): Correction {
  return { file: 'faulty-project-2021.xlsx', at, edits };
}

/** The correction that each finding asks for, where that is to type something into a cell. */
export const CORRECTIONS: Readonly<Record<string, Correction>> = {
  'actual-unreadable': retype(ACTUALS, 'G7', 48),
  'actual-percent-assumed': retype(ACTUALS, 'G8', '95.55%'),
  'actual-percent-ambiguous': retype(ACTUALS, 'G9', '10%'),
  'actual-unit-differs': retype(ACTUALS, 'G10', '50个'),
  'actual-unit-assumed': department(ACTUALS, 'G11', [ACTUALS, 'E11', '≥90万元']),
  'actual-unit-ambiguous': department(ACTUALS, 'G12', [ACTUALS, 'E12', '≥5000元']),
  'actual-measure-differs': retype(ACTUALS, 'G13', 48),
  'date-read-by-month': retype(ACTUALS, 'G14', '2021年12月10日'),
  'words-against-number': retype(ACTUALS, 'G15', 12),
  'number-against-words': retype(ACTUALS, 'G16', '达成'),
  'number-against-date': retype(ACTUALS, 'G17', '2021年11月'),
  'date-against-number': retype(ACTUALS, 'G18', 12),
  'missing-actual': retype(ACTUALS, 'G19', 12),
  'cell-error': retype(ACTUALS, 'G4', 8),
  'cell-uncalculated': retype(ACTUALS, 'G5', 12),
  'cell-boolean': retype(ACTUALS, 'G6', 1),

  'target-unreadable': retype(TARGETS, 'E4', '≥50'),
  'target-operator-conflict': department(TARGETS, 'E5', [TARGETS, 'D5', '≥']),
  'target-range-incomplete': retype(TARGETS, 'E6', '80-90'),
  'target-range-reversed': retype(TARGETS, 'E7', '90%-95%'),
  'target-percent-ambiguous': retype(TARGETS, 'E8', '1.5%'),
  'nature-unknown': retype(TARGETS, 'D9', '≥'),
  'nature-without-use': department(TARGETS, 'E10', [TARGETS, 'D10', '定性']),
  'operator-assumed': retype(TARGETS, 'E11', '≥12'),
  'year-assumed': retype(TARGETS, 'E12', '2021年11月底前'),
  'target-unit-conflict': retype(TARGETS, 'F13', '个'),
  'missing-target': department(TARGETS, 'G14', [TARGETS, 'E14', '≥500']),
  'weight-unreadable': retype(TARGETS, 'H16', 1),
  'weight-is-date': retype(TARGETS, 'H17', 1),
  'weight-missing': retype(TARGETS, 'H18', 1),
  'weight-negative': retype(TARGETS, 'H19', 3),
  'target-date-without-year': project([PROJECT, 'E12'], [PROJECT, 'E12', '2021年12月底前']),

  'no-rule': department(RULES, 'C4', [RULES, 'I4', 2]),
  'strict-at-equality': department(RULES, 'G5', [RULES, 'E5', '≥12']),
  'date-by-ratio': department(RULES, 'G6', [RULES, 'M6', '达标']),
  'tier-not-in-percent': department(RULES, 'G7', [RULES, 'E7', '≥95%'], [RULES, 'G7', '97%']),
  'no-tier-matches': department(RULES, 'G8', [RULES, 'M8', '≥95%得100%；≥90%得80%；其余得0']),
  'award-above-weight': department(RULES, 'G9', [RULES, 'H9', 5]),
  'negative-occurrences': retype(RULES, 'G10', 0),
  'actual-not-a-number': retype(RULES, 'G11', 0),
  'attainment-not-stated': retype(RULES, 'G12', '达成'),
  'band-score-missing': department(RULES, 'G13', [RULES, 'I13', 1.4]),
  'outside-band': retype(RULES, 'I14', 3.5),
  'entered-score-missing': department(RULES, 'G15', [RULES, 'I15', 2]),
  'entered-out-of-range': retype(RULES, 'I16', 3),

  'score-above-weight': retype(SCORES, 'I4', 3),
  'score-differs': retype(SCORES, 'I5', 1.5),
  'lost-points-differ': retype(SCORES, 'J6', 1.5),
  'completion-differs': retype(SCORES, 'L7', '50%'),
  'reason-missing': retype(SCORES, 'N8', REASON),
  'deduction-without-reason': retype(SCORES, 'N9', REASON),
  'deduction-negative': retype(SCORES, 'K10', 1),
  'not-applicable-without-reason': retype(SCORES, 'N11', '本年未安排境外培训。'),
  'not-applicable-scored': retype(SCORES, 'I12', null),
  'overshoot-without-reason': department(SCORES, 'G13', [SCORES, 'N13', '新签协议带来的项目。']),
  'duplicate-indicator': retype(SCORES, 'C14', '组织交流期数'),
  'weight-differs-from-scheme': retype(SCORES, 'H15', 2),
  'execution-differs': retype(SCORES, 'G16', '93.62%'),
  'dimension-weight-differs': department(SCORES, 'C4', [SCORES, 'H4', 17]),
  'stated-weight-differs': retype(SCORES, 'H17', 36),
  'stated-score-differs': retype(TABLES, 'J10', 6),
  'level-weight-differs': project([PROJECT, 'D13'], [PROJECT, 'G13', 30]),
  'weights-do-not-sum-to-full-marks': project(null, [PROJECT, 'G13', 30]),
  'nothing-to-score': project(null, [IDLE, 'F10', '2个']),

  'duplicate-column': retype(TABLES, 'F2', '往年参考'),
  'column-without-header': department(TABLES, 'K3', [TABLES, 'K2', '演示的问题']),
  'values-without-name': department(TABLES, 'E5', [TABLES, 'D5', '组织调研次数']),
  'level-without-indicators': retype(TABLES, 'B7', null),
  'fact-conflict': retype(FACTS, 'B5', 2021),
  'scheme-not-found': retype(FACTS, 'B7', 'department-overall'),
  'amount-unit-unreadable': retype(FACTS, 'B6', '万元'),
  'budget-basis-unknown': department('其他收支', 'A3', ['其他收支', 'A3', '资金来源']),
  'amount-unit-unknown': department(
    '千元表',
    'A3',
    ['千元表', 'H2', '单位：万元'],
    ['千元表', 'B4', 50],
    ['千元表', 'C4', 50],
    ['千元表', 'D4', 50],
  ),

  'amount-unreadable': retype(TASKS, 'D4', 120),
  'amount-wrong-unit': retype(TASKS, 'D5', '120万元'),
  'amount-is-date': retype(TASKS, 'E6', 120),
  'executed-above-budget': department(AMOUNTS, 'D4', [AMOUNTS, 'C4', 130]),
  'percentage-rounding': retype(AMOUNTS, 'E4', '108.33%'),
  'percentage-unreadable': retype(AMOUNTS, 'F4', null),
  'low-execution-rate': department(AMOUNTS, 'E5', [AMOUNTS, 'G5', '项目推迟，资金结转下年。']),
  'percentage-ambiguous': retype(AMOUNTS, 'E5', '75%'),
  'percentage-differs': retype(AMOUNTS, 'F5', '46%'),
  'negative-amount': retype(AMOUNTS, 'C6', 5),
  'adjusted-budget-blank': retype(AMOUNTS, 'C7', 30),
  'budget-amount-missing': department(AMOUNTS, 'A8', [AMOUNTS, 'B8', 0]),
  'percentage-read-as': retype(AMOUNTS, 'F8', '3.1%'),
  'budget-total-does-not-foot': retype(AMOUNTS, 'C9', 345),
  'budget-total-rounding': retype(UNITS, 'B7', 99.99),
  'adjusted-budget-column-blank': department(
    UNITS,
    'A4',
    [UNITS, 'C4', 33.33],
    [UNITS, 'C5', 33.33],
    [UNITS, 'C6', 33.33],
    [UNITS, 'C7', 99.99],
  ),
  'table-amount-unit-assumed': department(UNITS, 'A3', [UNITS, 'H2', '单位：万元']),
  'budget-whole-missing': retype(NATURE, 'B4', 100),
  'likely-amount-unit-slip': retype(NATURE, 'D7', 290),
  'budget-total-zero': retype(NATURE, 'B11', 10),
  'amount-unit-assumed': project([PROJECT, 'A5'], [PROJECT, 'A5', '项目资金（万元）']),
  'execution-unknown': project([PROJECT, 'B6'], [PROJECT, 'D6', 100], [PROJECT, 'E6', 100]),
  'execution-points-ambiguous': project(
    [PROJECT, 'F7'],
    [PROJECT, 'F7', null],
    [PROJECT, 'G7', null],
    [PROJECT, 'H7', null],
  ),
};

const NOTHING_TO_DO = 'says itself that nothing needs doing';
const JUDGEMENT = 'what is right is for the clerk to find out; no one value corrects it';

/** Findings that the faulty samples show but no cell typed anew corrects, each with the reason. */
export const WITHOUT_CORRECTION: Readonly<Record<string, string>> = {
  'budget-groupings-rounding': NOTHING_TO_DO,
  'shares-do-not-sum': NOTHING_TO_DO,
  'column-not-read': NOTHING_TO_DO,
  'sheet-not-read': NOTHING_TO_DO,
  'sum-row-cells-not-read': NOTHING_TO_DO,
  'sum-row-not-read': NOTHING_TO_DO,
  'budget-groupings-differ': JUDGEMENT,
  'amount-implausibly-large': JUDGEMENT,
  'completion-above-execution': JUDGEMENT,
  'completion-below-execution': JUDGEMENT,
  'negative-target-not-met': 'asks for another rule, which is a decision',
  'several-tables-of-one-grouping': 'asks to remove or merge a table',
  'header-ambiguous': 'asks to split a column in two',
  'no-name-column': 'asks for a further column',
  'execution-rate-reason-missing': 'asks for a further column',
  'empty-table': 'asks for the rows of a table',
  'row-not-read': 'asks to move a row into its table',
  'text-row-not-read': 'asks to move a text below its table',
  'subtotal-group-unknown': 'asks to move a subtotal below its group',
  'hidden-rows-read': 'asks to show rows, which no cell does',
  'hidden-sheet-skipped': 'asks to show a sheet, which no cell does',
  'total-incomplete': 'goes when every unscored indicator has been corrected by its own finding',
};
