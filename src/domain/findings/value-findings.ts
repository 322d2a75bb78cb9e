import type { Bilingual } from '../bilingual';
import type { ValueFailure } from '../values/failure';
import { createFinding, defineFindings } from './finding';
import type { Finding } from './finding';

/** What is said of cells, amounts, weights and targets that could not be read, or were read in a way that was assumed. */
export const valueFindings = defineFindings({
  'cell-error': {
    severity: 'error',
    zh: {
      message: '{what}的单元格显示错误值 {text}，无法取数。',
      fix: '请修正该单元格的公式，或改填数值。',
    },
    en: {
      message: 'The cell of {what} shows the error value {text}, so there is no figure to take.',
      fix: 'Correct the formula in the cell, or enter the figure itself.',
    },
  },
  'cell-uncalculated': {
    severity: 'error',
    zh: {
      message: '{what}的公式没有计算结果，无法取数。',
      fix: '请用 Excel 或 WPS 打开文件，重新计算（按 F9）后保存再用。',
    },
    en: {
      message: 'The formula of {what} was never calculated, so there is no figure to take.',
      fix: 'Open the file in Excel or WPS, recalculate (F9) and save it.',
    },
  },
  'cell-boolean': {
    severity: 'error',
    zh: {
      message: '{what}填的是逻辑值 {text}，不是数值。',
      fix: '请改填数值或文字，例如 12、95%、达成。',
    },
    en: {
      message: '{what} holds the logical value {text}, which is no figure.',
      fix: 'Enter a figure or words instead, such as 12, 95% or 达成.',
    },
  },
  'amount-unreadable': {
    severity: 'error',
    zh: {
      message: '{what}“{text}”不是可以识别的金额。',
      fix: '请只填一个金额，例如 293,939.61 或 90万元；千分位逗号要每三位一个。',
    },
    en: {
      message: '{what}: “{text}” can not be read as an amount.',
      fix: 'Enter one amount only, such as 293,939.61 or 90万元, with a comma every three digits or none.',
    },
  },
  'amount-wrong-unit': {
    severity: 'error',
    zh: {
      message: '{what}“{text}”的单位不是元、万元或亿元。',
      fix: '请填金额，并核对单元格的单位和数字格式。',
    },
    en: {
      message: '{what}: the unit of “{text}” is not 元, 万元 or 亿元.',
      fix: 'Enter an amount; check the unit and the number format of the cell.',
    },
  },
  'amount-is-date': {
    severity: 'error',
    zh: {
      message: '{what}的单元格是日期（{text}），不是金额。',
      fix: '请把单元格格式改为数值，并核对金额。',
    },
    en: {
      message: 'The cell of {what} holds a date ({text}), not an amount.',
      fix: 'Change the cell’s format to a number and check the amount.',
    },
  },
  'weight-unreadable': {
    severity: 'error',
    zh: {
      message: '{what}“{text}”不是可以识别的分数。',
      fix: '请只填一个数，例如 15、15分或 20%。',
    },
    en: {
      message: '{what}: “{text}” can not be read as points.',
      fix: 'Enter one number only, such as 15, 15分 or 20%.',
    },
  },
  'weight-is-date': {
    severity: 'error',
    zh: {
      message: '{what}的单元格是日期（{text}），不是分数。',
      fix: '请把单元格格式改为数值，并核对分数。',
    },
    en: {
      message: 'The cell of {what} holds a date ({text}), not points.',
      fix: 'Change the cell’s format to a number and check the points.',
    },
  },

  'target-unreadable': {
    severity: 'error',
    zh: {
      message: '指标“{indicator}”的指标值“{text}”无法识别，未据此计分。',
      fix: '请写成一个数值，例如 ≥50个、≤90万元、90%-95%、2021年12月底前；如是文字要求，指标性质请选“定性”。',
    },
    en: {
      message: 'Indicator “{indicator}”: the target “{text}” can not be read, so nothing was scored by it.',
      fix: 'Write one figure, such as ≥50个, ≤90万元, 90%-95% or 2021年12月底前; if it is a requirement in words, choose 定性.',
    },
  },
  'target-operator-conflict': {
    severity: 'error',
    zh: {
      message: '指标“{indicator}”的指标性质“{nature}”与指标值“{text}”互相矛盾。',
      fix: '请核对后只保留一种写法。',
    },
    en: {
      message: 'Indicator “{indicator}”: the nature “{nature}” contradicts the target “{text}”.',
      fix: 'Decide which is meant and correct the other.',
    },
  },
  'target-range-incomplete': {
    severity: 'error',
    zh: {
      message: '指标“{indicator}”的指标性质是区间，但指标值“{text}”不是两个数。',
      fix: '请写出区间的下限和上限，例如 90%-95%。',
    },
    en: {
      message: 'Indicator “{indicator}” is of nature 区间, but its target “{text}” does not have two ends.',
      fix: 'Write the lower and the upper end, such as 90%-95%.',
    },
  },
  'target-range-reversed': {
    severity: 'error',
    zh: {
      message: '指标“{indicator}”的区间“{text}”下限大于上限。',
      fix: '请核对并改正区间的两端。',
    },
    en: {
      message: 'Indicator “{indicator}”: in the range “{text}” the lower end is above the upper end.',
      fix: 'Check and correct the two ends.',
    },
  },
  'target-percent-ambiguous': {
    severity: 'error',
    zh: {
      message:
        '指标“{indicator}”的单位是 %，指标值“{text}”可以读作 {points}，也可以读作 {fraction}，未据此计分。',
      fix: '请在指标值中写明百分号，例如 {fraction}。',
    },
    en: {
      message:
        'Indicator “{indicator}” is measured in %, and its target “{text}” may mean {points} or {fraction}; nothing was scored by it.',
      fix: 'Write the percent sign with the target, such as {fraction}.',
    },
  },
  'target-date-without-year': {
    severity: 'error',
    zh: {
      message: '指标“{indicator}”的指标值“{text}”没有写年份，无法比较。',
      fix: '请写出年份，例如 2021年12月底前。',
    },
    en: {
      message: 'Indicator “{indicator}”: the target “{text}” names no year, so it can not be compared.',
      fix: 'Write the year, such as 2021年12月底前.',
    },
  },
  'nature-unknown': {
    severity: 'warning',
    zh: {
      message: '指标“{indicator}”的指标性质“{nature}”不是认识的写法，未采用。',
      fix: '请填 ≥、>、≤、<、=、区间、定性、正向或反向。',
    },
    en: {
      message: 'Indicator “{indicator}”: the nature “{nature}” is not known and was not used.',
      fix: 'Enter one of ≥ > ≤ < = 区间 定性 正向 反向.',
    },
  },
  'nature-without-use': {
    severity: 'warning',
    zh: {
      message: '指标“{indicator}”的指标性质是“{nature}”，但指标值“{text}”是文字，按定性指标处理。',
      fix: '请把指标性质改为“定性”，或把指标值改为数值。',
    },
    en: {
      message:
        'Indicator “{indicator}” is of nature “{nature}”, but its target “{text}” is in words; it was taken as qualitative.',
      fix: 'Change the nature to 定性, or the target to a figure.',
    },
  },
  'operator-assumed': {
    severity: 'warning',
    zh: {
      message: '指标“{indicator}”的指标值“{text}”没有写计算符号，按“{operator}”处理。',
      fix: '请在指标值前写明 ≥、≤ 或 =。',
    },
    en: {
      message: 'Indicator “{indicator}”: the target “{text}” has no operator; “{operator}” was assumed.',
      fix: 'Write ≥, ≤ or = with the target.',
    },
  },
  'year-assumed': {
    severity: 'warning',
    zh: {
      message: '指标“{indicator}”的日期“{text}”没有写年份，按 {year} 年处理。',
      fix: '请在日期中写明年份。',
    },
    en: {
      message: 'Indicator “{indicator}”: the date “{text}” names no year; {year} was assumed.',
      fix: 'Write the year with the date.',
    },
  },
  'target-unit-conflict': {
    severity: 'warning',
    zh: {
      message: '指标“{indicator}”的指标值写的单位是“{unit}”，度量单位一栏是“{column}”，按“{unit}”处理。',
      fix: '请核对并统一单位。',
    },
    en: {
      message:
        'Indicator “{indicator}”: the target is written in “{unit}”, the unit column says “{column}”; “{unit}” was used.',
      fix: 'Check the unit and make the two agree.',
    },
  },
});

/** Codes of `actual-findings.ts` that only matter to rules that compare the actual with the target; others may drop them. */
export const COMPARISON_CODES: ReadonlySet<string> = new Set([
  'actual-measure-differs',
  'words-against-number',
  'number-against-words',
  'number-against-date',
  'date-against-number',
]);

/** A failure as a finding; `what` names the figure for people: 指标“培训次数”的分值. */
export function valueFinding(failure: ValueFailure, what: string | Bilingual): Finding {
  return createFinding(valueFindings, failure.code, { what, text: failure.text }, failure.ref);
}
