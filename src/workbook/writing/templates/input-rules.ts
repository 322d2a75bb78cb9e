import { cellNumber, plain, type Decimal } from '../../../domain/decimal';
import type { PlannedValidation } from '../../sheet-plan';

/** What a cell to fill takes, wherever it stands. */
export type InputRule = Omit<PlannedValidation, 'area'>;

/** A prompt only. */
export function hint(title: string, text: string): InputRule {
  return { rule: { kind: 'any' }, prompt: { title, text }, refusal: null };
}

/** A drop-down beside which other texts are taken, too. */
function suggestions(words: readonly string[], title: string, text: string): InputRule {
  return { rule: { kind: 'list', words }, prompt: { title, text }, refusal: null };
}

/** A drop-down that takes nothing else. */
export function oneOf(words: readonly string[], title: string, text: string): InputRule {
  return {
    rule: { kind: 'list', words },
    prompt: { title, text },
    refusal: { style: 'stop', title, text: `请从下拉列表中选择：${words.join('、')}。` },
  };
}

/** Natures as the reader knows them; the full-width ＝ is no formula when it is typed. */
export const NATURE = oneOf(
  ['≥', '>', '≤', '<', '＝', '区间', '定性'],
  '指标性质',
  '定量指标选比较符号；指标值是一个范围的选“区间”；用文字描述的选“定性”。',
);

export const TARGET = hint(
  '指标值',
  '定量填数字，如 50、95%；区间填 90%-95%；时效可填 2021年12月底前；定性填文字。符号已在“指标性质”选定的不必再写。',
);

export const ACTUAL = suggestions(
  ['达成', '部分达成', '未达成', '不适用'],
  '实际完成值',
  '定量填数字；定性从下拉列表中选。确实不适用的选“不适用”，并写明原因。不要留空或填“/”。',
);

export const UNIT = suggestions(
  ['%', '个', '次', '人', '人次', '项', '件', '家', '天', '元', '万元'],
  '度量单位',
  '从下拉列表中选，或直接填写；没有单位的留空。',
);

export const RULE = suggestions(
  ['比例', '反向', '达标', '直接评分'],
  '评分规则',
  '留空则按指标性质计分。也可写“≥95%得100%；≥90%得80%；其余得0”“每1次扣0.5分，扣完为止”。',
);

export const REASON = hint(
  '偏差原因分析及改进措施',
  '得分低于分值、完成值明显超过指标值或选“不适用”的，必须填写。',
);

/** Points from 0 to the full marks of the scheme. */
export function pointsRule(title: string, text: string, fullMarks: Decimal): InputRule {
  return {
    rule: { kind: 'number', minimum: 0, maximum: cellNumber(fullMarks) },
    prompt: { title, text },
    refusal: { style: 'stop', title, text: `请填 0 到 ${plain(fullMarks)} 之间的数字。` },
  };
}

/** Money; what looks wrong can be taken all the same, such as a unit in the cell. */
export const AMOUNT: InputRule = {
  rule: { kind: 'number', minimum: 0, maximum: null },
  prompt: { title: '金额', text: '只填数字，单位见表头；没有发生的填 0。合计、执行率和占比自动计算。' },
  refusal: { style: 'warning', title: '金额', text: '这里应填不小于 0 的数字。仍要这样填吗？' },
};

export const BUDGET_REASON = hint('原因说明', '执行率低于 90% 的，请说明原因。');

export const AMOUNT_UNIT = oneOf(['万元', '元', '亿元'], '金额单位', '全部金额使用同一单位。');

export const YEAR: InputRule = {
  rule: { kind: 'number', minimum: 2000, maximum: 2100 },
  prompt: { title: '评价年度', text: '填四位年份，如 2021。' },
  refusal: { style: 'stop', title: '评价年度', text: '请填四位年份，如 2021。' },
};
