import { formulaRef } from '../../../domain/cell-ref';
import type { Scheme } from '../../../domain/schemes/scheme';
import type { SheetPlan } from '../../sheet-plan';
import { formula, text, BLANK } from '../content';
import type { Row } from '../sheet-builder';
import { sumCell } from './budget-rows';
import type { OutlineSheet } from './indicator-outline';
import {
  INDICATOR_HEADINGS,
  WEIGHT_OFFSET,
  addGroupRows,
  scoreRules,
  sumLabel,
  weightsOf,
} from './indicator-rows';
import { TemplateBuilder, headerCells, type TemplateCell } from './template-builder';

const LEVELS = ['维度', '一级指标', '二级指标'];
const WIDTHS = [9, 12, 14, 26, 9, 16, 14, 9, 8, 9, 20, 30];
const WEIGHT = LEVELS.length + WEIGHT_OFFSET;
const AFTER_WEIGHT = WIDTHS.length - WEIGHT - 1;

/**
 * The indicators of one dimension: levels and names of the scheme, its weights as a proposal, and locked sums of them. The
 * execution rate is taken from the budget's total.
 */
export function planIndicatorTemplate(
  name: string,
  outline: OutlineSheet,
  scheme: Scheme,
  executionRate: { readonly sheet: string; readonly row: Row; readonly column: number },
): SheetPlan {
  const builder = new TemplateBuilder(name, WIDTHS, 'landscape');
  const rules = scoreRules(scheme);
  builder.title(`${outline.dimension ?? ''}绩效指标`);
  const header = builder.row(headerCells([...LEVELS, ...INDICATOR_HEADINGS]));
  const rate: TemplateCell = {
    content: formula(`IF(${formulaRef(executionRate)}="","",${formulaRef(executionRate)})`, ''),
    style: 'percent',
  };
  const top = builder.nextRow;
  const sums: Row[] = [];
  for (const group of outline.groups) {
    const { first, last } = addGroupRows(builder, group, {
      before: [{ content: text(builder.nextRow === top ? outline.dimension : null), style: 'label' }],
      rules,
      actualOf: (indicator) => (indicator?.rule?.kind === 'execution-rate' ? rate : null),
    });
    sums.push(
      builder.row([
        { content: BLANK, style: 'label' },
        {
          content: text(sumLabel(`${group.level1}小计`, group.weight)),
          style: 'sumLabel',
          columns: WEIGHT - 1,
        },
        sumCell(WEIGHT, [[first, last]], 'points', weightsOf(group)),
        { content: BLANK, style: 'sumText', columns: AFTER_WEIGHT },
      ]),
    );
  }
  builder.mergeDown(0, top, builder.nextRow - 1);
  builder.row([
    { content: text(sumLabel('合计', outline.weight)), style: 'sumLabel', columns: WEIGHT },
    sumCell(
      WEIGHT,
      sums.map((row) => [row, row]),
      'points',
      outline.groups.reduce((total, group) => total + weightsOf(group), 0),
    ),
    { content: BLANK, style: 'sumText', columns: AFTER_WEIGHT },
  ]);
  return builder.finish(header + 1, [0, header]);
}
