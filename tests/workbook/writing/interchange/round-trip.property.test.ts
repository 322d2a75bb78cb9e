import fc from 'fast-check';

import { plain } from '../../../../src/domain/decimal';
import { evaluate } from '../../../../src/domain/evaluation/evaluate';
import type { IndicatorResult } from '../../../../src/domain/evaluation/evaluation';
import { uploadRows } from '../../../../src/domain/evaluation/upload-row';
import type { CellValue } from '../../../../src/domain/source-cell';
import { planUploadSheet } from '../../../../src/workbook/writing/interchange/plan-upload-sheet';
import { readBack } from '../../../../src/workbook/writing/interchange/read-back';
import { uploadLosses } from '../../../../src/workbook/writing/interchange/upload-losses';
import { inputOf, rows, schemeOf, type RowContent } from '../../../domain/evaluation/builders';

/** Figures as clerks have them: up to two places, none that a percentage could be misread from. */
const figure = fc.integer({ min: 1, max: 999_999 }).map((cents) => cents / 100);
const UNITS = ['个', '次', '万元', '人', '平方米', null] as const;
const SIGNS = ['≥', '>', '≤', '<', '='] as const;

const points = fc.record({
  weight: fc.integer({ min: 1, max: 80 }).map((quarters) => quarters / 4),
  reason: fc.constantFrom('资料不全，下年补齐', '受疫情影响；改为线上'),
  description: fc.constantFrom('按计划完成', '全年举办 6 期，每期 3 天', null),
});

const spread = fc.constantFrom<'one-cell' | 'three-columns'>('one-cell', 'three-columns');

/** One target in one cell (`≥50个`) or in three columns. */
function targetCells(
  layout: 'one-cell' | 'three-columns',
  sign: string,
  target: number | string,
  unit: string | null,
): RowContent {
  return layout === 'one-cell'
    ? { target: `${sign === '区间' ? '' : sign}${String(target)}${unit ?? ''}` }
    : { nature: sign, target: target, unit };
}

const deduction = fc.constantFrom<number | null>(null, null, 0.5, 0.25, 1);

const quantitative = fc
  .record({
    layout: spread,
    sign: fc.constantFrom(...SIGNS),
    target: figure,
    actual: figure,
    unit: fc.constantFrom(...UNITS),
    deduction,
  })
  .map(({ layout, sign, target, actual, unit, deduction: minus }) => ({
    ...targetCells(layout, sign, target, unit),
    actual,
    deduction: minus,
  }));

/** Down to hundredths of a percent, and to targets that could be read as fractions of 1. */
const percentage = fc
  .record({
    layout: spread,
    sign: fc.constantFrom(...SIGNS),
    target: fc.integer({ min: 1, max: 15_000 }).map((n) => n / 100),
    actual: fc.integer({ min: 0, max: 15_000 }).map((n) => n / 100),
  })
  .map(({ layout, sign, target, actual }) => ({
    ...(layout === 'one-cell'
      ? { target: `${sign}${String(target)}%` }
      : { nature: sign, target: `${String(target)}%`, unit: '%' }),
    actual: `${String(actual)}%`,
  }));

const range = fc
  .record({ ends: fc.tuple(figure, figure), actual: figure, unit: fc.constantFrom('个', '%', null) })
  .map(({ ends, actual, unit }) => {
    const [low, high] = [...ends].sort((a, b) => a - b);
    const sign = unit === '%' ? '%' : '';
    return {
      nature: '区间',
      target: `${String(low)}${sign}-${String(high)}${sign}`,
      actual: unit === '%' ? `${String(actual)}%` : actual,
      unit,
    };
  });

const qualitative = fc
  .record({
    level: fc.constantFrom<['达成' | '部分达成' | '未达成', number, number]>(
      ['达成', 80, 100],
      ['部分达成', 60, 79],
      ['未达成', 0, 59],
    ),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    target: fc.constantFrom<CellValue>('严格执行相关制度规定', '机制健全', null),
    nature: fc.constantFrom<CellValue>('定性', null),
  })
  .map(({ level: [level, from, to], share, target, nature }) => ({
    target,
    nature: target === null ? '定性' : nature,
    actual: level,
    percentOfWeight: Math.round(from + share * (to - from)),
  }));

const date = fc
  .record({
    target: fc.constantFrom('2021年12月底前', '2021年6月30日前', '12月底前'),
    actual: fc.constantFrom('2021年5月', '2021年11月', '2022年1月'),
  })
  .map((cells) => ({ ...cells, dated: true }));

