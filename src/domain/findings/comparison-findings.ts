import { defineFindings } from './finding';

/** What is to be said when this year's workbook is laid beside last year's. */
export const comparisonFindings = defineFindings({
  'carry-over-differs': {
    severity: 'warning',
    zh: {
      message:
        '本年“{line}”为 {opening} {unit}，上年预算 {budget} {unit} 减执行数 {executed} {unit} 为 {closing} {unit}，相差 {difference} {unit}。',
      fix: '请核对结转数；上年结余有收回或核减的，请在备注中说明。',
    },
    en: {
      message:
        '“{line}” is {opening} {unit} this year, but last year’s budget {budget} {unit} less the executed {executed} {unit} leaves {closing} {unit}: a difference of {difference} {unit}.',
      fix: 'Check the amount carried over; where a part was withdrawn, say so in the remarks.',
    },
  },
  'last-year-actual-differs': {
    severity: 'error',
    zh: {
      message: '“{indicator}”的“{header}”填的是 {stated}，上年工作簿的完成值是 {actual}。',
      fix: '请核对两年的工作簿，改正有误的一个。',
    },
    en: {
      message: '“{indicator}”: “{header}” says {stated}, but the actual in last year’s workbook is {actual}.',
      fix: 'Check both workbooks, and correct the one that is wrong.',
    },
  },
  'last-year-not-the-year-before': {
    severity: 'warning',
    zh: {
      message: '本年工作簿是 {thisYear} 年度，另一份是 {lastYear} 年度，不是上一年。',
      fix: '请确认第二个文件是不是上一年的工作簿。',
    },
    en: {
      message:
        'This year’s workbook is of {thisYear}, the other of {lastYear}, which is not the year before.',
      fix: 'Make sure that the second file is last year’s workbook.',
    },
  },
  'last-year-of-another-department': {
    severity: 'warning',
    zh: {
      message: '本年工作簿的部门是“{thisYear}”，上年的是“{lastYear}”。',
      fix: '请确认两份工作簿是同一部门的；部门更名的无需处理。',
    },
    en: {
      message: 'This year’s workbook is of “{thisYear}”, last year’s of “{lastYear}”.',
      fix: 'Make sure that both are of one department; a change of name needs nothing.',
    },
  },
  'comparison-incomplete': {
    severity: 'warning',
    zh: {
      message: '{year}的评分没有完成（{scored}/{indicators} 项已评分），总分不作比较。',
      fix: '请先补齐该年未评分的指标。',
    },
    en: {
      message:
        'Scoring of {year} is incomplete ({scored} of {indicators} indicators), so the totals are not compared.',
      fix: 'Complete the unscored indicators of that year first.',
    },
  },
  'project-not-compared': {
    severity: 'note',
    zh: {
      message: '项目“{project}”只在{year}的工作簿里有，未作对比。',
      fix: '新增或结束的项目无需处理；更名的，请改为同一名称后再对比。',
    },
    en: {
      message: 'The project “{project}” is only in the workbook of {year}, so it was not compared.',
      fix: 'A new or finished project needs nothing; if it was renamed, use one name in both and compare again.',
    },
  },
});
