import { cellNumber, plain, sum, type Decimal } from '../../../domain/decimal';
import type { Scheme, SchemeIndicator } from '../../../domain/schemes/scheme';
import { BLANK, constant, text } from '../content';
import type { Row } from '../sheet-builder';
import { NATURE, REASON, ACTUAL, RULE, TARGET, UNIT, hint, pointsRule, type InputRule } from './input-rules';
import type { OutlineGroup } from './indicator-outline';
import { toFill, type TemplateBuilder, type TemplateCell } from './template-builder';

const NAME = hint('三级指标', '一个指标一行；体系已有的名称一般不改，自行设置的填在空行。');
const ROW_HEIGHT = 30;

/** The rules of the cells that a scheme bounds. */
export interface ScoreRules {
  readonly weight: InputRule;
  readonly score: InputRule;
}

/** Drop-downs and bounds for weights and scores under a scheme. */
export function scoreRules(scheme: Scheme): ScoreRules {
  return {
    weight: pointsRule(
      '分值',
      '按当年自评工作通知核定；各级合计应与小计行标明的分值一致。',
      scheme.fullMarks,
    ),
    score: pointsRule(
      '自评得分',
      '按公式计分的留空；定性指标为部分达成、未达成的，以及直接评分的指标，填得分。',
      scheme.fullMarks,
    ),
  };
}

/** The columns of one indicator, from its name on. */
export const INDICATOR_HEADINGS = [
  '三级指标',
  '指标性质',
  '指标值',
  '实际完成值',
  '度量单位',
  '分值',
  '自评得分',
  '评分规则',
  '偏差原因分析及改进措施',
] as const;

/** Place of 分值 among the columns from the name on. */
export const WEIGHT_OFFSET = 5;

/** Cells of one indicator from its name on; `actual` is a locked formula where the figure comes from another sheet. */
export function indicatorCells(
  indicator: SchemeIndicator | null,
  rules: ScoreRules,
  actual: TemplateCell | null,
): readonly TemplateCell[] {
  const name = toFill('input', NAME, text(indicator?.name));
  const weight = toFill(
    'inputPoints',
    rules.weight,
    indicator?.weight === null || indicator?.weight === undefined ? BLANK : constant(indicator.weight),
  );
  const closing = [
    weight,
    toFill('inputPoints', rules.score),
    toFill('input', RULE, text(actual === null ? null : '执行率')),
    toFill('input', REASON),
  ];
  if (actual !== null) {
    const locked = (shown: string): TemplateCell => ({ content: text(shown), style: 'label' });
    return [name, locked('≥'), locked('100%'), actual, locked('%'), ...closing];
  }
  return [
    name,
    toFill('inputCenter', NATURE),
    toFill('inputCenter', TARGET),
    toFill('inputCenter', ACTUAL),
    toFill('inputCenter', UNIT),
    ...closing,
  ];
}

/**
 * Adds the rows of one level 1, which is printed once and fills down, and so is a level 2. `before` are cells to its left, also printed once.
 */
export function addGroupRows(
  builder: TemplateBuilder,
  group: OutlineGroup,
  options: {
    readonly before: readonly TemplateCell[];
    readonly rules: ScoreRules;
    readonly actualOf: (indicator: SchemeIndicator | null) => TemplateCell | null;
  },
): { readonly first: Row; readonly last: Row } {
  const first = builder.nextRow;
  const level1Column = options.before.length;
  group.rows.forEach(({ level2, indicator }, index) => {
    const printed = index === 0 || group.rows[index - 1]?.level2 !== level2;
    builder.row(
      [
        ...options.before.map((cell) => (index === 0 ? cell : { ...cell, content: BLANK })),
        { content: text(index === 0 ? group.level1 : null), style: 'label' },
        toFill('input', LEVEL2, text(printed ? level2 : null)),
        ...indicatorCells(indicator, options.rules, options.actualOf(indicator)),
      ],
      ROW_HEIGHT,
    );
  });
  const last = builder.nextRow - 1;
  builder.mergeDown(level1Column, first, last);
  return { first, last };
}

const LEVEL2 = hint('二级指标', '同一二级指标只在第一行填写；没有指标的二级指标名称请清空。');

/** `整体效能小计（应为 25 分）`. */
export function sumLabel(label: string, weight: Decimal | null): string {
  return weight === null ? label : `${label}（应为 ${plain(weight)} 分）`;
}

/** The proposed weights of a group, as a cell shows their sum. */
export function weightsOf({ rows }: OutlineGroup): number {
  return cellNumber(sum(rows.flatMap(({ indicator }) => indicator?.weight ?? [])));
}
