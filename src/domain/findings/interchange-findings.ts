import { defineFindings } from './finding';

/**
 * What is said before the upload sheet (一体化系统导入表) is written: what its 12 columns can not hold, and what the integrated
 * system would refuse on import.
 */
export const interchangeFindings = defineFindings({
  'import-score-missing': {
    severity: 'error',
    zh: {
      message: '“{indicator}”没有得分，不能导入。',
      fix: '请先补齐指标值、完成值或得分，使该指标能够评分。',
    },
    en: {
      message: '“{indicator}” has no score, so it can not be imported.',
      fix: 'Complete its target, actual or score first, so that it can be scored.',
    },
  },
  'import-weight-missing': {
    severity: 'error',
    zh: { message: '“{indicator}”没有分值，不能导入。', fix: '请填写分值。' },
    en: { message: '“{indicator}” has no weight, so it can not be imported.', fix: 'Enter its weight.' },
  },
  'import-score-above-weight': {
    severity: 'error',
    zh: {
      message: '“{indicator}”的指标得分 {score} 超过分值 {weight}，不能导入。',
      fix: '请改正得分或分值。',
    },
    en: {
      message: '“{indicator}”: the score {score} is above the weight {weight}; it can not be imported.',
      fix: 'Correct the score or the weight.',
    },
  },
  'import-weights-do-not-foot': {
    severity: 'error',
    zh: { message: '各指标分值合计 {sum}，不等于满分 {full}，不能导入。', fix: '请核对各指标的分值。' },
    en: {
      message: 'The weights sum to {sum}, not to the full marks {full}; the sheet can not be imported.',
      fix: 'Check the weights.',
    },
  },
  'import-actual-not-a-number': {
    severity: 'error',
    zh: {
      message: '“{indicator}”的计算符号是“{sign}”，实际完成值“{text}”不是数字，不能导入。',
      fix: '请填写数字，度量单位另填一栏；用文字衡量的指标请把指标性质改为“定性”。',
    },
    en: {
      message:
        '“{indicator}” is compared by {sign}, but its actual “{text}” is no number; it can not be imported.',
      fix: 'Enter a number, with its unit in a column of its own; where words measure it, set the nature to 定性.',
    },
  },
  'import-actual-not-a-level': {
    severity: 'error',
    zh: {
      message: '“{indicator}”是定性指标，实际完成值“{text}”不是达成、部分达成、未达成之一，不能导入。',
      fix: '请填写达成、部分达成或未达成，具体情况写在完成情况简要描述里。',
    },
    en: {
      message:
        '“{indicator}” is qualitative, but its actual “{text}” is none of 达成, 部分达成, 未达成; it can not be imported.',
      fix: 'Enter 达成, 部分达成 or 未达成, and put the particulars into 完成情况简要描述.',
    },
  },
  'import-target-not-a-number': {
    severity: 'error',
    zh: {
      message: '“{indicator}”的计算符号是“{sign}”，指标值“{text}”不是数字，不能导入。',
      fix: '请在指标值里填写数字，度量单位另填一栏。',
    },
    en: {
      message:
        '“{indicator}” is compared by {sign}, but its target “{text}” is no number; it can not be imported.',
      fix: 'Enter a number as the target, with its unit in a column of its own.',
    },
  },
  'import-reason-missing': {
    severity: 'error',
    zh: {
      message: '“{indicator}”未完成（得分 {score}，分值 {weight}），没有填写偏差原因及改进措施，不能导入。',
      fix: '请填写偏差原因及改进措施。',
    },
    en: {
      message:
        '“{indicator}” is unfinished (score {score}, weight {weight}) without a reason; it can not be imported.',
      fix: 'Give the reason for the deviation and the measures.',
    },
  },
  'import-description-missing': {
    severity: 'error',
    zh: {
      message: '“{indicator}”是定性指标，没有填写完成情况简要描述，不能导入。',
      fix: '请在指标表里加“完成情况简要描述”列，写明完成情况。',
    },
    en: {
      message: '“{indicator}” is qualitative and has no description; it can not be imported.',
      fix: 'Add a column 完成情况简要描述 to the indicator table and say what was done.',
    },
  },
  'upload-score-reads-differently': {
    severity: 'warning',
    zh: {
      message: '“{indicator}”得分 {score}；单凭导入表的 12 列重新计算是 {back}。',
      fix: '导入表写的是 {score}。请保留本工作簿作为评分依据，不要只凭导入表重新评分。',
    },
    en: {
      message: '“{indicator}” scores {score}; computed anew from the 12 columns alone it is {back}.',
      fix: 'The upload sheet states {score}. Keep this workbook as the basis; do not score from the upload sheet alone.',
    },
  },
  'upload-rule-not-held': {
    severity: 'note',
    zh: {
      message: '“{indicator}”按“{rule}”评分，导入表没有评分规则栏，从导入表读回时按“{back}”评分。',
      fix: '请保留本工作簿；需要时把评分规则写进指标体系文件。',
    },
    en: {
      message:
        '“{indicator}” is scored by “{rule}”; the upload sheet has no column for rules, and is read back as “{back}”.',
      fix: 'Keep this workbook; where needed, put the rule into a scheme file.',
    },
  },
  'upload-dimension-not-held': {
    severity: 'note',
    zh: {
      message: '导入表没有维度栏，“{dimension}”的 {count} 项指标在导入表里不分维度。',
      fix: '不用处理；维度小计见自评汇总。',
    },
    en: {
      message:
        'The upload sheet has no column for dimensions; the {count} indicators of {dimension} stand there without theirs.',
      fix: 'Nothing to do; sums by dimension are on the summary sheet.',
    },
  },
  'upload-columns-not-held': {
    severity: 'note',
    zh: {
      message: '指标表的这些栏不在导入表的 12 列之内，不写入：{columns}。',
      fix: '需要上报的内容请写进完成情况简要描述或偏差原因及改进措施。',
    },
    en: {
      message: 'These columns of the indicator table are not among the 12 and are not written: {columns}.',
      fix: 'Put what must be reported into 完成情况简要描述 or 偏差原因及改进措施.',
    },
  },
  'upload-facts-not-held': {
    severity: 'note',
    zh: {
      message: '导入表只有指标：基本情况、预算、重点工作、总分和等级不写入。',
      fix: '请在系统里另行填报，或附自评汇总表。',
    },
    en: {
      message:
        'The upload sheet holds indicators only: facts, budget, key tasks, total and grade are not written.',
      fix: 'Enter them in the system separately, or attach the summary sheet.',
    },
  },
  'upload-not-applicable': {
    severity: 'warning',
    zh: {
      message: '“{indicator}”填为“{text}”，导入表的实际完成值只能填数字或达成、部分达成、未达成，该栏留空。',
      fix: '“{text}”写入完成情况简要描述。上报前请向财政部门确认此类指标怎样填写。',
    },
    en: {
      message:
        '“{indicator}” is marked {text}; the upload sheet takes only numbers or levels as actuals, so that cell stays blank.',
      fix: '{text} is written into 完成情况简要描述. Ask the finance bureau how such indicators are entered.',
    },
  },
  'upload-execution-rate': {
    severity: 'note',
    zh: {
      message: '“{indicator}”的实际完成值写预算表算出的执行率 {rate}；导入表没有预算数和执行数。',
      fix: '不用处理。要改执行率，请改预算表。',
    },
    en: {
      message:
        '“{indicator}”: the rate {rate} computed from the budget is written as the actual; the upload sheet holds no amounts.',
      fix: 'Nothing to do. To change the rate, change the budget table.',
    },
  },
  'upload-actual-in-words': {
    severity: 'note',
    zh: {
      message: '“{indicator}”的完成值“{text}”不能与指标值作数字比较，按定性写“{level}”。',
      fix: '不用处理：“{text}”会写入完成情况简要描述。',
    },
    en: {
      message:
        '“{indicator}”: the actual “{text}” is no number to compare with a target; it is written as 定性, “{level}”.',
      fix: 'Nothing to do: “{text}” is written into 完成情况简要描述.',
    },
  },
  'upload-wording-replaced': {
    severity: 'note',
    zh: {
      message: '“{indicator}”的完成值“{text}”写作“{level}”。',
      fix: '不用处理；具体情况请写在完成情况简要描述里。',
    },
    en: {
      message: '“{indicator}”: the actual “{text}” is written as “{level}”.',
      fix: 'Nothing to do; particulars belong into 完成情况简要描述.',
    },
  },
  'upload-target-moved': {
    severity: 'note',
    zh: {
      message: '“{indicator}”按定性写，指标值“{text}”是数字，写入完成情况简要描述。',
      fix: '如能用数字衡量，请填写数字的完成值。',
    },
    en: {
      message:
        '“{indicator}” is written as 定性; its target “{text}” is a figure and goes into 完成情况简要描述.',
      fix: 'Where a number can measure it, enter the actual as a number.',
    },
  },
  'upload-deduction-in-score': {
    severity: 'note',
    zh: {
      message: '“{indicator}”的得分是直接评的，扣减 {deduction} 分已计入指标得分，扣减分数栏留空。',
      fix: '不用处理；扣减的原因在偏差原因及改进措施里。',
    },
    en: {
      message:
        '“{indicator}”: its score was entered; the deduction of {deduction} is contained in the score, and 扣减分数 stays blank.',
      fix: 'Nothing to do; the reason stands in 偏差原因及改进措施.',
    },
  },
  'upload-level-filled': {
    severity: 'note',
    zh: {
      message: '{count} 项指标没有{level}，导入表里写“{name}”。',
      fix: '如系统另有规定，请在指标表里补填{level}。',
    },
    en: {
      message: '{count} indicator(s) have no {level}; the upload sheet says “{name}”.',
      fix: 'Where the system asks for another name, fill in {level} in the indicator table.',
    },
  },
});
