import type { Synonyms } from './synonyms';

/** The goals block of a project form: 年度总体目标 with 预期目标 beside 实际完成情况 and their texts below. */
export type GoalsColumn = 'label' | 'goals' | 'completion';

export const GOALS_HEADERS: Synonyms<GoalsColumn> = {
  strong: {
    label: [
      '年度总体目标',
      '年度总体绩效目标',
      '总体目标',
      '年度绩效目标',
      '总体绩效目标',
      '年度目标',
      '绩效目标',
    ],
    goals: ['预期目标', '年初设定目标', '年初设定绩效目标', '预期绩效目标', '年初目标', '目标设定'],
    completion: [
      '实际完成情况',
      '目标实际完成情况',
      '目标完成情况',
      '全年实际完成情况',
      '完成情况',
      '年度完成情况',
    ],
  },
  weak: {},
};
