import type { OpeningFigure } from '../../../src/domain/comparison/comparison';
import type { Finding } from '../../../src/domain/findings/finding';
import type { CellValue } from '../../../src/domain/source-cell';
import type { WorkbookSnapshot } from '../../../src/workbook/host';
import { PERFORMANCE, SAMPLE, compared, ofYear, snapshotOf, typed } from './years';

const FORM = '项目支出绩效自评表';

function checked(
  thisYear: WorkbookSnapshot,
  lastYear: WorkbookSnapshot,
): { opening: readonly OpeningFigure[]; findings: readonly Finding[] } {
  const { opening, findings } = compared(thisYear, lastYear);
  return { opening, findings };
}

describe('carry-over of a project beside last year’s budget less executed', () => {
  let now: WorkbookSnapshot;
  let last: WorkbookSnapshot;
  const executed = (value: number): WorkbookSnapshot =>
    typed(last, { sheet: FORM, row: '当年财政拨款', header: '全年执行数' }, value);

  beforeAll(async () => {
    now = await snapshotOf('project-form-2021.xlsx');
    last = ofYear(now, 2021, 2020);
  });

  test('agrees where last year left exactly that', () => {
    const { opening, findings } = checked(now, executed(260));
    expect(opening).toMatchObject([{ kind: 'carry-over', agrees: true }]);
    expect(opening[0]?.opening.text).toBe('10.00');
    expect(findings.map(({ code }) => code)).not.toContain('carry-over-differs');
  });

  test('differs with both amounts said, at this year’s cell', () => {
    const { opening, findings } = checked(now, executed(255.5));
    expect(opening[0]?.difference?.toFixed()).toBe('-4.5');
    const found = findings.find(({ code }) => code === 'carry-over-differs');
    expect(found?.message.zh).toContain('14.50');
    expect(found?.ref?.sheet).toBe(FORM);
  });

  test('says nothing where last year has no budget to compare with', () => {
    const blank = (['年初预算数', '全年预算数', '全年执行数'] as const).reduce(
      (snapshot, header) =>
        ['年度资金总额', '当年财政拨款', '上年结转资金', '其他资金'].reduce(
          (each, row) => typed(each, { sheet: FORM, row, header }, null),
          snapshot,
        ),
      last,
    );
    expect(checked(now, blank).opening).toEqual([]);
  });
});

describe('a column 上年完成值 beside last year’s actuals', () => {
  let plain: WorkbookSnapshot;
  let last: WorkbookSnapshot;

  beforeAll(async () => {
    plain = await snapshotOf(SAMPLE);
    last = ofYear(plain, 2021, 2020);
  });

  /** This year's workbook with a column more. */
  function withColumn(header: string, row: string, value: CellValue): WorkbookSnapshot {
    const COLUMN = 11;
    const sheets = plain.sheets.map((grid) => {
      if (grid.sheet !== PERFORMANCE) return grid;
      const headerRow = grid.cells.find((cell) => cell.value === '三级指标')!.row;
      const at = grid.cells.find((cell) => cell.value === row)!.row;
      const added = [
        { row: headerRow, column: COLUMN, value: header, numberFormat: 'General' },
        { row: at, column: COLUMN, value, numberFormat: 'General' },
      ];
      const cells = [...grid.cells, ...added].sort((a, b) => a.row - b.row || a.column - b.column);
      return { ...grid, cells };
    });
    return { ...plain, sheets };
  }

  test.each(['上年完成值', '上年度实际完成值', '2020年完成值', '上年（完成值）'])(
    '%s agrees where it is what last year’s workbook says, and leaves the scores alone',
    (header) => {
      const comparison = compared(withColumn(header, '培训次数', 6), last);
      expect(comparison.opening).toMatchObject([{ kind: 'actual', name: '培训次数', agrees: true }]);
      expect(comparison.findings).toEqual([]);
      expect(comparison.thisYear.total.score?.toFixed()).toBe('94.33');
    },
  );

  test('differs: an error at the cell that states it', () => {
    const { opening, findings } = checked(withColumn('上年完成值', '培训次数', '8次'), last);
    expect(opening[0]).toMatchObject({ agrees: false });
    expect(opening[0]?.difference?.toFixed()).toBe('2');
    expect(findings).toMatchObject([
      { code: 'last-year-actual-differs', severity: 'error', ref: { sheet: PERFORMANCE, column: 11 } },
    ]);
  });

  test('words are compared as words', () => {
    const name = '国内区域合作年度任务完成情况';
    const stated = (value: string) => checked(withColumn('上年完成值', name, value), last).opening[0];
    expect(stated('达成年度指标')).toMatchObject({ agrees: true, difference: null });
    expect(stated('部分达成')).toMatchObject({ agrees: false, difference: null });
  });

  test('another year’s column is no opening figure', () => {
    expect(checked(withColumn('2018年完成值', '培训次数', 3), last).opening).toEqual([]);
  });
});
