import { greatest, plain, ZERO } from '../../domain/decimal';
import type { Evaluation, GroupResult } from '../../domain/evaluation/evaluation';
import { printedPlaces } from '../../domain/evaluation/printed-places';
import { printedScore } from '../parts/printed';
import type { LookWords } from '../words/look';
import { drawnLength, type ChartData } from './chart-data';

/** 各一级指标得分: the score of each against its full marks, on one scale of points. */
export function scoreChart(evaluation: Evaluation, words: LookWords): ChartData {
  const { dimensions } = evaluation;
  const places = printedPlaces(evaluation).score;
  const groups = dimensions.flatMap((dimension) =>
    dimension.children.length === 0 ? [dimension] : dimension.children,
  );
  const most = groups.map(({ fullMarks }) => fullMarks).reduce(greatest, ZERO);
  const dimensionOf = (group: GroupResult): string =>
    dimensions.find(({ children }) => children.includes(group))?.name ?? '';
  return {
    title: words.scores,
    key: words.scoresKey,
    columns: [words.level1, words.score, words.fullMarks],
    items: groups.map((group) => {
      const { name, score, fullMarks, applicableMarks } = group;
      const dimension = dimensions.length > 1 ? dimensionOf(group) : '';
      const open = group.indicators.length - group.scored;
      const remarks = [
        ...(applicableMarks.eq(fullMarks) ? [] : [words.applicable(plain(applicableMarks))]),
        ...(score === null || open === 0 ? [] : [words.scoredOf(group.scored, group.indicators.length)]),
        ...(score === null ? [words.unscored] : []),
      ];
      return {
        name: dimension === '' ? name : `${dimension} · ${name}`,
        level: 0,
        label: `${printedScore(score, places)} / ${plain(fullMarks)}`,
        remark: remarks.length === 0 ? null : remarks.join(words.comma),
        figures: [printedScore(score, places), plain(fullMarks)],
        bar: {
          length: score === null ? null : drawnLength(score, most),
          frame: drawnLength(fullMarks, most),
          look: 'solid',
        },
      };
    }),
    empty: words.noIndicators,
  };
}
