import { noteRow, text, titleRow } from '../sheet-model';
import type { SampleSheet } from '../sheet-model';
import { BASIS, COMPLETION, DEPARTMENT, GOALS, OVERVIEW } from './published';

/** 说明: which figures are published and which are illustrative. */
export function explanationSheet(): SampleSheet {
  const lines = [
    '一、本工作簿为示例，用于演示预算绩效自评的填报与计算，不是广州市协作办公室的原始填报资料。',
    '二、公布数据：取自该办公室公开的《2021年部门整体支出绩效自评报告》，包括财政拨款支出293,939.61万元，其中一般公共预算127,052.62万元、政府性基金预算166,886.99万元；基本支出3,992.42万元、项目支出289,947.19万元；五项重点工作任务的名称；部门概况、总体绩效目标和整体绩效完成情况的文字；自评得分94.33分；扣分事项（人才培训次数和人数未达目标，绩效管理制度建设和评价结果应用有待完善）。',
    '三、示例数据：该报告没有公布指标表、年初预算、调整后预算、人员经费与公用经费以及各任务的预算数。这些数据由本示例编制，调整后预算按执行数列示；31项指标的分值、指标值、完成值和得分按公布的总分和扣分事项编制，不代表该办公室的实际情况。',
    '四、各表“数据性质”一列逐行注明：“公布”指取自上述报告，“示例”指本示例编制，“部分公布”在备注或表下注明哪一项是公布数据。',
    '五、指标名称采用广东省部门整体支出绩效自评的通行名称，分值为示例，正式填报时以当年评价通知为准。',
  ];
  return {
    name: '说明',
    widths: [100],
    orientation: 'portrait',
    rows: [titleRow('填报说明'), ...lines.map((line) => ({ cells: [line], style: 'plain' as const }))],
  };
}

/** 基本信息: name/value pairs. People's names are left for the office to fill in. */
export function factsSheet(): SampleSheet {
  const facts: readonly (readonly [string, string | number | null, string | null])[] = [
    ['部门名称', DEPARTMENT, '公布'],
    ['简称', '市协作办', '公布'],
    ['评价年度', 2021, '公布'],
    ['金额单位', '万元', '公布'],
    ['指标体系', '部门整体支出绩效自评指标体系', '示例'],
    ['评价依据', BASIS, '公布'],
    ['部门概况', OVERVIEW, '公布'],
    ['总体绩效目标', GOALS, '公布'],
    ['整体绩效完成情况', COMPLETION, '公布'],
    ['填报人', null, null],
    ['审核人', null, null],
    ['单位负责人', null, null],
    ['填报日期', null, null],
  ];
  return {
    name: '基本信息',
    widths: [20, 72, 10],
    orientation: 'portrait',
    rows: [
      titleRow(`${DEPARTMENT}2021年度部门整体支出绩效自评基本信息`),
      { cells: ['项目', '内容', '数据性质'], style: 'header' },
      ...facts.map(([name, value, origin]) => ({
        cells: [name, typeof value === 'string' ? text(value) : { value, style: 'text' as const }, origin],
        style: 'center' as const,
      })),
      noteRow('注：“公布”指取自公开的自评报告；填报人、审核人、单位负责人和填报日期由填报单位填写。'),
    ],
  };
}
