import { defineFindings } from './finding';

/** What reviewers find wrong with one row beside its score: what was entered, what is missing, what is unusual. */
export const rowCheckFindings = defineFindings({
  'score-above-weight': {
    severity: 'error',
    zh: {
      message: '“{indicator}”填写的得分 {score} 超过分值 {weight}。',
      fix: '请改正得分或分值；计入总分的是 {computed}。',
    },
    en: {
      message: '“{indicator}”: the entered score {score} is above the weight {weight}.',
      fix: 'Correct the score or the weight; {computed} counts.',
    },
  },
  'score-differs': {
    severity: 'error',
    zh: {
      message: '“{indicator}”填写的得分 {score} 与计算的得分 {computed} 不一致，按计算结果计。',
      fix: '请核对：{working}。',
    },
    en: {
      message: '“{indicator}”: the entered score {score} differs from the computed {computed}, which counts.',
      fix: 'Check: {working}.',
    },
  },
  'lost-points-differ': {
    severity: 'error',
    zh: {
      message: '“{indicator}”填写的扣分 {lost} 不等于分值减得分（{computed}）。',
      fix: '请改正扣分。扣分只作核对，不会再次扣减。',
    },
    en: {
      message:
        '“{indicator}”: the stated lost points {lost} are not the weight minus the score ({computed}).',
      fix: 'Correct the lost points. They are only compared, never subtracted.',
    },
  },
  'completion-differs': {
    severity: 'warning',
    zh: {
      message: '“{indicator}”填写的完成率 {stated} 与计算的 {computed} 不一致，按计算结果显示。',
      fix: '请核对指标值、完成值和完成率。',
    },
    en: {
      message:
        '“{indicator}”: the stated completion {stated} differs from the computed {computed}, which is shown.',
      fix: 'Check the target, the actual and the completion.',
    },
  },
  'reason-missing': {
    severity: 'error',
    zh: {
      message: '“{indicator}”得分 {score} 低于分值 {weight}，没有填写偏差原因及改进措施。',
      fix: '请填写偏差原因及改进措施。',
    },
    en: {
      message: '“{indicator}” scores {score}, below its weight {weight}, without a reason.',
      fix: 'Give the reason for the deviation and the measures.',
    },
  },
  'execution-rate-reason-missing': {
    severity: 'warning',
    answerable: true,
    zh: {
      message: '“{indicator}”得分 {score} 低于分值 {weight}，资金栏没有可以说明原因的列。',
      fix: '如需说明，请在资金栏右侧加“偏差原因及改进措施”列并填写。',
    },
    en: {
      message:
        '“{indicator}” scores {score}, below its weight {weight}; the funding block has no column for a reason.',
      fix: 'To explain it, add a column 偏差原因及改进措施 to the right of the funding block and fill it in.',
    },
  },
  'deduction-without-reason': {
    severity: 'error',
    zh: { message: '“{indicator}”扣减 {deduction} 分，没有说明原因。', fix: '请填写扣减的原因。' },
    en: {
      message: '“{indicator}”: {deduction} points are deducted without a reason.',
      fix: 'Give the reason for the deduction.',
    },
  },
  'deduction-negative': {
    severity: 'error',
    zh: { message: '“{indicator}”的扣减分数 {deduction} 是负数，未评分。', fix: '扣减分数请填正数。' },
    en: {
      message: '“{indicator}”: the manual deduction {deduction} is negative; it is unscored.',
      fix: 'Enter the deduction as a positive number.',
    },
  },
  'not-applicable-without-reason': {
    severity: 'error',
    zh: { message: '“{indicator}”填为不适用，没有说明原因。', fix: '请在偏差原因栏说明不适用的原因。' },
    en: {
      message: '“{indicator}” is marked not applicable without a reason.',
      fix: 'Say in the reason column why it does not apply.',
    },
  },
  'not-applicable-scored': {
    severity: 'warning',
    zh: {
      message: '“{indicator}”填为不适用，又填写了得分 {score}，该得分不计入。',
      fix: '请删去得分，或填写完成值。',
    },
    en: {
      message:
        '“{indicator}” is marked not applicable but has an entered score {score}, which does not count.',
      fix: 'Remove the score, or enter the actual.',
    },
  },
  'overshoot-without-reason': {
    severity: 'warning',
    answerable: true,
    zh: {
      message: '“{indicator}”的完成值超过指标值的 {threshold}，没有说明原因{cost}。',
      fix: '请说明超额完成的原因，并检查指标值是否定得过低。',
    },
    en: {
      message: '“{indicator}”: the actual is more than {threshold} of the target without a reason{cost}.',
      fix: 'Give the reason for the overshoot, and check whether the target was set too low.',
    },
  },
  'execution-differs': {
    severity: 'warning',
    zh: {
      message: '“{indicator}”填写的执行率 {actual} 与预算表算出的 {computed} 不一致，按预算表计分。',
      fix: '请核对填写的执行率与预算表。',
    },
    en: {
      message:
        '“{indicator}”: the stated rate {actual} differs from {computed} by the budget table, which counts.',
      fix: 'Check the stated rate against the budget table.',
    },
  },
});
