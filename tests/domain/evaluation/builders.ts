import { decimal } from '../../../src/domain/decimal';
import { evaluate } from '../../../src/domain/evaluation/evaluate';
import type { Evaluation, IndicatorResult } from '../../../src/domain/evaluation/evaluation';
import type {
  EvaluationInput,
  IndicatorField,
  IndicatorRow,
  StatedSum,
} from '../../../src/domain/evaluation/input';
import type { Scheme, SchemeIndicator } from '../../../src/domain/schemes/scheme';
import type { CellValue, SourceCell } from '../../../src/domain/source-cell';

/** A cell with its value; a number format may stand beside it. */
type Content = CellValue | readonly [CellValue, string];

const COLUMNS: readonly IndicatorField[] = [
  'nature',
  'target',
  'actual',
  'unit',
  'weight',
  'score',
  'lost',
  'deduction',
  'completion',
  'rule',
  'basis',
  'reason',
  'description',
  'remark',
];

export function cell(content: Content, row = 0, column = 0, sheet = '履职效能'): SourceCell {
  const [value, numberFormat] = isFormatted(content) ? content : [content, 'General'];
  return { ref: { sheet, row, column }, value, numberFormat };
}

function isFormatted(content: Content): content is readonly [CellValue, string] {
  return Array.isArray(content);
}

/** One row by its fields' contents; names and levels have defaults. */
export type RowContent = Partial<Record<IndicatorField, Content>> &
  Partial<Pick<IndicatorRow, 'name' | 'dimension' | 'level1' | 'level2' | 'origin'>> & {
    readonly sheet?: string;
  };

/** Rows as they stand one below the other; field columns start at column 3, in the order of {@link COLUMNS}. */
export function rows(...contents: readonly RowContent[]): readonly IndicatorRow[] {
  return contents.map((content, row) => {
    const sheet = content.sheet ?? '履职效能';
    const fields = COLUMNS.flatMap((field, index) => {
      const value = content[field];
      return value === undefined ? [] : [[field, cell(value, row, 3 + index, sheet)] as const];
    });
    return {
      ref: { sheet, row, column: 2 },
      name: content.name ?? `指标${String(row + 1)}`,
      dimension: content.dimension ?? null,
      level1: content.level1 === undefined ? '产出指标' : content.level1,
      level2: content.level2 === undefined ? '数量指标' : content.level2,
      fields: Object.fromEntries(fields),
      extra: [],
      origin: content.origin ?? 'table',
    };
  });
}

export function inputOf(
  indicators: readonly IndicatorRow[],
  rest: Partial<EvaluationInput> = {},
): EvaluationInput {
  return {
    subject: 'department',
    facts: {},
    extraFacts: [],
    budgets: [],
    indicators,
    statedSums: [],
    keyTasks: [],
    findings: [],
    ...rest,
  };
}

/** A budget by funding source with one line, in 万元. */
export function budgetOf(executed: string, adjusted: string | null): EvaluationInput['budgets'] {
  const sheet = '收支情况';
  return [
    {
      basis: 'funding-source',
      ref: { sheet, row: 0, column: 0 },
      amountUnit: '万元',
      fieldUnits: {},
      lines: [
        {
          ref: { sheet, row: 1, column: 0 },
          name: '一般公共预算',
          parent: null,
          fields: {
            adjusted: cell(adjusted, 1, 1, sheet),
            executed: cell(executed, 1, 2, sheet),
          },
        },
      ],
      total: null,
    },
  ];
}

export function schemeIndicator(rest: Partial<SchemeIndicator> & { readonly name: string }): SchemeIndicator {
  return {
    dimension: null,
    level1: '产出指标',
    level2: null,
    aliases: [],
    weight: null,
    rule: null,
    basis: null,
    ...rest,
  };
}

export function schemeOf(rest: Partial<Scheme> = {}): Scheme {
  const basis = '财预〔2020〕10号';
  return {
    id: 'test',
    title: { zh: '测试', en: 'Test' },
    subject: 'department',
    place: null,
    fullMarks: decimal('100'),
    groups: [],
    indicators: [],
    negativeMethod: 'ratio',
    equalAbove: 'full',
    notApplicable: 'rescale',
    overshoot: { threshold: decimal('1.3'), costPercent: null },
    rounding: { scorePlaces: 2, totalPlaces: 2 },
    qualitativeBands: [
      { level: '达成', from: decimal('80'), to: decimal('100'), upperIncluded: true },
      { level: '部分达成', from: decimal('60'), to: decimal('80'), upperIncluded: false },
      { level: '未达成', from: decimal('0'), to: decimal('60'), upperIncluded: false },
    ],
    caps: [],
    grades: [
      { name: '优', from: decimal('90') },
      { name: '良', from: decimal('80') },
      { name: '中', from: decimal('60') },
      { name: '差', from: decimal('0') },
    ],
    basis: {
      positive: basis,
      negative: basis,
      equal: basis,
      range: basis,
      'pass-fail': basis,
      tiers: basis,
      deduction: basis,
      qualitative: basis,
      'execution-rate': basis,
      entered: basis,
    },
    remarks: [],
    hash: '',
    ...rest,
  };
}

/** Codes of the findings, without those of kinds the test does not look at. */
export function codes(evaluation: Evaluation, ...ignored: readonly string[]): readonly string[] {
  return evaluation.findings.map(({ code }) => code).filter((code) => !ignored.includes(code));
}

/** Codes that come with a table of one row that has no budget beside it. */
const OF_ONE_ROW = ['weights-do-not-sum-to-full-marks', 'total-incomplete', 'amount-unit-assumed'];

/** One row under a scheme: its result as text, and the codes of its findings. */
export function one(
  content: RowContent,
  scheme: Partial<Scheme> = {},
  rest: Partial<EvaluationInput> = {},
): {
  readonly result: IndicatorResult;
  readonly score: string | null;
  readonly explanation: string;
  readonly codes: readonly string[];
} {
  const evaluation = evaluate(inputOf(rows(content), rest), schemeOf(scheme));
  const result = evaluation.indicators[0];
  if (result === undefined) throw new Error('no indicator');
  return {
    result,
    score: result.score?.toFixed(2) ?? null,
    explanation: result.explanation.zh,
    codes: codes(evaluation, ...OF_ONE_ROW),
  };
}

export function statedSum(rest: Partial<StatedSum> & Pick<StatedSum, 'covers'>): StatedSum {
  return {
    origin: 'subtotal-row',
    label: '小计',
    dimension: null,
    level1: null,
    level2: null,
    ref: { sheet: '履职效能', row: 20, column: 0 },
    weight: null,
    score: null,
    ...rest,
  };
}
