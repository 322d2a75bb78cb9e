import { cellNumber, fixed, plain } from '../../domain/decimal';
import type { Evaluation, GroupResult, IndicatorResult } from '../../domain/evaluation/evaluation';
import { printedPlaces } from '../../domain/evaluation/printed-places';
import type { ReportCell, ReportChart, ReportTable } from '../report';
import { cell } from './cells';

const COLUMNS = 6;

/** Every indicator with what it was to reach and what it got, by dimension, and the total. */
export function scoreTable(evaluation: Evaluation): ReportTable {
  const { dimensions, indicators, total } = evaluation;
  const places = printedPlaces(evaluation);
  const rows = dimensions.flatMap((dimension) => [
    ...(dimension.name === '' ? [] : [groupRow(dimension, places.score)]),
    ...dimension.indicators.flatMap((index) => {
      const indicator = indicators[index];
      return indicator === undefined ? [] : [indicatorRow(indicator, places.score)];
    }),
  ]);
  const score = total.score === null ? '—' : fixed(total.score, places.total);
  return {
    kind: 'table',
    caption: '绩效指标得分表',
    widths: [20, 32, 15, 15, 9, 9],
    header: ['一级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
    rows: [
      ...rows,
      [
        cell(total.complete ? '自评总分' : '已评部分合计', 'center', { columnSpan: 4, bold: true }),
        cell(plain(total.fullMarks), 'right', { bold: true }),
        cell(score, 'right', { bold: true }),
      ],
    ],
  };
}

function groupRow({ name, fullMarks, score }: GroupResult, places: number): readonly ReportCell[] {
  return [
    cell(name, 'left', { columnSpan: COLUMNS - 2, bold: true }),
    cell(plain(fullMarks), 'right', { bold: true }),
    cell(score === null ? '—' : fixed(score, places), 'right', { bold: true }),
  ];
}

function indicatorRow(indicator: IndicatorResult, places: number): readonly ReportCell[] {
  return [
    cell(indicator.row.level1 ?? ''),
    cell(indicator.row.name),
    cell(withUnit(indicator.targetText, indicator.unit)),
    cell(withUnit(indicator.actualText, indicator.unit)),
    cell(indicator.weight === null ? '—' : plain(indicator.weight.value), 'right'),
    cell(scoreText(indicator, places), 'right'),
  ];
}

function scoreText({ status, score }: IndicatorResult, places: number): string {
  if (status === 'not-applicable') return '不适用';
  return score === null ? '未评分' : fixed(score, places);
}

function withUnit(shown: string | null, unit: string | null): string {
  if (shown === null) return '—';
  return unit !== null && /\d$/.test(shown) ? `${shown}${unit}` : shown;
}

/** Score beside full marks for each level-1 indicator. */
export function scoreChart(evaluation: Evaluation): readonly ReportChart[] {
  const places = printedPlaces(evaluation).score;
  const groups = evaluation.dimensions.flatMap(({ children }) =>
    children.filter(({ level }) => level === 'level1'),
  );
  if (groups.length < 2) return [];
  return [
    {
      kind: 'chart',
      caption: '一级指标得分情况',
      categories: groups.map(({ name }) => name),
      series: [
        {
          name: '分值',
          values: groups.map(({ fullMarks }) => cellNumber(fullMarks)),
          valueTexts: groups.map(({ fullMarks }) => plain(fullMarks)),
        },
        {
          name: '得分',
          values: groups.map(({ score }) => (score === null ? null : cellNumber(score))),
          valueTexts: groups.map(({ score }) => (score === null ? '—' : fixed(score, places))),
        },
      ],
    },
  ];
}
