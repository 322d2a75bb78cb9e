import { Workbook } from '@cj-tech-master/excelts';

const HEADER = [
  '一级指标',
  '二级指标',
  '三级指标',
  '指标性质',
  '指标值',
  '度量单位',
  '完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
  '完成情况简要描述',
  '依据',
];

/**
 * A department's workbook as most are: one indicator in seven misses its target, with a reason; the rest meet it. With
 * a budget table and `size` indicators in twelve styled columns.
 */
export async function indicatorWorkbook(size: number): Promise<Uint8Array> {
  const workbook = new Workbook();
  const budget = workbook.addWorksheet('收支情况');
  budget.addRow(['资金来源', '年初预算（万元）', '调整后预算（万元）', '执行数（万元）']);
  budget.addRow(['一般公共预算', 1000, 1000, 990]);
  budget.addRow(['政府性基金预算', 500, 500, 495]);

  const sheet = workbook.addWorksheet('指标');
  sheet.addRow(['某单位2021年度部门整体支出绩效指标表']);
  sheet.addRow(HEADER);
  for (let index = 0; index < size; index += 1) {
    const target = 10 + (index % 90);
    const met = index % 7 !== 0;
    sheet.addRow([
      `一级${String(Math.floor(index / 50) + 1)}`,
      `二级${String(Math.floor(index / 10) + 1)}`,
      `指标${String(index + 1)}`,
      '≥',
      target,
      '个',
      met ? target : target - 3,
      Number((100 / size).toFixed(4)),
      null,
      met ? null : '受客观条件影响，未达到年初目标；下年度按季度跟踪',
      '按计划完成',
      '财预〔2020〕10号',
    ]);
  }
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      cell.font = { name: '宋体', size: 10 };
      cell.border = {
        top: { style: 'thin' },
        bottom: { style: 'thin' },
        left: { style: 'thin' },
        right: { style: 'thin' },
      };
      cell.alignment = { vertical: 'middle', wrapText: true };
    });
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
