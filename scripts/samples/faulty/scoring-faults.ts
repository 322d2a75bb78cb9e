import type { SampleRow, SampleSheet } from '../sheet-model';
import { REASON, faultSheet } from './fault-sheet';
import type { FaultyRow } from './fault-sheet';

/** Rules that do not fit their values, and scores that do not follow their rules. */
const RULE_FAULTS: readonly FaultyRow[] = [
  fault('no-rule', '综合协调情况', { level1: '评分规则', level2: '规则问题', actual: 5 }),
  fault('strict-at-equality', '志愿服务次数', { target: '>12', actual: 12 }),
  fault('date-by-ratio', '报告提交时间', { target: '2021年12月底前', actual: '2021年11月', rule: '比例' }),
  fault('tier-not-in-percent', '抽样合格件数', {
    target: '≥100',
    actual: 97,
    rule: '≥95%得100%；≥90%得80%；其余得0',
  }),
  fault('no-tier-matches', '材料报送及时率', {
    target: '≥95%',
    actual: '85%',
    rule: '≥95%得100%；≥90%得80%',
  }),
  fault('award-above-weight', '公开信息完整率', {
    target: '≥95%',
    actual: '96%',
    rule: '≥95%得5分；其余得0',
  }),
  fault('negative-occurrences', '违规问题数', { target: 0, actual: -1, rule: '每发现一项扣1分，扣完为止' }),
  fault('actual-not-a-number', '投诉举报件数', {
    target: 0,
    actual: '达成',
    rule: '每发现一项扣1分，扣完为止',
  }),
  fault('attainment-not-stated', '队伍建设情况', {
    nature: '定性',
    target: '队伍稳定',
    actual: '开展了相关工作',
  }),
  fault('band-score-missing', '协同机制建设', { nature: '定性', target: '机制健全', actual: '部分达成' }),
  fault('outside-band', '档案管理情况', {
    nature: '定性',
    target: '管理规范',
    actual: '部分达成',
    weight: 5,
    score: 5,
  }),
  fault('entered-score-missing', '领导评价', { actual: '已完成', rule: '直接评分' }),
  fault('entered-out-of-range', '专家评价', { actual: '已完成', weight: 3, score: 4, rule: '直接评分' }),
];

/** Scores, lost points, deductions and reasons that do not agree. */
const SCORE_FAULTS: readonly FaultyRow[] = [
  fault('score-above-weight', '编制规划份数', {
    level1: '绩效管理（20分）',
    level2: '得分问题',
    target: '≥2',
    actual: 2,
    weight: 3,
    score: 4,
  }),
  fault('score-differs', '组织培训期数', { target: '≥12', actual: 6, weight: 3, score: 2.5 }),
  fault('lost-points-differ', '开展评估项数', { target: '≥12', actual: 6, weight: 3, score: 1.5, lost: 1 }),
  fault('completion-differs completion-below-execution', '整改问题项数', {
    target: '≥12',
    actual: 6,
    weight: 3,
    completion: '80%',
  }),
  fault('reason-missing', '审计整改率', { target: '≥100%', actual: '90%', reason: undefined }),
  fault('deduction-without-reason', '资料完整率', {
    target: '≥90%',
    actual: '90%',
    weight: 3,
    deduction: 1,
    reason: undefined,
  }),
  fault('deduction-negative', '数据准确率', { target: '≥90%', actual: '90%', deduction: -1 }),
  fault('not-applicable-without-reason', '境外培训人数', {
    target: '≥10',
    actual: '不适用',
    reason: undefined,
  }),
  fault('not-applicable-scored', '境外参展次数', { target: '≥2', actual: '不涉及', score: 1 }),
  fault('overshoot-without-reason completion-above-execution', '新增合作项目数', {
    target: '≥10',
    actual: 20,
    reason: undefined,
  }),
  fault('duplicate-indicator', '组织培训期数', { target: '≥2', actual: 2 }),
  fault('weight-differs-from-scheme', '评价结果应用', { target: '≥2', actual: 2, weight: 4 }),
  fault('execution-differs', '预算资金支出率', { target: '100%', actual: '99%', weight: 5 }),
];

const WRONG_TOTAL: SampleRow = {
  cells: [
    '合计',
    ...Array<null>(6).fill(null),
    60,
    50,
    ...Array<null>(5).fill(null),
    'stated-weight-differs',
  ],
  style: 'center',
};

function fault(
  shows: string,
  name: string,
  cells: Partial<Omit<FaultyRow, 'reason'>> & { readonly reason?: string | undefined },
): FaultyRow {
  const { reason, ...rest } = cells;
  const given = 'reason' in cells ? reason : REASON;
  return { shows, name, weight: 2, ...rest, ...(given === undefined ? {} : { reason: given }) };
}

/** Two sheets: rules that do not fit, and scores that do not agree. */
export function scoringFaultSheets(): readonly SampleSheet[] {
  return [faultSheet('评分规则问题', RULE_FAULTS), faultSheet('管理效能', SCORE_FAULTS, [WRONG_TOTAL])];
}
