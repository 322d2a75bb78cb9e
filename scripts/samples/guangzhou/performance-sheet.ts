import { AMOUNT, PERCENT, mergeRuns, noteRow, text, titleRow } from '../sheet-model';
import type { SampleCell, SampleRow, SampleSheet } from '../sheet-model';
import { DEPARTMENT, TASK_NAMES, TRAINING_REASON } from './published';

interface Row {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string;
  readonly target: SampleCell;
  readonly unit: string | null;
  readonly actual: SampleCell;
  readonly weight: number;
  readonly score: number;
  readonly rule: string | null;
  readonly reason: string | null;
  readonly origin: string;
}

/** Operator and number stand in one cell here; the unit has its column. */
const ROWS: readonly Row[] = [
  {
    level1: '整体效能（25分）',
    level2: '整体绩效目标完成情况',
    name: '产出指标完成情况',
    target: '≥95%',
    unit: '%',
    actual: '95.6%',
    weight: 10,
    score: 10,
    rule: '比例',
    reason: null,
    origin: '示例',
  },
  {
    level1: null,
    level2: null,
    name: '效益指标完成情况',
    target: '不低于95%',
    unit: '%',
    actual: { value: 0.97, numberFormat: PERCENT },
    weight: 10,
    score: 10,
    rule: '比例',
    reason: null,
    origin: '示例',
  },
  {
    level1: null,
    level2: '预算执行情况',
    name: '预算资金支出率',
    target: '=100%',
    unit: '%',
    actual: { formula: '收支情况!E8', result: 1, numberFormat: PERCENT },
    weight: 5,
    score: 5,
    rule: '执行率',
    reason: null,
    origin: '示例',
  },
  {
    level1: '专项效能（25分）',
    level2: TASK_NAMES[0],
    name: '国内区域合作年度任务完成情况',
    target: '区域合作取得新成效',
    unit: null,
    actual: '达成年度指标',
    weight: 5,
    score: 5,
    rule: null,
    reason: null,
    origin: '示例',
  },
  {
    level1: null,
    level2: TASK_NAMES[1],
    name: '对口支援年度项目完成率',
    target: '=100%',
    unit: '%',
    actual: { value: 1, numberFormat: PERCENT },
    weight: 5,
    score: 5,
    rule: null,
    reason: null,
    origin: '示例',
  },
  {
    level1: null,
    level2: TASK_NAMES[2],
    name: '助推摘帽的贫困县数',
    target: '≥17',
    unit: '个',
    actual: 17,
    weight: 5,
    score: 5,
    rule: null,
    reason: null,
    origin: '完成值公布',
  },
  {
    level1: null,
    level2: TASK_NAMES[3],
    name: '省定贫困村摘帽出列数',
    target: '不少于477',
    unit: '个',
    actual: '477个',
    weight: 4,
    score: 4,
    rule: null,
    reason: null,
    origin: '完成值公布',
  },
  {
    level1: null,
    level2: TASK_NAMES[4],
    name: '培训次数',
    target: '≥12',
    unit: '次',
    actual: 6,
    weight: 3,
    score: 1.5,
    rule: '比例',
    reason: TRAINING_REASON,
    origin: '示例',
  },
  {
    level1: null,
    level2: null,
    name: '培训人数',
    target: '≥300',
    unit: '人',
    actual: 183,
    weight: 3,
    score: 1.83,
    rule: '比例',
    reason: TRAINING_REASON,
    origin: '示例',
  },
];

const FIRST = 4;
const LAST = FIRST + ROWS.length - 1;

/** 履职效能: nine indicators under a header of two rows, levels merged downwards. */
export function performanceSheet(): SampleSheet {
  const rows: SampleRow[] = [
    titleRow(`${DEPARTMENT}2021年度部门整体支出绩效自评指标表（履职效能）`),
    {
      cells: [
        { value: `填报单位：${DEPARTMENT}`, style: 'caption' },
        ...Array<null>(9).fill(null),
        { value: '金额单位：万元', style: 'captionRight' },
      ],
      style: 'plain',
    },
    {
      cells: [
        '绩效指标',
        null,
        null,
        '指标完成情况',
        null,
        null,
        '评分',
        null,
        '评分规则',
        '偏差原因分析及改进措施',
        '数据性质',
      ],
      style: 'header',
    },
    {
      cells: [
        '一级指标',
        '二级指标',
        '三级指标',
        '指标值',
        '度量单位',
        '完成值',
        '分值',
        '得分',
        null,
        null,
        null,
      ],
      style: 'header',
    },
    ...ROWS.map((row) => ({
      cells: [
        row.level1,
        row.level2,
        text(row.name),
        row.target,
        row.unit,
        row.actual,
        row.weight,
        { value: row.score, numberFormat: AMOUNT },
        row.rule,
        text(row.reason),
        row.origin,
      ],
      style: 'center' as const,
    })),
    {
      cells: [
        '合计',
        null,
        null,
        null,
        null,
        null,
        sumOf(
          'G',
          ROWS.map((row) => row.weight),
          '0',
        ),
        sumOf(
          'H',
          ROWS.map((row) => row.score),
        ),
        null,
        null,
        null,
      ],
      style: 'center',
    },
    noteRow(
      '注：助推摘帽贫困县17个、省定贫困村477个取自公开的自评报告，其余分值、指标值、完成值和得分为示例；培训次数、培训人数未达目标与报告所述扣分原因一致。',
    ),
  ];
  return {
    name: '履职效能',
    widths: [13, 24, 22, 18, 9, 14, 8, 9, 11, 36, 12],
    orientation: 'landscape',
    rows,
    merges: [
      [1, 0, 1, 2],
      [2, 0, 2, 2],
      [2, 3, 2, 5],
      [2, 6, 2, 7],
      [2, 8, 3, 8],
      [2, 9, 3, 9],
      [2, 10, 3, 10],
      ...mergeRuns(rows, 0, FIRST, LAST),
      ...mergeRuns(rows, 1, FIRST, LAST),
      [LAST + 1, 0, LAST + 1, 5],
    ],
    repeatedRows: [1, 4],
  };
}

function sumOf(column: string, values: readonly number[], numberFormat = AMOUNT): SampleCell {
  const hundredths = values.reduce((total, value) => total + Math.round(value * 100), 0);
  return {
    formula: `SUM(${column}${String(FIRST + 1)}:${column}${String(LAST + 1)})`,
    result: hundredths / 100,
    numberFormat,
  };
}
