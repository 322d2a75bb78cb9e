import type { Bilingual } from '../../../domain/bilingual';
import type { ColumnsOfKind, TableKind } from './lexicons';

type FieldLabels = { readonly [K in TableKind]: Readonly<Record<ColumnsOfKind[K], Bilingual>> };

/** What the fields of each kind of table are called, in the order they are offered. */
export const FIELD_LABELS: FieldLabels = {
  indicator: {
    dimension: { zh: '维度', en: 'dimension' },
    level1: { zh: '一级指标', en: 'level 1' },
    level2: { zh: '二级指标', en: 'level 2' },
    name: { zh: '三级指标', en: 'indicator' },
    nature: { zh: '指标性质', en: 'nature' },
    target: { zh: '指标值', en: 'target' },
    actual: { zh: '完成值', en: 'actual' },
    unit: { zh: '度量单位', en: 'unit' },
    weight: { zh: '分值', en: 'weight' },
    score: { zh: '得分', en: 'score' },
    lost: { zh: '扣分', en: 'points lost' },
    deduction: { zh: '扣减分数', en: 'manual deduction' },
    completion: { zh: '完成率', en: 'completion' },
    rule: { zh: '评分规则', en: 'rule' },
    basis: { zh: '依据', en: 'basis' },
    reason: { zh: '偏差原因及改进措施', en: 'reason and measures' },
    description: { zh: '完成情况简要描述', en: 'description' },
    remark: { zh: '备注', en: 'remark' },
    index: { zh: '序号', en: 'running number' },
  },
  budget: {
    group: { zh: '分类', en: 'grouping' },
    'funding-source': { zh: '资金来源', en: 'funding source' },
    nature: { zh: '支出性质', en: 'nature of spending' },
    unit: { zh: '单位名称', en: 'unit name' },
    'project-funding': { zh: '项目资金', en: 'project funding' },
    name: { zh: '项目', en: 'line name' },
    initial: { zh: '年初预算', en: 'initial budget' },
    adjusted: { zh: '调整后预算', en: 'adjusted budget' },
    executed: { zh: '执行数', en: 'executed' },
    executionRate: { zh: '预算执行率', en: 'execution rate' },
    share: { zh: '占比', en: 'share' },
    reason: { zh: '原因说明', en: 'reason' },
    remark: { zh: '备注', en: 'remark' },
    weight: { zh: '分值', en: 'weight' },
    score: { zh: '得分', en: 'score' },
    index: { zh: '序号', en: 'running number' },
  },
  'key-task': {
    number: { zh: '序号', en: 'number' },
    name: { zh: '任务名称', en: 'task' },
    content: { zh: '主要内容', en: 'content' },
    budget: { zh: '预算数', en: 'budget' },
    executed: { zh: '执行数', en: 'executed' },
    completion: { zh: '完成情况', en: 'completion' },
    reason: { zh: '未完成原因', en: 'reason' },
  },
  goals: {
    label: { zh: '年度总体目标', en: 'heading of the goals' },
    goals: { zh: '预期目标', en: 'goals' },
    completion: { zh: '实际完成情况', en: 'completion' },
  },
};

/** The label of a field of one kind of table; null where the kind has no such field. */
export function fieldLabel(kind: TableKind, field: string): Bilingual | null {
  const labels: Readonly<Record<string, Bilingual>> = FIELD_LABELS[kind];
  return Object.hasOwn(labels, field) ? (labels[field] ?? null) : null;
}
