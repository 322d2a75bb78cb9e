import { AMOUNT, BLANK_ROW, PERCENT, amount, noteRow, text, titleRow } from '../sheet-model';
import type { SampleRow, SampleSheet, StyledCell } from '../sheet-model';
import { cellNumber, decimal, ratio, round, roundRatio, sum } from '../../../src/domain/decimal';
import { DEPARTMENT, TASK_NAMES } from './published';

interface Line {
  readonly name: string;
  readonly initial: string;
  readonly adjusted: string;
  readonly executed: string;
  readonly origin: string;
  /** Part of the line above it: not summed. */
  readonly part?: boolean;
}

const BY_SOURCE: readonly Line[] = [
  {
    name: '一般公共预算',
    initial: '125600.00',
    adjusted: '127052.62',
    executed: '127052.62',
    origin: '执行数公布',
  },
  {
    name: '政府性基金预算',
    initial: '166900.00',
    adjusted: '166886.99',
    executed: '166886.99',
    origin: '执行数公布',
  },
];

const BY_NATURE: readonly Line[] = [
  { name: '基本支出', initial: '3900.00', adjusted: '3992.42', executed: '3992.42', origin: '执行数公布' },
  {
    name: '其中：人员经费',
    initial: '3350.00',
    adjusted: '3421.18',
    executed: '3421.18',
    origin: '示例',
    part: true,
  },
  {
    name: '      公用经费',
    initial: '550.00',
    adjusted: '571.24',
    executed: '571.24',
    origin: '示例',
    part: true,
  },
  {
    name: '项目支出',
    initial: '288600.00',
    adjusted: '289947.19',
    executed: '289947.19',
    origin: '执行数公布',
  },
];

/** 收支情况: by funding source and by nature, one above the other on one sheet. */
export function budgetSheet(): SampleSheet {
  const rows: SampleRow[] = [
    titleRow(`${DEPARTMENT}2021年度部门整体收支情况表`),
    { cells: [null, null, null, null, null, null, '单位：万元'], style: 'captionRight' },
  ];
  rows.push(BLANK_ROW, ...grouping('一、按资金来源', '资金来源', BY_SOURCE, rows.length + 1));
  rows.push(BLANK_ROW, ...grouping('二、按支出性质', '支出性质', BY_NATURE, rows.length + 1));
  rows.push(
    noteRow(
      '注：执行数取自公开的自评报告（293,939.61万元）；年初预算、调整后预算及人员经费、公用经费的拆分为示例，调整后预算按执行数列示。',
    ),
  );
  return {
    name: '收支情况',
    widths: [24, 16, 16, 16, 13, 12, 13],
    orientation: 'landscape',
    rows,
  };
}

/** A section line, header, lines and total; `first` is the section line's row, counted from 0. */
function grouping(section: string, label: string, lines: readonly Line[], first: number): SampleRow[] {
  const top = first + 3;
  const bottom = top + lines.length - 1;
  const summed = lines.flatMap((line, index) => (line.part === true ? [] : [{ line, row: top + index }]));
  const totalRow = bottom + 1;
  const totalOf = (key: 'initial' | 'adjusted' | 'executed'): string =>
    sum(summed.map(({ line }) => decimal(line[key]))).toFixed();
  const executedTotal = totalOf('executed');
  const rateAndShare = (row: number, adjusted: string, executed: string): StyledCell[] => [
    percentFormula(`ROUND(D${String(row)}/C${String(row)},4)`, executed, adjusted),
    percentFormula(`ROUND(D${String(row)}/D$${String(totalRow)},4)`, executed, executedTotal),
  ];
  return [
    { cells: [section], style: 'section' },
    {
      cells: [label, '年初预算', '调整后预算', '执行数', '预算执行率', '占比', '数据性质'],
      style: 'header',
    },
    ...lines.map((line, index) => ({
      cells: [
        text(line.name),
        amount(Number(line.initial)),
        amount(Number(line.adjusted)),
        amount(Number(line.executed)),
        ...rateAndShare(top + index, line.adjusted, line.executed),
        line.origin,
      ],
      style: 'center' as const,
    })),
    {
      cells: [
        '合计',
        ...(['initial', 'adjusted', 'executed'] as const).map((key, index): StyledCell => {
          const column = 'BCD'.charAt(index);
          return {
            formula: summed.map(({ row }) => column + String(row)).join('+'),
            result: Number(totalOf(key)),
            style: 'number',
            numberFormat: AMOUNT,
          };
        }),
        ...rateAndShare(totalRow, totalOf('adjusted'), executedTotal),
        '执行数公布',
      ],
      style: 'center',
    },
  ];
}

function percentFormula(formula: string, part: string, whole: string): StyledCell {
  const result = cellNumber(round(roundRatio(ratio(decimal(part), decimal(whole)), 4), 4));
  return { formula, result, style: 'number', numberFormat: PERCENT };
}

interface Task {
  readonly content: string;
  readonly budget: number;
  readonly executed: number;
  readonly completion: string;
  readonly reason: string | null;
}

const TASKS: readonly Task[] = [
  {
    content: '举办广州博览会，组团赴外省市参展参会，推动泛珠三角区域合作。',
    budget: 1286.5,
    executed: 1286.5,
    completion: '成功举办第29届广州博览会，支持国内友好城市来穗举办推介会，签约项目金额100余亿元。',
    reason: null,
  },
  {
    content: '按对口支援规划安排支援项目和资金。',
    budget: 68452.3,
    executed: 68452.3,
    completion: '新疆疏附、西藏波密和四川甘孜州3个县全部实现脱贫摘帽。',
    reason: null,
  },
  {
    content: '组织开展东西部扶贫协作各项帮扶工作。',
    budget: 163200,
    executed: 163200,
    completion: '助推毕节、黔南17个贫困县全部摘帽，2817个贫困村全部出列。',
    reason: null,
  },
  {
    content: '完成对口帮扶梅州市和清远市任务。',
    budget: 45310,
    executed: 45310,
    completion: '477个省定贫困村和建档立卡贫困户8.1万人全部摘帽出列。',
    reason: null,
  },
  {
    content: '举办西部地区干部和专业技术人才培训班。',
    budget: 252.4,
    executed: 252.4,
    completion: '培训次数和培训人员数量不理想，未达预期目标。',
    reason: '受新冠疫情影响，部分线下培训班推迟或取消。',
  },
];

/** 重点工作任务: the five tasks of the report, with illustrative amounts. */
export function keyTaskSheet(): SampleSheet {
  return {
    name: '重点工作任务',
    widths: [6, 30, 28, 14, 14, 32, 22, 13],
    orientation: 'landscape',
    rows: [
      titleRow(`${DEPARTMENT}2021年度重点工作任务完成情况表`),
      { cells: [null, null, null, null, null, null, null, '单位：万元'], style: 'captionRight' },
      {
        cells: ['序号', '任务名称', '主要内容', '预算数', '执行数', '完成情况', '未完成原因', '数据性质'],
        style: 'header',
      },
      ...TASKS.map((task, index) => ({
        cells: [
          index + 1,
          text(TASK_NAMES[index] ?? null),
          text(task.content),
          amount(task.budget),
          amount(task.executed),
          text(task.completion),
          text(task.reason),
          '部分公布',
        ],
        style: 'center' as const,
      })),
      noteRow('注：任务名称和完成情况取自公开的自评报告；主要内容、预算数和执行数为示例。'),
    ],
    repeatedRows: [1, 3],
  };
}
