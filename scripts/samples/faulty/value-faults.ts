import type { SampleSheet } from '../sheet-model';
import { REASON, faultSheet } from './fault-sheet';
import type { FaultyRow } from './fault-sheet';

const DATE = 'yyyy"年"m"月"d"日"';
const NEW_YEAR: { readonly value: Date; readonly numberFormat: string } = {
  value: new Date(Date.UTC(2021, 0, 15)),
  numberFormat: DATE,
};

/** Targets, operators and weights that can not be read, or only in a way that has to be said. */
const TARGET_FAULTS: readonly FaultyRow[] = [
  fault('target-unreadable', '印发资料册数', { target: '约50个左右', actual: 52 }),
  fault('target-operator-conflict', '举办活动场次', { nature: '≤', target: '≥50', actual: 52 }),
  fault('target-range-incomplete', '库存周转天数', {
    nature: '区间',
    target: 90,
    actual: 92,
  }),
  fault('target-range-reversed', '设备利用率', { nature: '区间', target: '95%-90%', actual: '92%' }),
  fault('target-percent-ambiguous', '投诉率', { nature: '≤', target: 1.5, unit: '%', actual: 1.2 }),
  fault('nature-unknown', '走访企业户数', { nature: '大概', target: '≥20', actual: 20 }),
  fault('nature-without-use', '制度建设情况', { nature: '≥', target: '制度健全', actual: '达成' }),
  fault('operator-assumed', '编发简报期数', { target: 12, actual: 12 }),
  fault('year-assumed', '系统上线时间', { target: '11月底前', actual: '2021年10月' }),
  fault('target-unit-conflict', '检查次数', { target: '≥50个', unit: '次', actual: 50 }),
  fault('missing-target', '服务群众人数', { nature: '≥', actual: 500 }),
  fault('negative-target-not-met', '用电量增长率', { nature: '≥', target: -5, actual: -8 }),
  fault('weight-unreadable', '信息采编条数', { target: '≥5', actual: 5, weight: '三分左右' }),
  fault('weight-is-date', '督查整改项数', { target: '≥5', actual: 5, weight: NEW_YEAR }),
  fault('weight-missing', '调研报告篇数', { target: '≥5', actual: 5, weight: null }),
  fault('weight-negative', '宣传报道篇数', { target: '≥5', actual: 5, weight: -3 }),
];

/** Actuals that can not be read beside their targets. */
const ACTUAL_FAULTS: readonly FaultyRow[] = [
  fault('cell-error', '平均办理时长', { nature: '≤', target: 10, actual: errorCell('F4/0') }),
  fault('cell-uncalculated', '办结件数', { target: '≥10', actual: { formula: 'SUM(Z1:Z9)' } }),
  fault('cell-boolean', '公众号开通数', { target: '≥1', actual: true }),
  fault('actual-unreadable', '接待来访批次', { target: '≥48', actual: '48或50批' }),
  fault('actual-percent-assumed', '群众满意度', { target: '≥95%', actual: 0.9555 }),
  fault('actual-percent-ambiguous', '资料归档率', { target: '≥50%', actual: 0.1 }),
  fault('actual-unit-differs', '巡查路段数', { target: '≥50个', actual: '50次' }),
  fault('actual-unit-assumed', '节约资金', { target: '≥90', actual: '95万元' }),
  fault('actual-unit-ambiguous', '盘活资产', { target: '≥5000', actual: '90万元' }),
  fault('actual-measure-differs', '抽检批次', { target: '≥50个', actual: '95%' }),
  fault('date-read-by-month', '验收时间', { target: '2021年12月15日前', actual: '2021年12月' }),
  fault('words-against-number', '开展演练次数', { target: '≥12', actual: '已多次开展演练' }),
  fault('number-against-words', '机制完善情况', { nature: '定性', target: '机制健全', actual: 12 }),
  fault('number-against-date', '招标完成时间', { target: '2021年12月底前', actual: 12 }),
  fault('date-against-number', '发布公告期数', { target: '≥12', actual: '2021年11月' }),
  fault('missing-actual', '受理咨询件数', { target: '≥12', actual: '/' }),
];

function errorCell(formula: string): {
  readonly formula: string;
  readonly result: { readonly error: '#DIV/0!' };
} {
  return { formula, result: { error: '#DIV/0!' } };
}

function fault(shows: string, name: string, cells: Partial<FaultyRow>): FaultyRow {
  return { shows, name, weight: 1, reason: REASON, ...cells };
}

/** Two sheets: what is wrong with targets and weights, and with actuals. */
export function valueFaultSheets(): readonly SampleSheet[] {
  return [
    faultSheet('指标值问题', levelled('目标设定', TARGET_FAULTS)),
    faultSheet('完成值问题', levelled('完成填报', ACTUAL_FAULTS)),
  ];
}

function levelled(level1: string, rows: readonly FaultyRow[]): readonly FaultyRow[] {
  return rows.map((row, index) => (index === 0 ? { level1, level2: '填报质量', ...row } : row));
}
