import { AMOUNT, noteRow, text, titleRow } from '../sheet-model';
import type { MergedArea, SampleCell, SampleRow, SampleSheet } from '../sheet-model';

/** Columns A to I of the published form 项目支出绩效自评表. */
const COLUMNS = 9;

export interface ProjectIndicator {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string;
  readonly target: SampleCell;
  readonly actual: SampleCell;
  readonly weight: SampleCell;
  readonly score: SampleCell;
  readonly reason: string | null;
}

interface FundingLine {
  readonly name: string;
  readonly initial: SampleCell;
  readonly adjusted: SampleCell;
  readonly executed: SampleCell;
  /** Points entered on a line that is not the total. */
  readonly weight?: SampleCell;
}

/** What stands on one project form. */
export interface ProjectForm {
  readonly sheet: string;
  readonly year: string;
  readonly project: string;
  /** Heading of the funding block, with the unit of its amounts. */
  readonly fundingTitle: string;
  readonly authority: string;
  readonly unit: string;
  /** The total and its parts. */
  readonly funding: readonly FundingLine[];
  /** Null: the funding block has no points, as in forms that do not score the execution rate. */
  readonly execution: {
    readonly weight: SampleCell;
    readonly rate: SampleCell;
    readonly score: SampleCell;
    /** Undefined: the block has no column for a reason, as many published forms have not. */
    readonly reason?: string | null;
  } | null;
  readonly goals: { readonly expected: string; readonly achieved: string };
  readonly indicators: readonly ProjectIndicator[];
  /** Points of the whole form as entered, with the execution rate's. */
  readonly total: { readonly weight: SampleCell; readonly score: SampleCell };
  readonly notes: readonly string[];
}

/** The published form: header, funding, goals and indicators on one sheet. */
export function projectFormSheet(form: ProjectForm): SampleSheet {
  const fundingTop = 5;
  const goalsTop = fundingTop + form.funding.length;
  const header = goalsTop + 2;
  const first = header + 1;
  const last = first + form.indicators.length - 1;
  const rows: SampleRow[] = [
    titleRow('项目支出绩效自评表'),
    { cells: [`（${form.year}年度）`], style: 'subtitle', fullWidth: true },
    framed(['项目名称', text(form.project)]),
    framed(['主管部门', text(form.authority), null, null, '实施单位', text(form.unit)]),
    framed(
      [
        form.fundingTitle,
        null,
        '年初预算数',
        '全年预算数',
        '全年执行数',
        ...(form.execution === null ? [] : ['分值', '执行率', '得分']),
        ...(form.execution?.reason === undefined && form.execution !== null ? [] : ['偏差原因及改进措施']),
      ],
      'header',
    ),
    ...form.funding.map((line, index) => fundingRow(line, index, form)),
    framed(['年度总体目标', '预期目标', null, null, null, '实际完成情况'], 'header'),
    framed([null, text(form.goals.expected), null, null, null, text(form.goals.achieved)]),
    framed(
      [
        '绩效指标',
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
      ],
      'header',
    ),
    ...form.indicators.map((row) =>
      framed([
        null,
        row.level1,
        row.level2,
        text(row.name),
        row.target,
        row.actual,
        row.weight,
        row.score,
        text(row.reason),
      ]),
    ),
    framed(['总分', null, null, null, null, null, form.total.weight, form.total.score]),
    ...form.notes.map(noteRow),
  ];
  return {
    name: form.sheet,
    widths: [12, 20, 18, 22, 16, 14, 9, 10, 28],
    orientation: 'portrait',
    rows,
    merges: [
      [2, 1, 2, 8],
      [3, 1, 3, 3],
      [3, 5, 3, 8],
      [4, 0, goalsTop - 1, 0],
      [goalsTop, 0, goalsTop + 1, 0],
      [goalsTop, 1, goalsTop, 4],
      [goalsTop, 5, goalsTop, 8],
      [goalsTop + 1, 1, goalsTop + 1, 4],
      [goalsTop + 1, 5, goalsTop + 1, 8],
      [header, 0, last, 0],
      ...runs(
        form.indicators.map((row) => row.level1),
        1,
        first,
      ),
      ...runs(
        form.indicators.map((row) => row.level2),
        2,
        first,
      ),
      [last + 1, 0, last + 1, 5],
    ],
  };
}

function fundingRow(line: FundingLine, index: number, form: ProjectForm): SampleRow {
  const money = (value: SampleCell): SampleCell =>
    typeof value === 'number' ? { value, style: 'number', numberFormat: AMOUNT } : value;
  const { execution } = form;
  const points =
    execution === null
      ? []
      : index === 0
        ? [execution.weight, execution.rate, execution.score, text(execution.reason ?? null)]
        : [line.weight ?? '—', '—', '—'];
  return framed([
    null,
    text(line.name),
    money(line.initial),
    money(line.adjusted),
    money(line.executed),
    ...points,
  ]);
}

/** A row with a frame around all of its cells. */
function framed(cells: readonly SampleCell[], style: 'center' | 'header' = 'center'): SampleRow {
  return { cells: [...cells, ...Array<null>(COLUMNS - cells.length).fill(null)], style };
}

function runs(names: readonly (string | null)[], column: number, first: number): MergedArea[] {
  const starts = names.flatMap((name, index) => (name === null ? [] : [index]));
  return starts.flatMap((start, index): MergedArea[] => {
    const end = (starts[index + 1] ?? names.length) - 1;
    return end > start ? [[first + start, column, first + end, column]] : [];
  });
}
