import { defineFindings } from './finding';

/** What the reader did not understand, or assumed, while it looked for tables and facts. */
export const READING_FINDINGS = defineFindings({
  'header-ambiguous': {
    severity: 'warning',
    zh: {
      message: '表头“{header}”同时对应多个栏目（{fields}），无法确定，该列只作为附加信息保留。',
      fix: '把这一列拆成两列，各用一个表头。',
    },
    en: {
      message:
        'The header "{header}" names several fields ({fields}); the column is kept as additional information only.',
      fix: 'Split the column in two, each with a header of its own.',
    },
  },
  'duplicate-column': {
    severity: 'warning',
    zh: {
      message: '表头“{ignored}”与“{used}”对应同一栏目，按“{used}”列读取，“{ignored}”列未参与计算。',
      fix: '只保留一列，或修改其中一列的表头。',
    },
    en: {
      message:
        'The headers "{ignored}" and "{used}" name the same field; "{used}" was read, "{ignored}" was not computed with.',
      fix: 'Keep one of the columns, or rename the other.',
    },
  },
  'column-not-read': {
    severity: 'note',
    zh: {
      message: '表头“{header}”不是本工具认识的栏目，该列未读取（{cells}）。',
      fix: '如该列应参与计算，请改用通用表头；否则无需处理。',
    },
    en: {
      message: 'The header "{header}" is not one this tool knows; the column was not read ({cells}).',
      fix: 'If it should count, use a common header; otherwise nothing needs to be done.',
    },
  },
  'column-without-header': {
    severity: 'warning',
    zh: {
      message: '{column} 列有内容但没有表头，无法确定含义，未参与计算（{cells}）。',
      fix: '为该列填写表头，或把内容移到对应的列。',
    },
    en: {
      message: 'Column {column} has content but no header; it was not computed with ({cells}).',
      fix: 'Give the column a header, or move its content to the column where it belongs.',
    },
  },
  'no-name-column': {
    severity: 'error',
    zh: {
      message: '该表看起来是指标表，但没有“三级指标”或“指标名称”列，整张表未读取（{cells}）。',
      fix: '在表头中增加“三级指标”列并填写指标名称。',
    },
    en: {
      message:
        'This looks like an indicator table, but it has no column 三级指标 or 指标名称; the table was not read ({cells}).',
      fix: 'Add a column 三级指标 with the names of the indicators.',
    },
  },
  'values-without-name': {
    severity: 'error',
    zh: {
      message: '第 {row} 行有数值但没有名称，未读取：{cells}。',
      fix: '补填该行的名称；名称单元格合并了多行时，请取消合并并逐行填写。',
    },
    en: {
      message: 'Row {row} has values but no name and was not read: {cells}.',
      fix: 'Fill in the name; where the name cell is merged over several rows, unmerge it and fill in every row.',
    },
  },
  'row-not-read': {
    severity: 'warning',
    zh: {
      message: '第 {row} 行不属于任何已识别的表，但含有数据，未读取：{cells}。',
      fix: '如属于某张表，请移到该表内（表头之下、注之上）；否则无需处理。',
    },
    en: {
      message: 'Row {row} belongs to no known table but holds data; it was not read: {cells}.',
      fix: 'If it is part of a table, move it there (below the header, above the notes); otherwise nothing needs to be done.',
    },
  },
  'text-row-not-read': {
    severity: 'note',
    zh: {
      message: '表内第 {row} 行的文字未归入任何指标：{cells}。',
      fix: '如是指标名称，请填在对应的列；如是说明，请移到表后并以“注：”开头。',
    },
    en: {
      message: 'The text in row {row} of the table belongs to no indicator: {cells}.',
      fix: 'Put a name into its column; move a remark below the table, beginning with 注：.',
    },
  },
  'level-without-indicators': {
    severity: 'warning',
    zh: {
      message: '“{name}”之下没有任何指标。',
      fix: '补填该级指标下的三级指标，或删除这一行。',
    },
    en: {
      message: 'There is no indicator under "{name}".',
      fix: 'Add its indicators, or delete the row.',
    },
  },
  'hidden-rows-read': {
    severity: 'note',
    zh: {
      message: '第 {rows} 行被隐藏，仍已读取并参与计算。',
      fix: '如不应计入，请删除这些行；否则取消隐藏以便核对。',
    },
    en: {
      message: 'Hidden rows {rows} were read and count.',
      fix: 'Delete them if they should not count; otherwise unhide them for review.',
    },
  },
  'hidden-sheet-skipped': {
    severity: 'warning',
    zh: {
      message: '工作表“{sheet}”被隐藏，其中的表未读取。',
      fix: '如应参与评价，请取消隐藏该工作表。',
    },
    en: {
      message: 'The sheet "{sheet}" is hidden; its tables were not read.',
      fix: 'Unhide the sheet if it should count.',
    },
  },
  'sheet-not-read': {
    severity: 'note',
    zh: {
      message: '工作表“{sheet}”中没有识别到指标表、预算表、重点工作任务表或基本信息，未读取。',
      fix: '如应参与评价，请检查表头文字；否则无需处理。',
    },
    en: {
      message:
        'No indicator, budget or key-task table and no basic facts were found on the sheet "{sheet}"; it was not read.',
      fix: 'If it should count, check its headers; otherwise nothing needs to be done.',
    },
  },
  'empty-table': {
    severity: 'warning',
    zh: {
      message: '表头之下没有数据行。',
      fix: '填写数据，或删除这张空表。',
    },
    en: {
      message: 'There are no rows of data below this header.',
      fix: 'Fill in the data, or delete the empty table.',
    },
  },
  'subtotal-group-unknown': {
    severity: 'warning',
    zh: {
      message: '无法确定“{label}”是哪一组指标的小计，未核对：{cells}。',
      fix: '把“小计”放在该组最后一行之后、下一级指标所在的列。',
    },
    en: {
      message: 'It is not clear which group "{label}" sums up; it was not checked: {cells}.',
      fix: 'Put 小计 below the last row of its group, in the column of the next lower level.',
    },
  },
  'sum-row-cells-not-read': {
    severity: 'note',
    zh: {
      message: '“{label}”行中分值、得分以外的内容未读取：{cells}。',
      fix: '无需处理；合计由各行重新计算。',
    },
    en: {
      message: 'Besides weight and score, nothing of the row "{label}" is read: {cells}.',
      fix: 'Nothing needs to be done: sums are computed from the rows.',
    },
  },
  'sum-row-not-read': {
    severity: 'note',
    zh: {
      message: '“{label}”行未读取：{cells}。',
      fix: '无需处理；合计由各行重新计算。',
    },
    en: {
      message: 'The row "{label}" is not read: {cells}.',
      fix: 'Nothing needs to be done: sums are computed from the rows.',
    },
  },
  'budget-basis-unknown': {
    severity: 'error',
    zh: {
      message: '无法确定该预算表是按资金来源、支出性质还是单位分列，未读取：{cells}。',
      fix: '把名称列的表头写成“资金来源”“支出性质”或“单位名称”。',
    },
    en: {
      message:
        'It is not clear whether this budget table is by funding source, nature or unit; it was not read: {cells}.',
      fix: 'Head the column of names 资金来源, 支出性质 or 单位名称.',
    },
  },
  'execution-points-ambiguous': {
    severity: 'warning',
    zh: {
      message: '资金表中有多行填写了分值或得分，只按“{name}”行读取，其余未计：{cells}。',
      fix: '预算执行率的分值和得分只填在资金总额一行。',
    },
    en: {
      message:
        'Several rows of the funding block hold a weight or score; only those of "{name}" count, not {cells}.',
      fix: 'Give the weight and score of the execution rate in the row of the total only.',
    },
  },
  'amount-unit-unknown': {
    severity: 'error',
    zh: {
      message: '金额单位“{unit}”不是元、万元或亿元，该表未读取：{cells}。',
      fix: '把金额换算为元、万元或亿元，并相应修改单位。',
    },
    en: {
      message: 'The amount unit "{unit}" is none of 元, 万元 and 亿元; the table was not read: {cells}.',
      fix: 'Convert the amounts to 元, 万元 or 亿元, and change the unit accordingly.',
    },
  },
  'fact-conflict': {
    severity: 'warning',
    zh: {
      message: '“{label}”有不同的填写：按“{used}”读取，此处为“{other}”。',
      fix: '核对后改为一致。',
    },
    en: {
      message: '"{label}" is stated differently: "{used}" was read, here it is "{other}".',
      fix: 'Make them agree.',
    },
  },
});
