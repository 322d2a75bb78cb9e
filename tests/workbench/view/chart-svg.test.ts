import { newChart, newSeries } from '../../../src/workbench/model/chart';
import { Workbook } from '../../../src/workbench/model/workbook';
import { chartSvg } from '../../../src/workbench/view/chart-svg';

function drawn(type: string): string {
  const workbook = new Workbook({ year: 2022 });
  const sheet = workbook.addSheet('表');
  [
    ['甲<乙', 30],
    ['丙', 10],
  ].forEach((cells, row) => cells.forEach((value, column) => sheet.put(row, column, value)));
  const column = (index: number) => ({ sheet: '表', area: { top: 0, left: index, bottom: 1, right: index } });
  const chart = newChart('1', '图', type);
  const series = newSeries('得分', column(1), column(0));
  series.hasDataLabels = true;
  if (type === 'Doughnut') {
    series.labels.showPercentage = true;
    series.labels.numberFormat = '0.00%';
  }
  chart.series = [series];
  return chartSvg(chart, workbook);
}

test('columns are as long as their values, named and labelled from the cells', () => {
  const svg = drawn('ColumnClustered');
  const bars = [
    ...svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="[\d.]+" height="([\d.]+)" fill="#5B9BD5"/g),
  ];
  expect(Number(bars[0]?.[1]) / Number(bars[1]?.[1])).toBeCloseTo(3, 2);
  expect(svg).toContain('甲&lt;乙');
  expect(svg).not.toContain('甲<乙');
});

test('a ring shows shares of the whole', () => {
  expect(drawn('Doughnut')).toContain('75.00%');
  expect(drawn('Doughnut')).toContain('25.00%');
});
