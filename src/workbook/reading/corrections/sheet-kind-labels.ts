import type { Bilingual } from '../../../domain/bilingual';
import type { SheetKind } from './corrections';

/** What the kinds of sheets are called. */
export const SHEET_KIND_LABELS: Readonly<Record<SheetKind, Bilingual>> = {
  indicator: { zh: '指标表', en: 'indicators' },
  'funding-source': { zh: '预算表（按资金来源）', en: 'budget by funding source' },
  nature: { zh: '预算表（按支出性质）', en: 'budget by nature of spending' },
  unit: { zh: '预算表（按单位）', en: 'budget by unit' },
  'project-funding': { zh: '项目资金表', en: 'funding of a project' },
  'key-task': { zh: '重点工作任务表', en: 'key tasks' },
  goals: { zh: '总体目标', en: 'goals' },
  facts: { zh: '基本信息', en: 'basic facts' },
  ignored: { zh: '不读取', en: 'not read' },
};
