import type { CellRef } from '../../domain/cell-ref';
import { round, type Decimal, decimal } from '../../domain/decimal';
import { createFinding, type Finding } from '../../domain/findings/finding';
import { reportFindings } from '../../domain/findings/report-findings';
import type { Figure, Figures } from '../figures';
import { numbersIn, sentenceAround, type StatedNumber } from './numbers';

/** How many characters before a number tell what it is. */
const BEFORE = 14;

/** Words before a number that say it is one of the evaluation's, by what it is written in. */
const TELLING = {
  points: /(?:自评|总|绩效)(?:得|评)?分[^，。；]{0,6}$|得分[^，。；]{0,4}$/,
  amount: /(?:财政拨款|总|基本|项目)支出[^，。；]{0,4}$/,
  percent: /(?:占|占比|比重|执行率)[^，。；]{0,8}$/,
} as const;

/** How far from a figure of the evaluation a number may be and still look like it, in hundredths of the figure. */
const NEAR = decimal('10');

/** Numbers of the department's own text that look like the evaluation's and are none of them. `ref`: the text's cell. */
export function narrativeFigures(text: string, figures: Figures, ref: CellRef | null): readonly Finding[] {
  return numbersIn(text).flatMap((number) => {
    const kind = kindOf(number);
    if (kind === null || !TELLING[kind].test(text.slice(Math.max(0, number.at - BEFORE), number.at)))
      return [];
    const candidates = figures.all.filter((figure) => figure.kind === kind);
    if (candidates.some((figure) => agrees(number, figure))) return [];
    const meant = candidates.filter((figure) => isNear(number, figure)).sort(byDistance(number))[0];
    if (meant === undefined) return [];
    const parameters = {
      found: number.text,
      expected: meant.text,
      sentence: sentenceAround(text, number.at),
    };
    return [createFinding(reportFindings, 'report-narrative-figure', parameters, ref)];
  });
}

function kindOf({ unit }: StatedNumber): 'points' | 'amount' | 'percent' | null {
  if (unit === '分') return 'points';
  if (unit === '%') return 'percent';
  return unit === null ? null : 'amount';
}

/** A unit of money as a power of ten of 元. */
const ZEROS: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/** A figure of the evaluation in the unit a number is written in; exact, since the units are powers of ten apart. */
function inUnitOf({ unit }: StatedNumber, { kind, value, text }: Figure): Decimal {
  const own = /(?:万|亿)?元$/.exec(text)?.[0];
  if (kind !== 'amount' || unit === null || own === undefined) return value;
  const shift = (ZEROS[own] ?? 0) - (ZEROS[unit] ?? 0);
  return value.times(decimal(`1e${String(shift)}`));
}

/** The figure, told in as many places as the number has. */
const agrees = (number: StatedNumber, figure: Figure): boolean =>
  round(inUnitOf(number, figure), number.places).eq(number.value);

const distance = (number: StatedNumber, figure: Figure): Decimal =>
  inUnitOf(number, figure).minus(number.value).abs();

function isNear(number: StatedNumber, figure: Figure): boolean {
  return distance(number, figure).times('100').lte(inUnitOf(number, figure).abs().times(NEAR));
}

const byDistance =
  (number: StatedNumber) =>
  (one: Figure, other: Figure): number =>
    distance(number, one).cmp(distance(number, other));
