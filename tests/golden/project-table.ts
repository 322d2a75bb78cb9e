import type { OracleLine, OracleTable } from './oracle';

const SHEET = '项目支出绩效自评表';
const OUTPUT = (level2: string): readonly string[] => [SHEET, '产出指标', level2];
const BENEFIT = (level2: string): readonly string[] => [SHEET, '效益指标', level2];

/** The figures of the project form as a plain table, typed in by hand from the sheet. */
export const PROJECT: OracleTable = {
  indicators: [
    { groups: [SHEET], name: '预算执行率', weight: '10', rule: { kind: 'execution-rate' } },
    {
      groups: OUTPUT('数量指标'),
      name: '举办培训班期数',
      weight: '10',
      rule: { kind: 'positive', target: '10', actual: '10' },
      measure: 'count',
    },
    {
      groups: OUTPUT('数量指标'),
      name: '培训人次',
      weight: '10',
      rule: { kind: 'positive', target: '300', actual: '288' },
      measure: 'count',
    },
    {
      groups: OUTPUT('质量指标'),
      name: '培训合格率',
      weight: '10',
      rule: { kind: 'positive', target: '95', actual: '96.2' },
    },
    {
      groups: OUTPUT('时效指标'),
      name: '培训计划完成时间',
      weight: '10',
      rule: { kind: 'pass-fail', test: 'month', target: '12', actual: '11' },
    },
    {
      groups: OUTPUT('成本指标'),
      name: '人均培训成本',
      weight: '10',
      rule: { kind: 'negative', target: '9500', actual: '9444.44' },
      measure: 'money',
    },
    {
      groups: BENEFIT('社会效益指标'),
      name: '受训人员返岗应用率',
      weight: '15',
      rule: { kind: 'positive', target: '80', actual: '81' },
    },
    {
      groups: BENEFIT('可持续影响指标'),
      name: '人才培训长效机制',
      weight: '15',
      rule: { kind: 'qualitative', level: '达成', entered: '15' },
    },
    {
      groups: [SHEET, '满意度指标', '服务对象满意度指标'],
      name: '受训人员满意度',
      weight: '10',
      rule: { kind: 'positive', target: '90', actual: '91.5' },
    },
  ],
  groupings: {
    项目资金: [
      line('当年财政拨款', '300', '270', '262'),
      line('上年结转资金', '0', '10', '10'),
      line('其他资金', '0', '0', '0'),
    ],
  },
  executionBasis: '项目资金',
  tasks: [],
};

function line(name: string, initial: string, adjusted: string, executed: string): OracleLine {
  return { name, part: false, initial, adjusted, executed };
}
