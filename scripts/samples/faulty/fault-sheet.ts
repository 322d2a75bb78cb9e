import { mergeRuns, noteRow, text, titleRow } from '../sheet-model';
import type { SampleCell, SampleRow, SampleSheet } from '../sheet-model';

/** One faulty row; what is not named is blank. `shows` names the findings it is there for. */
export interface FaultyRow {
  readonly shows: string;
  readonly level1?: string;
  readonly level2?: string;
  readonly name: string | null;
  readonly nature?: SampleCell;
  readonly target?: SampleCell;
  readonly unit?: SampleCell;
  readonly actual?: SampleCell;
  readonly weight?: SampleCell;
  readonly score?: SampleCell;
  readonly lost?: SampleCell;
  readonly deduction?: SampleCell;
  readonly completion?: SampleCell;
  readonly rule?: string;
  readonly reason?: string;
  readonly hidden?: boolean;
}

const HEADER = [
  '一级指标',
  '二级指标',
  '三级指标',
  '指标性质',
  '指标值',
  '度量单位',
  '完成值',
  '分值',
  '得分',
  '扣分',
  '扣减分数',
  '完成率',
  '评分规则',
  '偏差原因分析及改进措施',
  '演示的问题',
];

export const REASON = '演示用原因及改进措施。';

/** An indicator sheet of faulty rows; its last column names the findings each row shows. */
export function faultSheet(
  name: string,
  rows: readonly FaultyRow[],
  after: readonly SampleRow[] = [],
): SampleSheet {
  const first = 3;
  const all: SampleRow[] = [
    titleRow(`某市示例局2021年度部门整体支出绩效自评指标表（${name}）`),
    { cells: [...Array<null>(HEADER.length - 1).fill(null), '单位：万元'], style: 'captionRight' },
    { cells: HEADER, style: 'header' },
    ...rows.map(rowOf),
    ...after,
    noteRow('注：本表各行为演示而故意填错，最后一列注明该行演示的问题编号。'),
  ];
  return {
    name,
    widths: [13, 14, 24, 9, 18, 9, 16, 8, 8, 8, 9, 9, 26, 26, 28],
    orientation: 'landscape',
    rows: all,
    merges: [
      ...mergeRuns(all, 0, first, first + rows.length - 1),
      ...mergeRuns(all, 1, first, first + rows.length - 1),
    ],
    repeatedRows: [1, 3],
  };
}

function rowOf(row: FaultyRow): SampleRow {
  return {
    cells: [
      row.level1 ?? null,
      row.level2 ?? null,
      text(row.name),
      row.nature ?? null,
      row.target ?? null,
      row.unit ?? null,
      row.actual ?? null,
      row.weight ?? null,
      row.score ?? null,
      row.lost ?? null,
      row.deduction ?? null,
      row.completion ?? null,
      text(row.rule ?? null),
      text(row.reason ?? null),
      text(row.shows),
    ],
    style: 'center',
    ...(row.hidden === true ? { hidden: true } : {}),
  };
}
