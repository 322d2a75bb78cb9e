import { AMOUNT, mergeRuns, noteRow, text, titleRow } from '../sheet-model';
import type { SampleCell, SampleRow, SampleSheet } from '../sheet-model';
import { MANAGEMENT_ROWS } from './management-rows';
import { DEPARTMENT } from './published';

const FIRST = 3;
const LAST = FIRST + MANAGEMENT_ROWS.length - 1;

/** 管理效能: operator, value and unit in three columns; lost points beside the score. */
export function managementSheet(): SampleSheet {
  const rows: SampleRow[] = [
    titleRow(`${DEPARTMENT}2021年度部门整体支出绩效自评指标表（管理效能）`),
    {
      cells: [
        { value: `填报单位：${DEPARTMENT}`, style: 'caption' },
        ...Array<null>(10).fill(null),
        { value: '单位：万元', style: 'captionRight' },
      ],
      style: 'plain',
    },
    {
      cells: [
        '一级指标',
        '三级指标',
        '指标性质',
        '指标值',
        '度量单位',
        '完成值',
        '分值',
        '得分',
        '扣分',
        '评分规则',
        '偏差原因分析及改进措施',
        '数据性质',
      ],
      style: 'header',
    },
    ...MANAGEMENT_ROWS.map((row, index) => ({
      cells: [
        row.level1,
        text(row.name),
        row.nature,
        row.target,
        row.unit,
        row.actual,
        row.weight,
        points(row.score),
        {
          formula: `G${String(FIRST + index + 1)}-H${String(FIRST + index + 1)}`,
          result: (Math.round(row.weight * 100) - Math.round(row.score * 100)) / 100,
          numberFormat: AMOUNT,
        },
        text(row.rule),
        text(row.reason),
        '示例',
      ],
      style: 'center' as const,
    })),
    {
      cells: [
        '合计',
        ...Array<null>(5).fill(null),
        sumOf(
          'G',
          MANAGEMENT_ROWS.map((row) => row.weight),
          '0',
        ),
        sumOf(
          'H',
          MANAGEMENT_ROWS.map((row) => row.score),
        ),
        sumOf(
          'I',
          MANAGEMENT_ROWS.map((row) => row.weight - row.score),
        ),
        null,
        null,
        null,
      ],
      style: 'center',
    },
    noteRow(
      '注：本表分值、指标值、完成值和得分均为示例；绩效管理制度建设、评价结果应用的扣分与公开的自评报告所述扣分原因一致。',
    ),
  ];
  return {
    name: '管理效能',
    widths: [13, 24, 9, 22, 10, 15, 8, 9, 9, 24, 36, 10],
    orientation: 'landscape',
    rows,
    merges: [[1, 0, 1, 2], ...mergeRuns(rows, 0, FIRST, LAST), [LAST + 1, 0, LAST + 1, 5]],
    repeatedRows: [1, 3],
  };
}

function points(value: number): SampleCell {
  return { value, numberFormat: AMOUNT };
}

function sumOf(column: string, values: readonly number[], numberFormat = AMOUNT): SampleCell {
  const hundredths = values.reduce((total, value) => total + Math.round(value * 100), 0);
  return {
    formula: `SUM(${column}${String(FIRST + 1)}:${column}${String(LAST + 1)})`,
    result: hundredths / 100,
    numberFormat,
  };
}
