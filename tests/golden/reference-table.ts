import type { OracleIndicator, OracleLine, OracleRule, OracleTable, OracleTask } from './oracle';

/** The figures of the reference sample as a plain table, typed in by hand from the sheets. */
function row(
  groups: readonly string[],
  name: string,
  weight: string,
  rule: OracleRule,
  measure?: 'count' | 'money',
): OracleIndicator {
  return { groups, name, weight, rule, ...(measure === undefined ? {} : { measure }) };
}

const PERFORMANCE = '履职效能';
const MANAGEMENT = '管理效能';
const TRAINING = '支持西部地区人才培训';

const OVERALL = [PERFORMANCE, '整体效能', '整体绩效目标完成情况'];
const SPECIAL = (task: string): readonly string[] => [PERFORMANCE, '专项效能', task];
const MANAGED = (level1: string): readonly string[] => [MANAGEMENT, level1];

/** 广州市协作办公室 2021. */
export const REFERENCE: OracleTable = {
  indicators: [
    row(OVERALL, '产出指标完成情况', '10', { kind: 'positive', target: '95', actual: '95.6' }),
    row(OVERALL, '效益指标完成情况', '10', { kind: 'positive', target: '95', actual: '97' }),
    row([PERFORMANCE, '整体效能', '预算执行情况'], '预算资金支出率', '5', { kind: 'execution-rate' }),
    row(SPECIAL('依托各大合作平台，推动国内区域合作取得新成效'), '国内区域合作年度任务完成情况', '5', {
      kind: 'qualitative',
      level: '达成',
      entered: '5',
    }),
    row(
      SPECIAL('对口支援新疆喀什县、西藏波密县、重庆巫山县、甘孜州色达县、新龙县、炉霍县等地区'),
      '对口支援年度项目完成率',
      '5',
      { kind: 'equal', target: '100', actual: '100' },
    ),
    row(
      SPECIAL('对口帮扶贵州省东西部扶贫协作'),
      '助推摘帽的贫困县数',
      '5',
      {
        kind: 'positive',
        target: '17',
        actual: '17',
      },
      'count',
    ),
    row(
      SPECIAL('对口帮扶梅州清远专项'),
      '省定贫困村摘帽出列数',
      '4',
      {
        kind: 'positive',
        target: '477',
        actual: '477',
      },
      'count',
    ),
    row(SPECIAL(TRAINING), '培训次数', '3', { kind: 'positive', target: '12', actual: '6' }, 'count'),
    row(SPECIAL(TRAINING), '培训人数', '3', { kind: 'positive', target: '300', actual: '183' }, 'count'),

    row(MANAGED('预算编制'), '新增预算项目事前绩效评估', '2', {
      kind: 'equal',
      target: '100',
      actual: '100',
    }),
    row(MANAGED('预算执行'), '预算编制约束性', '4', { kind: 'negative', target: '5', actual: '4.8' }),
    row(MANAGED('预算执行'), '财务管理合规性', '4', {
      kind: 'deduction',
      actual: '0',
      each: '2',
      maximum: null,
    }),
    row(MANAGED('信息公开'), '预决算公开合规性', '3', { kind: 'equal', target: '100', actual: '100' }),
    row(MANAGED('信息公开'), '绩效信息公开情况', '2', {
      kind: 'tiers',
      actual: '97.5',
      tiers: [
        ['95', '100'],
        ['90', '80'],
        ['80', '60'],
      ],
    }),
    row(MANAGED('绩效管理'), '绩效管理制度建设', '5', {
      kind: 'qualitative',
      level: '部分达成',
      entered: '3',
    }),
    row(MANAGED('绩效管理'), '绩效管理制度执行', '8', { kind: 'entered', entered: '8' }),
    row(MANAGED('绩效管理'), '评价结果应用', '2', {
      kind: 'deduction',
      actual: '1',
      each: '1',
      maximum: null,
    }),
    row(MANAGED('采购管理'), '采购意向公开合规性', '2', {
      kind: 'pass-fail',
      test: 'month',
      target: '6',
      actual: '5',
    }),
    row(MANAGED('采购管理'), '采购内控制度建设', '1', {
      kind: 'qualitative',
      level: '达成',
      entered: '1',
    }),
    row(MANAGED('采购管理'), '采购活动合规性', '2', {
      kind: 'deduction',
      actual: '0',
      each: '0.5',
      maximum: null,
    }),
    row(MANAGED('采购管理'), '采购合同签订时效性', '2', { kind: 'positive', target: '100', actual: '100' }),
    row(MANAGED('采购管理'), '合同备案时效性', '1', {
      kind: 'pass-fail',
      test: 'atMost',
      target: '7',
      actual: '7',
    }),
    row(MANAGED('采购管理'), '采购政策效能', '1', { kind: 'positive', target: '30', actual: '31.2' }),
    row(MANAGED('资产管理'), '资产配置合规性', '2', {
      kind: 'pass-fail',
      test: 'equal',
      target: '100',
      actual: '100',
    }),
    row(MANAGED('资产管理'), '资产收益上缴及时性', '1', {
      kind: 'pass-fail',
      test: 'month',
      target: '12',
      actual: '11',
    }),
    row(MANAGED('资产管理'), '资产盘点情况', '1', { kind: 'positive', target: '1', actual: '1' }, 'count'),
    row(MANAGED('资产管理'), '数据质量', '1', { kind: 'qualitative', level: '达成', entered: '1' }),
    row(MANAGED('资产管理'), '资产管理合规性', '2', {
      kind: 'deduction',
      actual: '0',
      each: '1',
      maximum: '2',
    }),
    row(MANAGED('资产管理'), '固定资产利用率', '1', {
      kind: 'range',
      target: '90',
      upper: '100',
      actual: '96.3',
    }),
    row(MANAGED('运行成本'), '经济成本控制', '2', { kind: 'negative', target: '100', actual: '98.6' }),
    row(
      MANAGED('运行成本'),
      '“三公”经费控制',
      '1',
      { kind: 'negative', target: '38.5', actual: '37.66' },
      'money',
    ),
  ],
  groupings: {
    资金来源: [
      line('一般公共预算', '125600', '127052.62', '127052.62'),
      line('政府性基金预算', '166900', '166886.99', '166886.99'),
    ],
    支出性质: [
      line('基本支出', '3900', '3992.42', '3992.42'),
      line('人员经费', '3350', '3421.18', '3421.18', true),
      line('公用经费', '550', '571.24', '571.24', true),
      line('项目支出', '288600', '289947.19', '289947.19'),
    ],
  },
  executionBasis: '资金来源',
  tasks: [
    task('依托各大合作平台，推动国内区域合作取得新成效', '1286.5'),
    task('对口支援新疆喀什县、西藏波密县、重庆巫山县、甘孜州色达县、新龙县、炉霍县等地区', '68452.3'),
    task('对口帮扶贵州省东西部扶贫协作', '163200'),
    task('对口帮扶梅州清远专项', '45310'),
    task('支持西部地区人才培训', '252.4'),
  ],
};

function line(name: string, initial: string, adjusted: string, executed: string, part = false): OracleLine {
  return { name, part, initial, adjusted, executed };
}

function task(name: string, amount: string): OracleTask {
  return { name, budget: amount, executed: amount };
}
