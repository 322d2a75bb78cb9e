/** What each file of `src/domain/findings` is about; a new file needs a line here. */
export const GROUP_TITLES: Readonly<Record<string, string>> = {
  'actual-findings.ts': '完成值 / Actuals',
  'budget-findings.ts': '预算 / Budget',
  'comparison-findings.ts': '上年对比 / Comparison with last year',
  'correction-findings.ts': '指定的识别 / Corrected matches',
  'cross-check-findings.ts': '交叉核对 / Cross checks',
  'interchange-findings.ts': '一体化导入 / Import of the integrated system',
  'reading-findings.ts': '读取 / Reading',
  'report-findings.ts': '自评报告 / Report',
  'row-check-findings.ts': '指标行核对 / Checks of a row',
  'scheme-choice-findings.ts': '指标体系的选用 / Choice of the scheme',
  'scheme-findings.ts': '指标体系文件 / Scheme files',
  'scoring-findings.ts': '评分 / Scoring',
  'summary-findings.ts': '汇总表 / Summary sheet',
  'total-findings.ts': '总分 / Total',
  'value-findings.ts': '单元格与指标值 / Cells and targets',
  'weight-findings.ts': '分值 / Weights',
};
