import { defineFindings } from './finding';

/** What is to be said about writing the summary sheet. */
export const summaryFindings = defineFindings({
  'defined-name-taken': {
    severity: 'note',
    zh: {
      message: '工作簿里已有您自己定义的名称“{name}”，没有改动；汇总表上的这一数据因此没有名称。',
      fix: '其他工作表如需引用这一数据，请直接引用汇总表的单元格，或把原有名称改名后重新生成。',
    },
    en: {
      message:
        'The workbook has a defined name “{name}” of your own, which was left alone; that figure of the summary has no name.',
      fix: 'Refer to the cell of the summary, or rename your own name and evaluate again.',
    },
  },
});
