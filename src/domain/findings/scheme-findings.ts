import { defineFindings } from './finding';

/** What can be wrong with a scheme file. All are errors: a scheme is used whole or not at all. */
export const schemeFindings = defineFindings({
  'scheme-not-an-object': {
    severity: 'error',
    zh: { message: '文件内容应为一个用花括号括起的对象', fix: '以随附的指标体系文件为样本重写' },
    en: {
      message: 'The file should hold one object in braces',
      fix: 'Start from a scheme file that ships with the tool',
    },
  },
  'scheme-unknown-key': {
    severity: 'error',
    zh: { message: '不认识的键“{key}”', fix: '删除它，或改为此处可用的键：{known}' },
    en: { message: 'Unknown key "{key}"', fix: 'Remove it, or use a key that is known here: {known}' },
  },
  'scheme-missing-key': {
    severity: 'error',
    zh: { message: '缺少“{key}”', fix: '补上这一项；写法见随附的指标体系文件' },
    en: { message: '"{key}" is missing', fix: 'Add it; the shipped scheme files show how it is written' },
  },
  'scheme-wrong-type': {
    severity: 'error',
    zh: { message: '此处应为{expected}，现为{found}', fix: '改为{expected}' },
    en: { message: 'Expected {expected} here, found {found}', fix: 'Change it to {expected}' },
  },
  'scheme-number-unquoted': {
    severity: 'error',
    zh: { message: '数值 {value} 未加引号', fix: '写成 "{value}"，以免小数失真' },
    en: {
      message: 'The number {value} is not quoted',
      fix: 'Write "{value}", so that no decimal is distorted',
    },
  },
  'scheme-not-a-decimal': {
    severity: 'error',
    zh: { message: '“{value}”不是可用的数值', fix: '只写数字和小数点，如 "2.5"；不写百分号、逗号、单位' },
    en: {
      message: '"{value}" is not a usable number',
      fix: 'Write digits and a decimal point only, such as "2.5"; no percent sign, comma or unit',
    },
  },
  'scheme-bad-id': {
    severity: 'error',
    zh: {
      message: '编号“{value}”含有不能用的字符',
      fix: '只用字母、汉字、数字、点、横线和下划线，以字母、汉字或数字开头',
    },
    en: {
      message: 'The id "{value}" holds characters that can not be used',
      fix: 'Use letters, digits, dots, hyphens and underscores, beginning with a letter or digit',
    },
  },
  'scheme-bad-year': {
    severity: 'error',
    zh: { message: '{value} 不是可用的年份', fix: '写四位年份，不加引号，如 2022' },
    en: { message: '{value} is not a usable year', fix: 'Write four digits without quotes, such as 2022' },
  },
  'scheme-bad-places': {
    severity: 'error',
    zh: { message: '{value} 不是可用的小数位数', fix: '写 0 至 4 的整数，不加引号，如 1' },
    en: {
      message: '{value} is not a usable number of decimal places',
      fix: 'Write a whole number from 0 to 4 without quotes, such as 1',
    },
  },
  'scheme-cap-finer-than-total': {
    severity: 'error',
    zh: {
      message: '封顶分 {value} 的小数位数多于总分的 {places} 位，取整后会超过封顶',
      fix: '把封顶分写成至多 {places} 位小数，或增大 rounding 的 totalPlaces',
    },
    en: {
      message: 'The cap {value} has more decimal places than the total, which has {places}',
      fix: 'Write the cap with at most {places} places, or give a greater totalPlaces under rounding',
    },
  },
  'scheme-year-twice': {
    severity: 'error',
    zh: { message: '{year} 年起的值与 {other} 重复', fix: '合并为一条，或改正其中一条的 from' },
    en: {
      message: 'There is another value from {year} on, at {other}',
      fix: 'Merge the two, or correct the from of one',
    },
  },
  'scheme-no-value-for-year': {
    severity: 'error',
    zh: {
      message: '{year} 年还没有值，最早的一条从 {first} 年起',
      fix: '补上一条 from 不晚于 {year} 的值',
    },
    en: {
      message: 'There is no value for {year}: the first one counts from {first}',
      fix: 'Add a value whose from is {year} or earlier',
    },
  },
  'scheme-empty': {
    severity: 'error',
    zh: { message: '此处不能为空', fix: '填写内容，或删除这一项' },
    en: { message: 'This must not be empty', fix: 'Fill it in, or remove it' },
  },
  'scheme-unknown-choice': {
    severity: 'error',
    zh: { message: '“{value}”不是可选的写法', fix: '改为以下之一：{choices}' },
    en: { message: '"{value}" is not one of the choices', fix: 'Use one of: {choices}' },
  },
  'scheme-unknown-extends': {
    severity: 'error',
    zh: { message: '找不到所继承的指标体系“{id}”', fix: '检查 extends 的拼写；或删除 extends，把各项写全' },
    en: {
      message: 'The extended scheme "{id}" is not known',
      fix: 'Check the spelling of extends; or remove it and write the scheme out in full',
    },
  },
  'scheme-extends-cycle': {
    severity: 'error',
    zh: { message: '继承关系成环：{chain}', fix: '更改其中一个文件的 id 或 extends，使继承有终点' },
    en: {
      message: 'The schemes extend each other in a circle: {chain}',
      fix: 'Change the id or extends of one',
    },
  },
  'scheme-level-order': {
    severity: 'error',
    zh: {
      message: '“{name}”的层级不低于其上级',
      fix: '按 dimension → level1 → level2 → indicator 的顺序由上往下写，可略去层级',
    },
    en: {
      message: 'The level of "{name}" is not below that of its parent',
      fix: 'Go down in the order dimension → level1 → level2 → indicator; levels may be left out',
    },
  },
  'scheme-indicator-without-level1': {
    severity: 'error',
    zh: { message: '指标“{name}”不在任何一级指标之下', fix: '把它放到一个 level1 之下' },
    en: { message: 'Indicator "{name}" stands under no level-1 indicator', fix: 'Put it under a level1' },
  },
  'scheme-weight-not-positive': {
    severity: 'error',
    zh: { message: '“{name}”的分值应大于 0', fix: '填写大于 0 的分值；未定的分值写 null' },
    en: {
      message: 'The weight of "{name}" should be above 0',
      fix: 'Give a weight above 0; null where it is open',
    },
  },
  'scheme-weights-do-not-foot': {
    severity: 'error',
    zh: { message: '“{name}”的分值为 {stated}，下级分值之和为 {total}', fix: '改正其中之一，使两者相等' },
    en: { message: '"{name}" has weight {stated}, but its parts sum to {total}', fix: 'Correct one of them' },
  },
  'scheme-weights-exceed': {
    severity: 'error',
    zh: {
      message: '“{name}”的分值为 {stated}，已定的下级分值之和 {total} 超过了它',
      fix: '减少下级分值，或提高上级分值',
    },
    en: {
      message: '"{name}" has weight {stated}, but those of its parts that are set already sum to {total}',
      fix: 'Lower the parts, or raise the whole',
    },
  },
  'scheme-duplicate-name': {
    severity: 'error',
    zh: { message: '名称“{name}”与 {other} 重复', fix: '改名或合并，使每个名称只指一项' },
    en: {
      message: 'The name "{name}" stands at {other} already',
      fix: 'Rename or merge, so that a name means one thing',
    },
  },
  'scheme-grades-not-descending': {
    severity: 'error',
    zh: { message: '等级下限 {value} 不低于上一等级的 {previous}', fix: '按下限从高到低排列各等级' },
    en: {
      message: "Lower bound {value} is not below the previous grade's {previous}",
      fix: 'Order grades from high to low',
    },
  },
  'scheme-grades-last-not-zero': {
    severity: 'error',
    zh: { message: '最低等级的下限是 {value}，应为 0', fix: '把最低等级的下限写成 "0"，使每个得分都有等级' },
    en: {
      message: 'The lowest grade starts at {value}; it should start at 0',
      fix: 'Write "0", so that every total has a grade',
    },
  },
  'scheme-above-hundred': {
    severity: 'error',
    zh: { message: '{value} 超过了 100', fix: '填写 0 至 100 之间的数' },
    en: { message: '{value} is above 100', fix: 'Give a number from 0 to 100' },
  },
  'scheme-caps-not-descending': {
    severity: 'error',
    zh: { message: '执行率下限 {value} 不低于上一档的 {previous}', fix: '按 rateFrom 从高到低排列各档' },
    en: {
      message: 'rateFrom {value} is not below the previous {previous}',
      fix: 'Order the caps by rateFrom, highest first',
    },
  },
  'scheme-caps-last-not-zero': {
    severity: 'error',
    zh: { message: '最低一档从执行率 {value} 起，更低的执行率没有规定', fix: '增加 rateFrom 为 "0" 的一档' },
    en: {
      message: 'The last cap starts at rate {value}; below it nothing is set',
      fix: 'Add a cap with rateFrom "0"',
    },
  },
  'scheme-caps-maximum-rises': {
    severity: 'error',
    zh: {
      message: '执行率更低，最高分 {value} 却高于上一档的 {previous}',
      fix: '改正 maximum，使执行率越低最高分越低',
    },
    en: {
      message: 'At a lower rate the maximum {value} is above the previous {previous}',
      fix: 'Correct maximum, so that it falls with the rate',
    },
  },
  'scheme-bands-incomplete': {
    severity: 'error',
    zh: { message: '定性分档中“{level}”出现了 {count} 次，应为 1 次', fix: '达成、部分达成、未达成各写一档' },
    en: {
      message: 'Band "{level}" stands {count} times, not once',
      fix: 'Give 达成, 部分达成 and 未达成 one band each',
    },
  },
  'scheme-band-bounds': {
    severity: 'error',
    zh: { message: '“{level}”的下限 {from} 不低于上限 {to}', fix: '使 from 小于 to' },
    en: { message: 'Band "{level}" goes from {from} to {to}', fix: 'Make from smaller than to' },
  },
  'scheme-bands-overlap': {
    severity: 'error',
    zh: {
      message: '“{lower}”与“{upper}”两档重叠或次序颠倒',
      fix: '按达成、部分达成、未达成由高到低设界；相接处的分值只归上一档，下一档的 upperIncluded 写 false',
    },
    en: {
      message: 'Bands "{lower}" and "{upper}" overlap or are in the wrong order',
      fix: 'Let 达成, 部分达成 and 未达成 follow from high to low; a shared bound belongs to the upper one, upperIncluded false',
    },
  },
  'scheme-threshold-too-low': {
    severity: 'error',
    zh: { message: '超额完成的界限 {value} 应大于 1', fix: '写成倍数，如 "1.3" 表示超过指标值的 130 %' },
    en: {
      message: 'The overshoot threshold {value} should be above 1',
      fix: 'Write a factor: "1.3" is 130 % of the target',
    },
  },
  'scheme-tier-else-not-last': {
    severity: 'error',
    zh: { message: '“其余”一档不在最后，其后各档不会用到', fix: '把 operator 为 null 的一档移到最后' },
    en: {
      message: 'The tier for everything else is not the last one',
      fix: 'Move the tier with operator null to the end',
    },
  },
  'scheme-tier-bound': {
    severity: 'error',
    zh: {
      message: '分档的 operator 与 bound 应同时填写或同时为 null',
      fix: '补上缺的一个；“其余”一档两个都写 null',
    },
    en: {
      message: 'operator and bound of a tier should both be given, or both be null',
      fix: 'Add the missing one; for everything else both are null',
    },
  },
  'scheme-tier-award': {
    severity: 'error',
    zh: { message: '分档的得分应写 percentOfWeight 或 points 中的一个', fix: '只保留其中一个' },
    en: { message: 'A tier awards either percentOfWeight or points', fix: 'Keep exactly one of them' },
  },
  'scheme-tier-points-above-weight': {
    severity: 'error',
    zh: { message: '分档得分 {value} 超过指标“{name}”的分值 {weight}', fix: '降低该档得分，或提高分值' },
    en: {
      message: 'The tier awards {value}, above the weight {weight} of "{name}"',
      fix: 'Lower the award, or raise the weight',
    },
  },
  'scheme-deduction-not-positive': {
    severity: 'error',
    zh: { message: '每次扣分和最多扣分都应大于 0', fix: '填写大于 0 的分数；不设上限时 maximum 写 null' },
    en: {
      message: 'perOccurrence and maximum should be above 0',
      fix: 'Give points above 0; maximum is null where there is none',
    },
  },
});
