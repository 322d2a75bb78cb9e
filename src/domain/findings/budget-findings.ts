import { defineFindings } from './finding';

/** Checks of the budget tables (domain: budget). `{line}` is a line's name, `{field}` a column such as 执行数. */
export const budgetFindings = defineFindings({
  'budget-total-does-not-foot': {
    severity: 'error',
    zh: {
      message: '“{line}”的{field}为 {stated}，各项之和为 {total}，相差 {difference}。',
      fix: '请核对合计与各项金额，改正有误的一个。',
    },
    en: {
      message: '{field} of “{line}” is {stated}, but its items sum to {total}: a difference of {difference}.',
      fix: 'Check the total and the items, and correct the one that is wrong.',
    },
  },
  'budget-total-rounding': {
    severity: 'note',
    zh: {
      message: '“{line}”的{field} {stated} 与各项之和 {total} 有尾差 {difference}，系四舍五入所致。',
      fix: '无需修改；需要一致时请以小数位更多的数据重新合计。',
    },
    en: {
      message:
        '{field} of “{line}”, {stated}, differs from the sum of its items, {total}, by {difference}: rounding.',
      fix: 'Nothing needs doing; to make them agree, sum figures with more decimal places.',
    },
  },
  'budget-whole-missing': {
    severity: 'error',
    zh: {
      message: '“{line}”的{field}空白，而其下各项有金额，合计无法计算。',
      fix: '请填写“{line}”的{field}。',
    },
    en: {
      message: '{field} of “{line}” is blank although its items have amounts, so no total can be computed.',
      fix: 'Enter {field} of “{line}”.',
    },
  },
  'budget-groupings-differ': {
    severity: 'error',
    zh: {
      message: '{field}合计不一致：按{first}为 {firstTotal}，按{second}为 {secondTotal}，相差 {difference}。',
      fix: '请核对两张表，同一部门的合计应相等。',
    },
    en: {
      message:
        'Totals of {field} disagree: {firstTotal} by {first}, {secondTotal} by {second}, a difference of {difference}.',
      fix: 'Check both tables: the totals of one department are equal.',
    },
  },
  'budget-groupings-rounding': {
    severity: 'note',
    zh: {
      message:
        '{field}合计按{first}为 {firstTotal}，按{second}为 {secondTotal}，有尾差 {difference}，系四舍五入所致。',
      fix: '无需修改。',
    },
    en: {
      message:
        'Totals of {field}, {firstTotal} by {first} and {secondTotal} by {second}, differ by {difference}: rounding.',
      fix: 'Nothing needs doing.',
    },
  },
  'budget-total-zero': {
    severity: 'error',
    zh: {
      message: '“{line}”的{field}为 0，但其中有不为 0 的项目，占比无法计算。',
      fix: '请核对合计与各项金额。',
    },
    en: {
      message: '{field} of “{line}” is 0 although some of its items are not, so no share can be computed.',
      fix: 'Check the total and the items.',
    },
  },
  'executed-above-budget': {
    severity: 'warning',
    answerable: true,
    zh: {
      message: '“{line}”的执行数 {executed} 大于预算数 {budget}。',
      fix: '请核对执行数和调整后预算；预算有追加的，请填写追加后的数额。',
    },
    en: {
      message: '“{line}”: executed {executed} is above the budget {budget}.',
      fix: 'Check both; where the budget was raised, enter the raised amount.',
    },
  },
  'low-execution-rate': {
    severity: 'warning',
    answerable: true,
    zh: {
      message: '“{line}”的预算执行率为 {rate}%，低于 90%，未说明原因。',
      fix: '请在原因栏说明预算未执行完的原因。',
    },
    en: {
      message: '“{line}”: the execution rate is {rate}%, below 90%, and no reason is given.',
      fix: 'Give the reason in the reason column.',
    },
  },
  'likely-amount-unit-slip': {
    severity: 'warning',
    answerable: true,
    zh: {
      message:
        '“{line}”的{field} {value} 与{other} {otherValue} 相差约一万倍，可能把元填成了万元（或相反）。',
      fix: '请核对金额单位，改为同一单位。',
    },
    en: {
      message:
        '“{line}”: {field} {value} is about 10,000 times off from {other} {otherValue}; 元 may stand for 万元 or the reverse.',
      fix: 'Check the unit of the amounts, and use one unit.',
    },
  },
  'amount-implausibly-large': {
    severity: 'warning',
    answerable: true,
    zh: {
      message: '“{line}”的{field}为 {value}{unit}，超过一千亿元，可能把元填成了{unit}。',
      fix: '请核对金额单位。',
    },
    en: {
      message: '“{line}”: {field} is {value} {unit}, above 100 billion yuan; 元 may stand for {unit}.',
      fix: 'Check the unit of the amounts.',
    },
  },
  'negative-amount': {
    severity: 'error',
    zh: { message: '“{line}”的{field}为负数 {value}。', fix: '请核对后改正；预算金额不应为负。' },
    en: {
      message: '“{line}”: {field} is negative, {value}.',
      fix: 'Check and correct it: amounts of a budget are not negative.',
    },
  },
  'percentage-differs': {
    severity: 'error',
    zh: {
      message: '“{line}”填报的{field}为 {entered}%，按金额计算为 {computed}%。',
      fix: '请核对金额与{field}，改正有误的一个。',
    },
    en: {
      message: '“{line}”: {field} was entered as {entered}%, but the amounts give {computed}%.',
      fix: 'Check the amounts and {field}, and correct the one that is wrong.',
    },
  },
  'percentage-rounding': {
    severity: 'note',
    zh: {
      message: '“{line}”填报的{field} {entered}% 与计算结果 {computed}% 末位相差 1。',
      fix: '无需修改；汇总表采用计算结果，四舍五入，不为凑整调整。',
    },
    en: {
      message:
        '“{line}”: {field} was entered as {entered}%, the amounts give {computed}%: one unit in the last place.',
      fix: 'Nothing needs doing; the summary shows the computed figure, rounded and not adjusted.',
    },
  },
  'percentage-unreadable': {
    severity: 'error',
    zh: {
      message: '“{line}”填报的{field}“{text}”不能读作百分数。',
      fix: '请改填如 98.64% 的百分数，或留空由系统计算。',
    },
    en: {
      message: '“{line}”: {field} was entered as “{text}”, which can not be read as a percentage.',
      fix: 'Enter a percentage such as 98.64%, or leave it blank to have it computed.',
    },
  },
  'percentage-ambiguous': {
    severity: 'error',
    zh: {
      message:
        '“{line}”填报的{field}“{text}”可能是 {points}%，也可能是 {fraction}%，都与计算结果 {computed}% 相去甚远。',
      fix: '请写明百分号，或留空由系统计算。',
    },
    en: {
      message:
        '“{line}”: {field} “{text}” may be {points}% or {fraction}%; both are far from the computed {computed}%.',
      fix: 'Write the percent sign, or leave it blank to have it computed.',
    },
  },
  'percentage-read-as': {
    severity: 'warning',
    zh: {
      message: '“{line}”填报的{field}“{text}”没有百分号，按 {read}% 理解。',
      fix: '请写明百分号。',
    },
    en: {
      message: '“{line}”: {field} “{text}” has no percent sign and was read as {read}%.',
      fix: 'Write the percent sign.',
    },
  },
  'shares-do-not-sum': {
    severity: 'note',
    zh: {
      message: '按{table}列示的占比合计为 {total}%，不等于 100.00%，系各项分别四舍五入所致。',
      fix: '无需修改；各项占比不作调整。',
    },
    en: {
      message: 'The shares printed by {table} sum to {total}%, not 100.00%: each is rounded on its own.',
      fix: 'Nothing needs doing; no share is adjusted.',
    },
  },
  'adjusted-budget-blank': {
    severity: 'note',
    zh: {
      message: '“{line}”的调整后预算空白，按年初预算 {initial} 计算执行率。',
      fix: '预算有调整的，请填写调整后预算。',
    },
    en: {
      message:
        '“{line}”: the adjusted budget is blank; the rate is computed from the initial budget, {initial}.',
      fix: 'Where the budget was adjusted, enter the adjusted budget.',
    },
  },
  'adjusted-budget-column-blank': {
    severity: 'note',
    zh: {
      message: '按{table}的表没有填写调整后预算，按年初预算计算执行率。',
      fix: '预算有调整的，请填写调整后预算。',
    },
    en: {
      message: 'The table by {table} gives no adjusted budgets; rates are computed from the initial ones.',
      fix: 'Where the budget was adjusted, enter the adjusted budget.',
    },
  },
  'budget-amount-missing': {
    severity: 'warning',
    zh: {
      message: '“{line}”有执行数 {executed}，但年初预算和调整后预算都空白，合计的执行率因此偏高。',
      fix: '请填写该项预算；没有预算的填 0。',
    },
    en: {
      message:
        '“{line}” has executed {executed} but neither an initial nor an adjusted budget, so the total rate is too high.',
      fix: 'Enter its budget; 0 where there is none.',
    },
  },
  'several-tables-of-one-grouping': {
    severity: 'warning',
    zh: {
      message: '有多张按{table}列示的预算表，执行率以第一张（{first}）为准。',
      fix: '请只保留一张，或合并为一张。',
    },
    en: {
      message:
        'There are several budget tables by {table}; the execution rate is taken from the first ({first}).',
      fix: 'Keep one of them, or merge them.',
    },
  },
  'amount-unit-unreadable': {
    severity: 'error',
    zh: {
      message: '金额单位“{text}”不是元、万元或亿元，没有另写单位的金额按{unit}列出，不可采信。',
      fix: '请把金额换算为元、万元或亿元，并相应填写金额单位。',
    },
    en: {
      message:
        'The unit of amounts “{text}” is none of 元, 万元, 亿元; amounts without one are shown in {unit} and can not be trusted.',
      fix: 'Convert the amounts to 元, 万元 or 亿元 and state that unit.',
    },
  },
  'amount-unit-assumed': {
    severity: 'warning',
    zh: {
      message: '没有写明金额单位，已按{unit}理解。',
      fix: '请在表头或基本情况表中写明“单位：{unit}”等。',
    },
    en: {
      message: 'No unit of amounts is stated; amounts were read in {unit}.',
      fix: 'State it in the header or among the basic facts, such as 单位：{unit}.',
    },
  },
  'table-amount-unit-assumed': {
    severity: 'warning',
    zh: {
      message: '这张表没有写明金额单位，已按其他表的{unit}理解。',
      fix: '请在表上写明金额单位。',
    },
    en: {
      message: 'This table states no unit of amounts; they were read in {unit}, as in the other tables.',
      fix: 'State the unit on the table.',
    },
  },
  'key-task-unnamed': {
    severity: 'warning',
    zh: { message: '重点工作任务有一行没有任务名称。', fix: '请填写任务名称，或删除该行。' },
    en: {
      message: 'A row of the key tasks has no name.',
      fix: 'Enter the name of the task, or remove the row.',
    },
  },
});
