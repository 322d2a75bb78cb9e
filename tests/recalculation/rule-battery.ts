import { Workbook } from '@cj-tech-master/excelts';

/** One row of the battery: nature, target, unit, actual, weight, entered score, manual deduction, rule and reason. */
type BatteryRow = readonly [
  name: string,
  nature: string | null,
  target: string | number | null,
  unit: string | null,
  actual: string | number | null,
  weight: number,
  score: number | null,
  deduction: number | null,
  rule: string | null,
];

const REASON = '受客观条件影响，下年度改进';

const ROWS: readonly BatteryRow[] = [
  ['正向已达标', '≥', 12, '次', 12, 3, null, null, null],
  ['正向未达标', '≥', 300, '人', 183, 3, null, null, null],
  ['正向严格', '>', 7, '个', 7, 3, null, null, null],
  ['正向目标为零', '≥', 0, '个', 0, 2, null, null, null],
  ['正向循环小数', '≥', 7, '个', 3, 3.1, null, null, null],
  ['正向超额', '≥', 10, '个', 13, 3, null, null, null],
  ['正向小数超额', '≥', 0.7, '万元', 0.91, 3, null, null, null],
  ['正向有扣减', '≥', 9, '个', 8, 5, null, 0.37, null],
  ['反向已达标', '≤', 90, '万元', 89.99, 4, null, null, null],
  ['反向未达标', '≤', 90, '万元', 95, 4, null, null, null],
  ['反向严格', '<', 90, '件', 90, 4, null, null, null],
  ['反向目标为零', '≤', 0, '件', 1, 4, null, null, null],
  ['等于', '=', 17, '个', 17, 5, null, null, null],
  ['等于偏低', '=', 17, '个', 16, 5, null, null, null],
  ['等于偏高', '=', 17, '个', 18, 5, null, null, null],
  ['分档', '≥', 95, '%', 92, 5, null, null, '≥95%得100%；≥90%得80%；≥80%得60%；其余得0'],
  ['分档按分', '≥', 95, '个', 81, 5, null, null, '≥95得5分；≥80得3.5分；其余得0'],
  ['扣分', null, null, null, 2, 5, null, null, '每发现一项扣0.5分，扣完为止'],
  ['扣分封顶', null, null, null, 9, 5, null, null, '每1次扣0.5分，最多扣3分'],
  ['定性达成', '定性', '明显改善', null, '达成', 4, null, null, null],
  ['定性部分达成', '定性', '明显改善', null, '部分达成', 4, 3, null, null],
  ['定性未达成', '定性', '明显改善', null, '未达成', 4, 1.5, null, null],
  ['直接评分', null, null, null, null, 6, 5.25, null, '直接评分'],
  ['执行率', null, null, null, null, 8, null, null, '执行率'],
];

/**
 * A workbook whose numbers are all numeric cells, with one row for each rule kind and edge; with its columns
 * of percentages in both notations. Every change of a number in it is followed by formulas and engine alike. With
 * `inapplicable` one more row does not apply, so that the total is rescaled.
 */
export async function ruleBattery({ inapplicable = false } = {}): Promise<Uint8Array> {
  const workbook = new Workbook();
  const budget = workbook.addWorksheet('收支情况');
  budget.addRow(['资金来源', '年初预算（万元）', '调整后预算（万元）', '执行数（万元）', '未执行完原因']);
  budget.addRow(['一般公共预算', 1000.1, 1200.55, 1111.11, REASON]);
  budget.addRow(['政府性基金预算', 333.33, 333.33, 222.22, REASON]);
  budget.addRow(['单位资金', 10, 10, 9.99, REASON]);
  budget.addRow([]);
  budget.addRow(['支出性质', '年初预算（万元）', '调整后预算（万元）', '执行数（万元）', '未执行完原因']);
  budget.addRow(['基本支出', 443.43, 543.88, 343.32, REASON]);
  budget.addRow(['项目支出', 900, 1000, 1000, REASON]);

  const sheet = workbook.addWorksheet('指标');
  sheet.addRow([
    '一级指标',
    '三级指标',
    '计算符号',
    '指标值',
    '计量单位',
    '完成值',
    '分值',
    '指标得分',
    '扣减分数',
    '评分规则',
    '偏差原因及改进措施',
  ]);
  ROWS.forEach(([name, ...cells], index) => {
    sheet.addRow([index < 15 ? '产出指标' : '效益指标', name, ...cells, REASON]);
  });
  const formatted = (name: string, target: number, actual: number, weight: number): void => {
    const row = sheet.addRow(['效益指标', name, '≥', target, '%', actual, weight, null, null, null, REASON]);
    row.getCell(4).numFmt = '0.00%';
    row.getCell(6).numFmt = '0.00%';
  };
  formatted('百分比格式', 0.95, 0.9255, 4);
  formatted('百分比格式达标', 0.9, 0.9, 4);
  sheet.addRow(['效益指标', '区间', '区间', '90-95', '个', 85, 4, null, null, null, REASON]);
  if (inapplicable) {
    sheet.addRow(['效益指标', '不适用', '≥', 3, '个', '不适用', 3.5, null, null, null, REASON]);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
