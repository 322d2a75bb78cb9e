import { text } from '../content';
import type { PlannedContent, SheetPlan } from '../../sheet-plan';
import { AMOUNT_UNIT, YEAR, hint, type InputRule } from './input-rules';
import { TemplateBuilder, headerCells, toFill, yearContent } from './template-builder';
import type { TemplateStyle } from './template-styles';

const WIDTHS = [24, 64];
const LONG_TEXT = 90;

interface FactRow {
  readonly label: string;
  readonly style: TemplateStyle;
  readonly rule?: InputRule;
  readonly proposed?: PlannedContent;
  readonly height?: number;
}

const AMOUNT_UNIT_LABEL = '金额单位';

function factRows(year: number | null): readonly FactRow[] {
  return [
    { label: '部门名称', style: 'input', rule: hint('部门名称', '填全称，与公章一致。') },
    { label: '部门简称', style: 'input' },
    { label: '评价年度', style: 'inputYear', rule: YEAR, proposed: yearContent(year) },
    { label: AMOUNT_UNIT_LABEL, style: 'input', rule: AMOUNT_UNIT, proposed: text('万元') },
    { label: '评价依据', style: 'inputTop', height: LONG_TEXT },
    { label: '部门概况', style: 'inputTop', height: LONG_TEXT },
    { label: '总体绩效目标', style: 'inputTop', height: LONG_TEXT },
    { label: '整体绩效完成情况', style: 'inputTop', height: LONG_TEXT },
    { label: '填报人', style: 'input' },
    { label: '审核人', style: 'input' },
    { label: '单位负责人', style: 'input' },
    { label: '填报日期', style: 'inputDate', rule: hint('填报日期', '如 2022-03-15。') },
    { label: '联系电话', style: 'input' },
    {
      label: '报告附件编号',
      style: 'input',
      rule: hint('报告附件编号', '自评报告作为文件的附件报送时填写，如 2；不填则不印。'),
    },
  ];
}

/** Where the amount unit stands on the sheet of basic facts. */
export interface FactsTemplate {
  readonly plan: SheetPlan;
  readonly amountUnitCell: string;
}

/** 基本信息: names and values; the scheme's name is locked, so that the workbook is evaluated by it. */
export function planFactsTemplate(
  name: string,
  { schemeLabel, year }: { readonly schemeLabel: string; readonly year: number | null },
): FactsTemplate {
  const builder = new TemplateBuilder(name, WIDTHS, 'portrait');
  builder.title('基本信息');
  builder.row(headerCells(['事项', '填写内容']));
  let amountUnitRow = 0;
  for (const { label, style, rule, proposed, height } of factRows(year)) {
    const row = builder.row(
      [{ content: text(label), style: 'label' }, toFill(style, rule, proposed)],
      height,
    );
    if (label === AMOUNT_UNIT_LABEL) amountUnitRow = row;
  }
  builder.row([
    { content: text('指标体系'), style: 'label' },
    { content: text(schemeLabel), style: 'text' },
  ]);
  return { plan: builder.finish(2, [0, 1]), amountUnitCell: `$B$${String(amountUnitRow + 1)}` };
}
