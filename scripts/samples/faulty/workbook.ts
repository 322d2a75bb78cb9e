import { noteRow, text, titleRow } from '../sheet-model';
import type { SampleSheet } from '../sheet-model';
import { budgetFaultSheets } from './budget-faults';
import { scoringFaultSheets } from './scoring-faults';
import { tableFaultSheets } from './table-faults';
import { valueFaultSheets } from './value-faults';

/** A department's workbook in which every row is wrong in a way of its own. */
export function faultyWorkbook(): readonly SampleSheet[] {
  return [
    explanation(),
    facts(),
    ...budgetFaultSheets(),
    ...valueFaultSheets(),
    ...scoringFaultSheets(),
    ...tableFaultSheets(),
  ];
}

function explanation(): SampleSheet {
  const lines = [
    '本工作簿故意填错，用于演示自评工具能够发现的校验问题；部门、指标和数据均为虚构。',
    '各表最后一列或空白列注明该行演示的问题编号；同一处填错往往同时带出其他问题，属正常现象。',
  ];
  return {
    name: '说明',
    widths: [90],
    orientation: 'portrait',
    rows: [titleRow('校验问题演示'), ...lines.map((line) => ({ cells: [line], style: 'plain' as const }))],
  };
}

function facts(): SampleSheet {
  const pairs: readonly (readonly [string, string | number])[] = [
    ['部门名称', '某市示例局'],
    ['简称', '示例局'],
    ['评价年度', 2021],
    ['预算年度', 2020],
    ['金额单位', '千元'],
    ['指标体系', '某省部门整体支出指标体系（2021年）'],
    ['部门概况', '演示用的部门。'],
  ];
  return {
    name: '基本信息',
    widths: [20, 60],
    orientation: 'portrait',
    rows: [
      titleRow('某市示例局2021年度部门整体支出绩效自评基本信息'),
      ...pairs.map(([name, value]) => ({
        cells: [name, typeof value === 'string' ? text(value) : { value, style: 'text' as const }],
        style: 'center' as const,
      })),
      noteRow('注：预算年度、金额单位、指标体系为故意填错。'),
    ],
  };
}