type Generated = RowContent & { readonly percentOfWeight?: number; readonly dated?: boolean };

/**
 * Entered scores have two places, as the sheet's. A deduction is below the weight: one that takes all of it can not be told
 * from lost points, and leads to the same score.
 */
const indicator = fc
  .tuple(fc.oneof<fc.Arbitrary<Generated>[]>(quantitative, percentage, range, qualitative, date), points)
  .map(([{ percentOfWeight, ...cells }, each]): Generated => {
    if (percentOfWeight !== undefined) {
      const weight = Math.ceil(each.weight);
      return { ...cells, ...each, weight, score: (weight * percentOfWeight) / 100 };
    }
    const minus =
      typeof cells.deduction === 'number' && cells.deduction < each.weight ? cells.deduction : null;
    return { ...cells, ...each, deduction: minus };
  });

const LEVELS = [
  { level1: '产出指标', level2: '数量指标' },
  { level1: '产出指标', level2: '质量指标' },
  { level1: '效益指标', level2: '社会效益指标' },
  { level1: '成本指标', level2: '经济成本指标' },
];

function textOf(value: IndicatorResult['target']): string | null {
  return value === null ? null : plain(value.value);
}

/** All that the 12 columns can hold of a result. */
function held(result: IndicatorResult): object {
  return {
    path: result.path,
    rule: result.rule,
    measure: result.measure,
    unit: result.unit,
    target: textOf(result.target),
    upperTarget: textOf(result.upperTarget),
    actual: textOf(result.actual),
    attainment: result.attainment,
    weight: textOf(result.weight),
    score: result.score?.toFixed(2) ?? null,
    lost: result.lost?.toFixed() ?? null,
    deduction: result.deduction === null ? '0' : textOf(result.deduction),
    reason: result.reason,
    description: result.description,
  };
}

/** Of a date the sheet holds whether it was met; the dates themselves are words. */
function heldOfDate(result: IndicatorResult): object {
  const { rule, weight, score, reason } = result;
  return { path: result.path, rule, weight: textOf(weight), score: score?.toFixed(2) ?? null, reason };
}

test('written and read back, indicators of every kind the columns express lose nothing', () => {
  fc.assert(
    fc.property(fc.array(indicator, { minLength: 1, maxLength: 8 }), (generated) => {
      const contents = generated.map((each, index) => ({ ...LEVELS[index % LEVELS.length], ...each }));
      const year = { ref: { sheet: '基本情况', row: 0, column: 1 }, value: 2021, numberFormat: 'General' };
      const evaluation = evaluate(inputOf(rows(...contents), { facts: { year } }), schemeOf());
      const upload = uploadRows(evaluation);
      const plan = planUploadSheet(upload, { name: '导入表', owner: null });
      const back = readBack(plan, evaluation.scheme);
      evaluation.indicators.forEach((result, index) => {
        expect(result.status).toBe('scored');
        const returned = back.get(index + 1);
        if (returned === undefined) throw new Error(`row ${String(index + 1)} was not read`);
        const same = generated[index]?.dated === true ? heldOfDate : held;
        expect(same(returned)).toEqual(same(result));
      });
      const codes = uploadLosses(evaluation, upload, plan).map(({ code }) => code);
      expect(codes).not.toContain('upload-score-reads-differently');
      expect(codes).not.toContain('upload-rule-not-held');
    }),
    { numRuns: 150 },
  );
});

test('a sheet that was read back and is written again is the same sheet', () => {
  fc.assert(
    fc.property(fc.array(indicator, { minLength: 1, maxLength: 8 }), (generated) => {
      const contents = generated.map((each, index) => ({ ...LEVELS[index % LEVELS.length], ...each }));
      const year = { ref: { sheet: '基本情况', row: 0, column: 1 }, value: 2021, numberFormat: 'General' };
      const evaluation = evaluate(inputOf(rows(...contents), { facts: { year } }), schemeOf());
      const plan = planUploadSheet(uploadRows(evaluation), { name: '导入表', owner: null });
      const back = [...readBack(plan, evaluation.scheme).values()];
      const again = planUploadSheet(uploadRows({ ...evaluation, year: null, indicators: back }), {
        name: '导入表',
        owner: null,
      });
      expect(again).toEqual(plan);
    }),
    { numRuns: 60 },
  );
});
