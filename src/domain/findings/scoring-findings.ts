import { defineFindings } from './finding';

/** Why a rule gives one indicator no score, or what it assumed. `{indicator}` is its name. */
export const scoringFindings = defineFindings({
  'no-rule': {
    severity: 'error',
    zh: {
      message: '“{indicator}”无法确定评分方式，未评分。',
      fix: '请填写指标性质（≥、≤、=、区间、定性）、评分规则或得分。',
    },
    en: {
      message: '“{indicator}”: it is not known how to score it, so it is unscored.',
      fix: 'State its nature (≥, ≤, =, range, qualitative), a scoring rule, or a score.',
    },
  },
  'missing-actual': {
    severity: 'error',
    zh: {
      message: '“{indicator}”没有完成值，未评分。',
      fix: '请填写完成值；确实不适用的，填“不适用”并说明原因。',
    },
    en: {
      message: '“{indicator}” has no actual value, so it is unscored.',
      fix: 'Enter the actual value; if it does not apply, enter 不适用 and give the reason.',
    },
  },
  'actual-not-a-number': {
    severity: 'error',
    zh: {
      message: '“{indicator}”按数字评分，完成值却不是数字，未评分。',
      fix: '请在完成值里填数字；扣分指标填发生的次数，没有发生填 0。',
    },
    en: {
      message: '“{indicator}” is scored by a number, but its actual is none, so it is unscored.',
      fix: 'Enter the actual as a number; for a deduction how often it occurred, 0 if it did not.',
    },
  },
  'missing-target': {
    severity: 'error',
    zh: { message: '“{indicator}”没有可用的指标值，未评分。', fix: '请填写指标值，如 ≥12、90%-95%。' },
    en: {
      message: '“{indicator}” has no usable target, so it is unscored.',
      fix: 'Enter the target, such as ≥12 or 90%-95%.',
    },
  },
  'missing-upper-target': {
    severity: 'error',
    zh: {
      message: '“{indicator}”按区间评分，但指标值没有上限，未评分。',
      fix: '请把指标值写成区间，如 90%-95%。',
    },
    en: {
      message: '“{indicator}” is scored by range, but its target has no upper end, so it is unscored.',
      fix: 'Write the target as a range, such as 90%-95%.',
    },
  },
  'range-reversed': {
    severity: 'error',
    zh: { message: '“{indicator}”的区间下限大于上限，未评分。', fix: '请核对指标值的上下限。' },
    en: {
      message: '“{indicator}”: the lower end of the range is above the upper end, so it is unscored.',
      fix: 'Check both ends of the target.',
    },
  },
  'negative-target-not-met': {
    severity: 'error',
    zh: {
      message: '“{indicator}”的指标值为负数且未达到，无法按比例计分，未评分。',
      fix: '请改用分档或直接评分，或核对指标值的正负号。',
    },
    en: {
      message:
        '“{indicator}”: the target is negative and not met; no share can be taken of it, so it is unscored.',
      fix: 'Use tiers or an entered score, or check the sign of the target.',
    },
  },
  'strict-at-equality': {
    severity: 'note',
    zh: {
      message: '“{indicator}”的完成值正好等于指标值，而计算符号是“{sign}”，按未达到处理。',
      fix: '如等于指标值也算达到，请把计算符号改为 ≥ 或 ≤。',
    },
    en: {
      message:
        '“{indicator}”: the actual equals the target exactly, while the operator is {sign}; it counts as not met.',
      fix: 'If equality should count as met, change the operator to ≥ or ≤.',
    },
  },
  'date-by-ratio': {
    severity: 'error',
    zh: {
      message: '“{indicator}”的指标值是日期，不能按比例、分档或次数计分，未评分。',
      fix: '日期类指标请用“达标”评分。',
    },
    en: {
      message:
        '“{indicator}”: its target is a date, which can not be scored by ratio, tiers or count; it is unscored.',
      fix: 'Score dates with 达标 (pass or fail).',
    },
  },
  'tier-not-in-percent': {
    severity: 'error',
    zh: {
      message: '“{indicator}”的分档标准用百分比，完成值却不是百分比，未评分。',
      fix: '请统一分档标准与完成值的单位。',
    },
    en: {
      message: '“{indicator}”: its tiers are in percent but its actual is not, so it is unscored.',
      fix: 'Use the same unit for the tiers and the actual.',
    },
  },
  'no-tier-matches': {
    severity: 'error',
    zh: {
      message: '“{indicator}”的完成值 {actual} 不在任何一档之内，未评分。',
      fix: '请补充分档标准，如“其余得0”。',
    },
    en: {
      message: '“{indicator}”: the actual {actual} falls into no tier, so it is unscored.',
      fix: 'Complete the tiers, for example with 其余得0 (otherwise 0).',
    },
  },
  'award-above-weight': {
    severity: 'error',
    zh: { message: '“{indicator}”分档给出的分数超过分值，按分值计。', fix: '请核对评分规则与分值。' },
    en: {
      message: '“{indicator}”: its tier awards more than the weight; the weight counts.',
      fix: 'Check the rule and the weight.',
    },
  },
  'negative-occurrences': {
    severity: 'error',
    zh: { message: '“{indicator}”的扣分次数是负数，未评分。', fix: '请填写实际发生的次数，没有发生填 0。' },
    en: {
      message: '“{indicator}”: the number of occurrences is negative, so it is unscored.',
      fix: 'Enter how often it occurred; 0 if it did not.',
    },
  },
  'attainment-not-stated': {
    severity: 'error',
    zh: {
      message: '“{indicator}”的完成值没有写明达成程度，未评分。',
      fix: '完成值请填：达成、部分达成或未达成。',
    },
    en: {
      message: '“{indicator}”: the actual does not state the attainment, so it is unscored.',
      fix: 'Enter 达成, 部分达成 or 未达成 as the actual.',
    },
  },
  'no-band-for-level': {
    severity: 'error',
    zh: {
      message: '“{indicator}”：指标体系没有“{level}”的评分区间，未评分。',
      fix: '请在指标体系里补充定性评分区间。',
    },
    en: {
      message: '“{indicator}”: the scheme has no band for {level}, so it is unscored.',
      fix: 'Add the qualitative band to the scheme.',
    },
  },
  'band-score-missing': {
    severity: 'error',
    zh: {
      message: '“{indicator}”为“{level}”，但没有填写得分，未评分。',
      fix: '请在得分栏填写分值 {band}之内的得分。',
    },
    en: {
      message: '“{indicator}” is {level} but has no entered score, so it is unscored.',
      fix: 'Enter a score within {band} of the weight.',
    },
  },
  'outside-band': {
    severity: 'error',
    zh: {
      message: '“{indicator}”为“{level}”，填写的得分 {score} 不在分值的 {band}之内，未评分。',
      fix: '请改正得分，或改正达成程度。',
    },
    en: {
      message:
        '“{indicator}” is {level}, but the entered score {score} is outside {band} of the weight; it is unscored.',
      fix: 'Correct the score or the attainment.',
    },
  },
  'execution-unknown': {
    severity: 'error',
    zh: {
      message: '“{indicator}”需要预算执行率，但预算表里没有可用的预算数和执行数，未评分。',
      fix: '请填写按资金来源的预算数（调整后或年初）和执行数。',
    },
    en: {
      message:
        '“{indicator}” needs the budget execution rate, but the budget table has no usable budget and executed amounts; it is unscored.',
      fix: 'Enter the budget (adjusted or initial) and the executed amounts by funding source.',
    },
  },
  'entered-score-missing': {
    severity: 'error',
    zh: { message: '“{indicator}”为直接评分，但没有填写得分，未评分。', fix: '请填写得分。' },
    en: {
      message: '“{indicator}” is scored by an entered score, but none was entered; it is unscored.',
      fix: 'Enter the score.',
    },
  },
  'entered-out-of-range': {
    severity: 'error',
    zh: {
      message: '“{indicator}”填写的得分 {score} 不在 0 到分值 {weight} 之间，未评分。',
      fix: '请改正得分或分值。',
    },
    en: {
      message:
        '“{indicator}”: the entered score {score} is not between 0 and the weight {weight}; it is unscored.',
      fix: 'Correct the score or the weight.',
    },
  },
});
