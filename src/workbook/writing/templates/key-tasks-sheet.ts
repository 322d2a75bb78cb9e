import { quoteSheet } from '../../../domain/cell-ref';
import type { SheetPlan } from '../../sheet-plan';
import { formula, text } from '../content';
import { AMOUNT, hint } from './input-rules';
import { TemplateBuilder, headerCells, toFill } from './template-builder';

const WIDTHS = [7, 28, 40, 15, 15, 32, 28];
const TASKS = 8;
const NAME = hint('任务名称', '一项任务一行；用不完的行留空，不够时在中间插入行。');
const REASON = hint('未完成原因', '没有全部完成的任务，写明原因和下一步措施。');

/** 重点工作任务: one row a task. It has no sum row, for tasks may overlap. */
export function planKeyTasksTemplate(
  name: string,
  amountUnit: { readonly sheet: string; readonly cell: string },
): SheetPlan {
  const builder = new TemplateBuilder(name, WIDTHS, 'landscape');
  builder.title('重点工作任务完成情况表');
  const unit = `"单位："&${quoteSheet(amountUnit.sheet)}!${amountUnit.cell}`;
  builder.row([{ content: formula(unit, '单位：万元'), style: 'caption', columns: WIDTHS.length }]);
  const header = builder.row(
    headerCells(['序号', '任务名称', '主要内容', '预算数', '执行数', '完成情况', '未完成原因']),
  );
  for (let number = 1; number <= TASKS; number += 1) {
    builder.row(
      [
        { content: text(String(number)), style: 'label' },
        toFill('input', NAME),
        toFill('input'),
        toFill('inputMoney', AMOUNT),
        toFill('inputMoney', AMOUNT),
        toFill('input'),
        toFill('input', REASON),
      ],
      36,
    );
  }
  return builder.finish(header + 1, [0, header]);
}
