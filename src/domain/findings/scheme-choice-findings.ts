import { defineFindings } from './finding';

/** What is to be said about the scheme an evaluation used. */
export const schemeChoiceFindings = defineFindings({
  'scheme-not-found': {
    severity: 'warning',
    zh: {
      message: '工作簿写明的指标体系“{named}”不是本工具自带的，已改用“{used}”。',
      fix: '改填自带体系的名称或编号（{shipped}），或用 --scheme 指定体系文件。',
    },
    en: {
      message: 'The scheme “{named}” named in the workbook does not ship with this tool; “{used}” was used.',
      fix: 'Enter the name or id of a shipped scheme ({shipped}), or name a scheme file with --scheme.',
    },
  },
  'scheme-for-other-subject': {
    severity: 'warning',
    zh: {
      message: '指定的指标体系“{used}”不是为这类自评（{subject}）编制的。',
      fix: '确认体系是否选对；部门整体支出和项目支出各用各的体系。',
    },
    en: {
      message: 'The scheme “{used}” was not made for this kind of evaluation ({subject}).',
      fix: 'Check the choice: overall spending and project spending have schemes of their own.',
    },
  },
  'scheme-begins-later': {
    severity: 'warning',
    zh: {
      message: '指标体系“{used}”没有规定 {year} 年的值（{values}），已用最早一年的值。',
      fix: '在体系文件的这些地方补上 from 不晚于 {year} 的值，或改用当年的体系。',
    },
    en: {
      message: 'The scheme “{used}” sets no values for {year} ({values}); those of its first year were used.',
      fix: 'Add values from {year} or earlier at these places of the scheme file, or use the scheme of that year.',
    },
  },
});
