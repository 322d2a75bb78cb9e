import { defineFindings } from './finding';

/** Checks between indicators, and between indicators and the budget, that reviewers do by hand. */
export const crossCheckFindings = defineFindings({
  'duplicate-indicator': {
    severity: 'warning',
    answerable: true,
    zh: {
      message: '“{indicator}”重复出现（另见 {other}），两处都计分。',
      fix: '请核对是否重复填列；不是重复的，请改用不同的名称。',
    },
    en: {
      message: '“{indicator}” appears twice (also at {other}); both are scored.',
      fix: 'Check whether it was listed twice; if not, give them different names.',
    },
  },
  'completion-above-execution': {
    severity: 'warning',
    answerable: true,
    zh: {
      message: '“{indicator}”的完成率 {completion} 明显高于预算执行率 {rate}。',
      fix: '请核对完成值，或说明预算结余的原因。',
    },
    en: {
      message: '“{indicator}”: completion {completion} is far above the budget execution rate {rate}.',
      fix: 'Check the actual, or explain the unspent budget.',
    },
  },
  'completion-below-execution': {
    severity: 'warning',
    answerable: true,
    zh: {
      message: '“{indicator}”的完成率 {completion} 明显低于预算执行率 {rate}。',
      fix: '请核对完成值，或说明资金已支出而指标未完成的原因。',
    },
    en: {
      message: '“{indicator}”: completion {completion} is far below the budget execution rate {rate}.',
      fix: 'Check the actual, or explain why the money was spent but the target not reached.',
    },
  },
});
