import { defineFindings } from './finding';

/** What can be wrong with weights and with stated sums. */
export const weightFindings = defineFindings({
  'weight-missing': {
    severity: 'error',
    zh: {
      message: '“{indicator}”没有分值，未评分。',
      fix: '请填写分值；分值单元格如与其他指标合并，请取消合并并逐项填写。',
    },
    en: {
      message: '“{indicator}” has no weight, so it is unscored.',
      fix: 'Enter its weight; if the cell is merged with other indicators, unmerge it and fill in each.',
    },
  },
  'weight-negative': {
    severity: 'error',
    zh: { message: '“{indicator}”的分值 {weight} 是负数，未评分。', fix: '请改正分值。' },
    en: {
      message: '“{indicator}”: the weight {weight} is negative; it is unscored.',
      fix: 'Correct the weight.',
    },
  },
  'weight-differs-from-scheme': {
    severity: 'warning',
    answerable: true,
    zh: {
      message: '“{indicator}”的分值 {weight} 与指标体系的 {scheme} 不一致，按表中的分值计。',
      fix: '请核对当年通知的分值。',
    },
    en: {
      message: '“{indicator}”: the weight {weight} differs from {scheme} in the scheme; the table counts.',
      fix: "Check it against the year's notice.",
    },
  },
  'weights-do-not-sum-to-full-marks': {
    severity: 'error',
    zh: { message: '各指标分值合计 {sum}，不等于满分 {full}。', fix: '请核对各指标的分值。' },
    en: { message: 'The weights sum to {sum}, not to the full marks {full}.', fix: 'Check the weights.' },
  },
  'dimension-weight-differs': {
    severity: 'error',
    zh: {
      message: '“{group}”各指标分值合计 {sum}，不等于指标体系规定的 {stated}。',
      fix: '请核对该组各指标的分值。',
    },
    en: {
      message: '“{group}”: the weights sum to {sum}, not to {stated} as the scheme sets.',
      fix: 'Check the weights in this group.',
    },
  },
  'level-weight-differs': {
    severity: 'warning',
    answerable: true,
    zh: {
      message: '“{group}”各指标分值合计 {sum}，与指标体系的 {stated} 不一致，按表中的分值计。',
      fix: '请核对当年通知对该组分值的规定。',
    },
    en: {
      message: '“{group}”: the weights sum to {sum}, not to {stated} as in the scheme; the table counts.',
      fix: 'Check what the year’s notice sets for this group.',
    },
  },
  'stated-weight-differs': {
    severity: 'error',
    zh: {
      message: '“{group}”标明分值 {stated}，所含指标分值合计为 {sum}。',
      fix: '请核对标明的分值和各指标的分值。',
    },
    en: {
      message: '“{group}” states {stated} points, while the weights it covers sum to {sum}.',
      fix: 'Check the stated points and the weights.',
    },
  },
  'stated-score-differs': {
    severity: 'error',
    zh: {
      message: '“{group}”填写的得分 {stated}，不等于所含指标得分合计 {sum}。',
      fix: '请改正填写的合计得分。',
    },
    en: {
      message: '“{group}” states a score of {stated}, while the scores it covers sum to {sum}.',
      fix: 'Correct the stated score.',
    },
  },
});
