import { projectFormSheet } from '../project/project-form';
import type { ProjectForm, ProjectIndicator } from '../project/project-form';
import type { SampleSheet } from '../sheet-model';

const NOTE = '注：本表为演示而故意填错，项目和数据均为虚构。';

/** Project forms that are wrong in ways a department's tables can not be. */
export function faultyProjectWorkbook(): readonly SampleSheet[] {
  return [withoutBudget(), nothingApplies(), withoutPlaceForReason()].map(projectFormSheet);
}

/** No year, no amounts, the points of the execution rate entered twice. */
function withoutBudget(): ProjectForm {
  return {
    ...BLANK_FORM,
    sheet: '无预算项目',
    project: '没有填写预算的项目',
    funding: [
      { name: '年度资金总额', initial: null, adjusted: null, executed: null },
      { name: '其中：当年财政拨款', initial: null, adjusted: null, executed: null, weight: 10 },
    ],
    execution: { weight: 10, rate: null, score: null, reason: null },
    indicators: [
      row('产出指标', '数量指标', '改造道路长度', '≥12公里', '12公里', 40),
      row(null, '时效指标', '完工时间', '12月底前', '11月', 20),
      row('效益指标', '社会效益指标', '受益居民数', '≥500人', 500, 25),
    ],
    total: { weight: 100, score: null },
  };
}

/** Everything was entered as not applicable. */
function nothingApplies(): ProjectForm {
  return {
    ...BLANK_FORM,
    sheet: '未实施项目',
    year: '2021',
    project: '没有实施的项目',
    funding: [{ name: '年度资金总额', initial: 10, adjusted: 10, executed: 0 }],
    execution: null,
    indicators: [row('产出指标', '数量指标', '建设站点数', '≥2个', '不适用', 100)],
    total: { weight: 100, score: null },
  };
}

/** Points lost by the execution rate on a form that has no cell for the reason, and levels weighted otherwise. */
function withoutPlaceForReason(): ProjectForm {
  return {
    ...BLANK_FORM,
    sheet: '资金未用完项目',
    year: '2021',
    project: '资金没有用完的项目',
    funding: [{ name: '年度资金总额', initial: 100, adjusted: 100, executed: 96 }],
    execution: { weight: 10, rate: '96.00%', score: 9.6 },
    indicators: [
      row('产出指标', '数量指标', '铺设管线长度', '≥8公里', '8公里', 60),
      row('效益指标', '社会效益指标', '受益企业数', '≥20家', '20家', 20),
      row('满意度指标', '服务对象满意度指标', '企业满意度', '≥90%', '95%', 10),
    ],
    total: { weight: 100, score: null },
  };
}

const BLANK_FORM: ProjectForm = {
  sheet: '',
  year: '　　',
  project: '',
  fundingTitle: '项目资金',
  authority: '某市示例局',
  unit: '第一中心',
  funding: [],
  execution: null,
  goals: { expected: '演示用的目标。', achieved: '演示用的完成情况。' },
  indicators: [],
  total: { weight: null, score: null },
  notes: [NOTE],
};

function row(
  level1: string | null,
  level2: string | null,
  name: string,
  target: string,
  actual: string | number,
  weight: number,
): ProjectIndicator {
  return { level1, level2, name, target, actual, weight, score: null, reason: null };
}
