import { formatCell } from '../../../domain/cell-ref';
import { BLANK, constant, text } from '../content';
import type { Row } from '../sheet-builder';
import type { BlockContext } from './block-context';
import { PARAMETER_COLUMN } from './columns';
import { WORDS, heading } from './headings';

/** Cells of the scheme's parameters, right of the print area, absolute: `$AB$4`. */
export interface ParameterLayout {
  readonly fullMarks: string;
  /** Highest first. */
  readonly grades: readonly { readonly name: string; readonly from: string }[];
  /** Highest first; `maximum` null: not capped. */
  readonly caps: readonly { readonly from: string; readonly maximum: string | null }[];
}

/** The first row of everything that stands right of the helper columns. */
export const ASIDE_ROW = 2;

/**
 * 核算参数: what the scheme sets for the total (full marks, grades, caps), once, in cells the formulas refer to.
 */
export function planParameters({ builder, evaluation, options }: BlockContext): ParameterLayout {
  const { scheme, total } = evaluation;
  const [label, value, third] = [PARAMETER_COLUMN, PARAMETER_COLUMN + 1, PARAMETER_COLUMN + 2];
  let row: Row = ASIDE_ROW;
  const at = (column: number): string => absolute(row, column);

  builder.put(row, label, text(heading('parameters', options.language)), 'helperHeader');
  builder.put(row, value, text(heading('value', options.language)), 'helperHeader');
  builder.put(row, third, BLANK, 'helperHeader');
  row += 1;
  builder.put(row, label, text('满分'), 'helper');
  builder.put(row, value, constant(total.fullMarks), 'helperNumber');
  const fullMarks = at(value);
  row += 1;

  const grades = scheme.grades.map(({ name, from }) => {
    builder.put(row, label, text('等级下限（百分制）'), 'helper');
    builder.put(row, value, constant(from), 'helperNumber');
    builder.put(row, third, text(name), 'helper');
    const cells = { name: at(third), from: at(value) };
    row += 1;
    return cells;
  });
  const caps = scheme.caps.map(({ rateFrom, maximum }) => {
    builder.put(row, label, text('执行率下限（%）、总分上限'), 'helper');
    builder.put(row, value, constant(rateFrom), 'helperNumber');
    builder.put(row, third, maximum === null ? text(WORDS.uncapped) : constant(maximum), 'helperNumber');
    const cells = { from: at(value), maximum: maximum === null ? null : at(third) };
    row += 1;
    return cells;
  });
  return { fullMarks, grades, caps };
}

function absolute(row: Row, column: number): string {
  return formatCell(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}
