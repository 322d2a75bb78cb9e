import { defineFindings } from './finding';

/** What is said of actuals that could not be read, or not be compared with their target. */
export const actualFindings = defineFindings({
  'actual-unreadable': {
    severity: 'error',
    zh: {
      message: '指标“{indicator}”的完成值“{text}”无法识别，未计分。',
      fix: '请只填一个数（例如 48、95.6%）、一个日期，或者达成、部分达成、未达成。',
    },
    en: {
      message: 'Indicator “{indicator}”: the actual “{text}” can not be read, so it was not scored.',
      fix: 'Enter one figure (such as 48 or 95.6%), one date, or 达成, 部分达成 or 未达成.',
    },
  },
  'actual-percent-assumed': {
    severity: 'warning',
    zh: {
      message: '指标“{indicator}”的完成值“{text}”没有百分号，对照指标值读作 {reading}（而不是 {other}）。',
      fix: '请在完成值中写明百分号。',
    },
    en: {
      message:
        'Indicator “{indicator}”: the actual “{text}” has no percent sign; beside its target it was read as {reading} (not {other}).',
      fix: 'Write the percent sign with the actual.',
    },
  },
  'actual-percent-ambiguous': {
    severity: 'error',
    zh: {
      message:
        '指标“{indicator}”的完成值“{text}”可以读作 {points}，也可以读作 {fraction}，无法判断，未计分。',
      fix: '请写明百分号，例如 {fraction}。',
    },
    en: {
      message:
        'Indicator “{indicator}”: the actual “{text}” may mean {points} or {fraction}; it can not be told which, so it was not scored.',
      fix: 'Write the percent sign, such as {fraction}.',
    },
  },
  'actual-unit-differs': {
    severity: 'warning',
    answerable: true,
    zh: {
      message: '指标“{indicator}”的完成值单位是“{unit}”，指标值单位是“{targetUnit}”，按数值直接比较。',
      fix: '请核对两者的单位，口径一致后再比较。',
    },
    en: {
      message:
        'Indicator “{indicator}”: the actual is in “{unit}”, the target in “{targetUnit}”; the figures were compared as they are.',
      fix: 'Check that both are counted in the same unit.',
    },
  },
  'actual-unit-assumed': {
    severity: 'warning',
    zh: {
      message:
        '指标“{indicator}”的指标值没有写单位，完成值“{text}”对照指标值读作 {reading}（而不是 {other}）。',
      fix: '请在指标值中写明单位。',
    },
    en: {
      message:
        'Indicator “{indicator}”: the target has no unit; beside it the actual “{text}” was read as {reading} (not {other}).',
      fix: 'Write the unit with the target.',
    },
  },
  'actual-unit-ambiguous': {
    severity: 'error',
    zh: {
      message:
        '指标“{indicator}”的指标值没有写单位，完成值“{text}”可以读作 {reading} 或 {other}，无法判断，未计分。',
      fix: '请在指标值中写明单位。',
    },
    en: {
      message:
        'Indicator “{indicator}”: the target has no unit, and the actual “{text}” may mean {reading} or {other}, so it was not scored.',
      fix: 'Write the unit with the target.',
    },
  },
  'actual-measure-differs': {
    severity: 'error',
    zh: {
      message:
        '指标“{indicator}”的指标值“{target}”与完成值“{text}”一个是百分比、一个不是，无法比较，未计分。',
      fix: '请统一为百分比，或统一为数值。',
    },
    en: {
      message:
        'Indicator “{indicator}”: of the target “{target}” and the actual “{text}” only one is a percentage, so they were not compared.',
      fix: 'Enter both as percentages, or both as plain figures.',
    },
  },
  'date-read-by-month': {
    severity: 'warning',
    zh: {
      message: '指标“{indicator}”的完成值“{text}”与指标值“{target}”在同一时段，但没有写到日，视为按期完成。',
      fix: '请写明完成的具体日期。',
    },
    en: {
      message:
        'Indicator “{indicator}”: the actual “{text}” falls into the period of the target “{target}” but names no day; it was taken to be in time.',
      fix: 'Enter the exact day.',
    },
  },
  'words-against-number': {
    severity: 'error',
    zh: {
      message: '指标“{indicator}”的指标值“{target}”是数值，完成值“{text}”却是文字，无法计算得分。',
      fix: '请把完成值改为数值。',
    },
    en: {
      message:
        'Indicator “{indicator}”: the target “{target}” is a figure, but the actual “{text}” is in words, so no score can be computed.',
      fix: 'Enter the actual as a figure.',
    },
  },
  'number-against-words': {
    severity: 'error',
    zh: {
      message: '指标“{indicator}”的指标值“{target}”是文字，完成值“{text}”却是数值或日期，无法计算得分。',
      fix: '请把完成值改为达成、部分达成或未达成，或把指标值改为数值。',
    },
    en: {
      message:
        'Indicator “{indicator}”: the target “{target}” is in words, but the actual “{text}” is a figure or date, so no score can be computed.',
      fix: 'Enter the actual as 达成, 部分达成 or 未达成, or the target as a figure.',
    },
  },
  'number-against-date': {
    severity: 'error',
    zh: {
      message: '指标“{indicator}”的指标值“{target}”是日期，完成值“{text}”不是日期，无法比较，未计分。',
      fix: '请填完成日期，例如 2021年11月，或填达成、未达成。',
    },
    en: {
      message:
        'Indicator “{indicator}”: the target “{target}” is a date, but the actual “{text}” is not, so they were not compared.',
      fix: 'Enter the date of completion, such as 2021年11月, or 达成 or 未达成.',
    },
  },
  'date-against-number': {
    severity: 'error',
    zh: {
      message: '指标“{indicator}”的指标值“{target}”是数值，完成值“{text}”却是日期，无法比较，未计分。',
      fix: '请把完成值改为数值，并核对单元格的数字格式。',
    },
    en: {
      message:
        'Indicator “{indicator}”: the target “{target}” is a figure, but the actual “{text}” is a date, so they were not compared.',
      fix: 'Enter the actual as a figure; check the number format of the cell.',
    },
  },
});
