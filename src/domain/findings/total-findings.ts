import { defineFindings } from './finding';

/** What keeps a total from being final. */
export const totalFindings = defineFindings({
  'total-incomplete': {
    severity: 'warning',
    zh: {
      message: '应评分的 {indicators} 项指标中只有 {scored} 项已评分，总分是已评分部分之和，不评等级。',
      fix: '请补齐未评分的指标后重新生成。',
    },
    en: {
      message:
        'Only {scored} of {indicators} indicators are scored: the total is the sum so far and has no grade.',
      fix: 'Complete the unscored indicators and run again.',
    },
  },
  'nothing-to-score': {
    severity: 'error',
    zh: { message: '没有需要评分的指标，无法得出总分。', fix: '请填写指标表；不能全部填为不适用。' },
    en: {
      message: 'There is no indicator to score, so there is no total.',
      fix: 'Fill in the indicator table; not everything can be not applicable.',
    },
  },
  'cap-unknown': {
    severity: 'error',
    zh: {
      message: '指标体系按预算执行率限制总分，但预算执行率无法算出，不评等级。',
      fix: '请填写按资金来源的预算数和执行数。',
    },
    en: {
      message:
        'The scheme caps the total by the budget execution rate, which is not known: no grade is given.',
      fix: 'Enter the budget and the executed amounts by funding source.',
    },
  },
});
