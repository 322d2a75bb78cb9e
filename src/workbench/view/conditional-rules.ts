import { BooleanNumber, type IStyleBase } from '@univerjs/core';
import {
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  SHEET_CONDITIONAL_FORMATTING_PLUGIN,
  type IConditionFormattingRule,
  type IValueConfig,
} from '@univerjs/preset-sheets-conditional-formatting';
import type { BarBound, ConditionalFormat } from '../model/conditional-format';
import type { Workbook } from '../model/workbook';
import { univerRange } from './univer-geometry';

/** The conditional formats of all sheets, as the resource that Univer keeps them in. */
export function conditionalRules(workbook: Workbook): { readonly name: string; readonly data: string } {
  const rules = workbook.sheets.flatMap((sheet) =>
    sheet.conditionalFormats.length === 0 ? [] : [[sheet.id, sheet.conditionalFormats.map(ruleOf)] as const],
  );
  return { name: SHEET_CONDITIONAL_FORMATTING_PLUGIN, data: JSON.stringify(Object.fromEntries(rules)) };
}

function ruleOf(format: ConditionalFormat): IConditionFormattingRule {
  const base = { cfId: format.id, ranges: [univerRange(format.area)], stopIfTrue: format.stopIfTrue };
  if (format.type === 'Custom') {
    return {
      ...base,
      rule: {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.formula,
        value: format.formula,
        style: styleOf(format),
      },
    };
  }
  return {
    ...base,
    rule: {
      type: CFRuleType.dataBar,
      isShowValue: !format.showBarOnly,
      config: {
        min: bound(format.lower, CFValueType.min),
        max: bound(format.upper, CFValueType.max),
        isGradient: format.gradient,
        positiveColor: format.barColor,
        nativeColor: format.barColor,
      },
    },
  };
}

const styleOf = ({ fontColor, bold, fill }: ConditionalFormat): IStyleBase => ({
  ...(fontColor === null ? {} : { cl: { rgb: fontColor } }),
  ...(bold === null ? {} : { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  ...(fill === null ? {} : { bg: { rgb: fill } }),
});

const BOUNDS: Readonly<Record<string, CFValueType>> = {
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
};

function bound({ type, formula }: BarBound, otherwise: CFValueType): IValueConfig {
  const known = BOUNDS[type];
  if (known === undefined || formula === undefined) return { type: otherwise };
  const value = formula.replace(/^=/, '');
  return { type: known, value: known === CFValueType.formula ? `=${value}` : Number(value) };
}
