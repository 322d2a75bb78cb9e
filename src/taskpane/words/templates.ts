import type { Language } from '../../domain/bilingual';
import type { TemplateRole } from '../../workbook/writing/templates/plan-templates';

const zh = {
  title: '插入模板工作表',
  year: '评价年度',
  yearWrong: '请填四位年份，如 2025。',
  willAdd: (sheets: readonly string[]) =>
    `将在现有工作表后面加入：${sheets.map((sheet) => `“${sheet}”`).join('、')}。已有的工作表不会改动。`,
  insert: '插入模板',
  inserting: '正在插入模板…',
  stop: '停止',
  stopping: '正在停止…',
  failed: '模板没有插入完',
  taken: '工作簿里已有同名的工作表，没有改动它们。模板可以用别的名称：',
  takenName: (wanted: string, offered: string) => `“${wanted}”已有，模板改称“${offered}”`,
  agree: '用这些名称插入',
  decline: '不插入',
  inserted: '模板已插入，请依次填写',
  announced: (count: number) => `已插入 ${String(count)} 张模板工作表。`,
  toFill: {
    guide: '先看一遍',
    facts: '填部门名称、评价年度、金额单位，以及概况、目标和完成情况',
    budget: '填年初预算数、调整后预算数和执行数；合计、执行率和占比自动计算',
    'key-tasks': '填本年度的重点工作任务',
    indicators: '填指标值、实际完成值；得分低于分值的写明偏差原因',
    'project-form': '填项目名称、资金、目标和各项指标',
  } satisfies Record<TemplateRole, string>,
};

export type TemplateWords = typeof zh;

const en = {
  title: 'Insert template sheets',
  year: 'Year evaluated',
  yearWrong: 'Give a year of four digits, such as 2025.',
  willAdd: (sheets: readonly string[]) =>
    `Behind the sheets there are, this adds ${sheets.join(', ')}. No sheet that exists is changed.`,
  insert: 'Insert templates',
  inserting: 'Inserting the templates…',
  stop: 'Stop',
  stopping: 'Stopping…',
  failed: 'The templates were not inserted in full',
  taken:
    'The workbook has sheets of the same names, which were left alone. The templates can take other names:',
  takenName: (wanted: string, offered: string) => `${wanted} exists; the template becomes ${offered}`,
  agree: 'Insert under these names',
  decline: 'Do not insert',
  inserted: 'The templates are inserted. Fill them in this order',
  announced: (count: number) => `${String(count)} template sheets were inserted.`,
  toFill: {
    guide: 'read this first',
    facts: 'name of the department, year, amount unit; overview, goals and completion',
    budget: 'initial and adjusted budget and what was executed; sums, rates and shares are computed',
    'key-tasks': 'the key tasks of the year',
    indicators: 'targets and actuals; a reason where the score is below the weight',
    'project-form': 'name of the project, funding, goals and indicators',
  },
} satisfies TemplateWords;

/** Texts about template sheets. */
export const TEMPLATE_WORDS = { zh, en } satisfies Readonly<Record<Language, TemplateWords>>;
