import { defineFindings } from './finding';

/** What is to be said of a report: parts nobody has written, and figures that do not agree with the evaluation. */
export const reportFindings = defineFindings({
  'report-text-missing': {
    severity: 'warning',
    zh: {
      message: '自评报告的“{section}”还没有内容，报告中只有待填写的草稿。',
      fix: '请在“基本信息”表的“{fact}”一栏填写后重新生成报告。',
    },
    en: {
      message: 'The section “{section}” of the report has not been written; only a draft stands there.',
      fix: 'Fill in “{fact}” on the sheet 基本信息, then make the report again.',
    },
  },
  'report-figure-differs': {
    severity: 'error',
    zh: {
      message: '报告中的数字 {found} 与自评结果不一致（应为 {expected}）：“{sentence}”',
      fix: '请把这句话里的数字改回 {expected}，或重新生成报告；“自评报告”表中改过的段落，清空后再生成即恢复。',
    },
    en: {
      message: 'The figure {found} in the report is not the evaluation’s ({expected}): “{sentence}”',
      fix: 'Put {expected} back into that sentence, or make the report again; clear a paragraph that was changed on the sheet 自评报告 first.',
    },
  },
  'report-cell-differs': {
    severity: 'error',
    zh: {
      message: '“自评报告”表格中改过的“{found}”与自评结果不一致（应为“{expected}”）。',
      fix: '请改回“{expected}”；或清空该单元格，重新生成报告后即恢复。',
    },
    en: {
      message:
        '“{found}”, changed in a table on the sheet 自评报告, is not what the evaluation gives (“{expected}”).',
      fix: 'Put “{expected}” back, or clear the cell and make the report again.',
    },
  },
  'report-sentence-missing': {
    severity: 'note',
    zh: {
      message: '报告中没有找到由自评结果生成的这句话，其中的数字因此没有核对：“{sentence}”',
      fix: '如是有意删改，请自行核对；否则请重新生成报告。',
    },
    en: {
      message:
        'This sentence made from the evaluation was not found in the report, so its figures were not checked: “{sentence}”',
      fix: 'If it was left out or rewritten on purpose, check it yourself; otherwise make the report again.',
    },
  },
  'report-table-missing': {
    severity: 'note',
    zh: {
      message: '报告中没有找到“{table}”，表中的数字因此没有核对。',
      fix: '如是有意删去，不必处理；否则请重新生成报告。',
    },
    en: {
      message: 'The table “{table}” was not found in the report, so its figures were not checked.',
      fix: 'If it was left out on purpose, leave it; otherwise make the report again.',
    },
  },
  'report-narrative-figure': {
    severity: 'warning',
    zh: {
      message: '您写的文字中的 {found} 看起来是自评结果的 {expected}，但不一致：“{sentence}”',
      fix: '如指同一个数，请改为 {expected}；如是另一个数，可以不改。',
    },
    en: {
      message: 'In your own text {found} looks like the evaluation’s {expected}, but differs: “{sentence}”',
      fix: 'If the same figure is meant, write {expected}; if it is another one, leave it.',
    },
  },
});
