import type { Bilingual } from '../bilingual';
import type { CellRef } from '../cell-ref';
import { decimal, ONE, plain } from '../decimal';
import type { Decimal } from '../decimal';
import { createFinding } from '../findings/finding';
import type { Finding } from '../findings/finding';
import { valueFinding, valueFindings } from '../findings/value-findings';
import { contentOf } from './cell-content';
import type { CellContent } from './cell-content';
import { firstDay, lastDay } from './date-text';
import type { TypedDate } from './date-text';
import { formatPercent } from './format';
import type { TypedNumber } from './number';
import { ofIndicator } from './of-indicator';
import { allows, OPERATOR_SIGN, operatorOf } from './operator';
import type { Operator } from './operator';
import { percentReadings } from './percent';
import type { Measure, Quantity } from './quantity';
import { contextOf } from './target-context';
import type { TargetCells, TargetContext } from './target-context';
import { readTargetText } from './target-text';
import { targetUnit } from './target-unit';

/** 计算符号 of a target: how the actual is compared with it. */
export type TargetOperator = Operator | 'range' | 'qualitative';

/** A target as read from its cell and the columns beside it. */
export interface TargetReading {
  /** Null where nothing tells it, or the target is unreadable, or its columns contradict each other. */
  readonly operator: TargetOperator | null;
  /** False where the operator was assumed (`findings` then say so), and for words that no 指标性质 calls 定性. */
  readonly operatorStated: boolean;
  readonly measure: Measure;
  /**
   * The target, or the lower end of a range; null where blank, unreadable or words. A date is the last day that is in time
   * (with `>=`: the first).
   */
  readonly low: Quantity | null;
  readonly high: Quantity | null;
  /** Unit the values are in, such as 个 or 万元; null where there is none, or it is %. */
  readonly unit: string | null;
  /** As printed: `≥12`, `90%-95%`, words; null where blank. */
  readonly text: string | null;
  readonly ref: CellRef | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads a target from one cell or from three (指标性质 | 指标值 | 度量单位), as domain: reading values says. Columns that
 * contradict each other, and whatever can not be read, are findings and leave `operator` and `low` null.
 */
export function readTarget(cells: TargetCells): TargetReading {
  const context = contextOf(cells);
  const content = contentOf(cells.target);
  switch (content.kind) {
    case 'blank':
      return blank(context);
    case 'error':
      return cellFailure(context, content.code, content.text);
    case 'boolean':
      return cellFailure(context, 'cell-boolean', content.text);
    case 'date':
      return dated(context, null, { first: content.serial, last: content.serial, scale: content.scale });
    case 'number':
      return single(context, null, { mantissa: content.value, unit: null, value: content.value }, ONE);
    case 'percent':
      return single(
        context,
        null,
        { mantissa: content.points, unit: '%', value: content.points },
        content.scale,
      );
    case 'text':
      return fromText(context, content);
  }
}

const TARGET = { zh: '指标值', en: 'target' };

/** A reading without a value; the base of all others. */
function without(context: TargetContext, ...findings: readonly Finding[]): TargetReading {
  const percent = context.column === '%';
  return {
    operator: null,
    operatorStated: false,
    measure: percent ? 'percent' : 'number',
    low: null,
    high: null,
    unit: percent ? null : context.column,
    text: context.typed === '' ? null : context.typed,
    ref: context.ref,
    findings: [...context.findings, ...findings],
  };
}

function blank(context: TargetContext): TargetReading {
  const { nature } = context;
  const operator =
    nature?.kind === 'range' || nature?.kind === 'qualitative' ? nature.kind : operatorOf(nature);
  const reading = { ...without(context), operator, operatorStated: operator !== null, text: null };
  return operator === 'qualitative' ? { ...reading, measure: 'words' } : reading;
}

function cellFailure(
  context: TargetContext,
  code: 'cell-error' | 'cell-uncalculated' | 'cell-boolean',
  text: string,
): TargetReading {
  const { ref, cells } = context;
  if (ref === null) return without(context);
  return without(context, valueFinding({ code, text, ref }, ofIndicator(cells.indicator, TARGET)));
}

type PlainFailure = 'target-unreadable' | 'target-range-incomplete' | 'target-range-reversed';

function failed(
  context: TargetContext,
  code: PlainFailure | 'target-operator-conflict' | 'target-date-without-year',
): TargetReading {
  const { cells, typed, natureText, ref } = context;
  const parameters = { indicator: cells.indicator, text: typed, nature: natureText };
  return without(context, createFinding(valueFindings, code, parameters, ref));
}

function fromText(context: TargetContext, content: CellContent & { readonly kind: 'text' }): TargetReading {
  const { nature } = context;
  const parsed = readTargetText(content.text, context.cells.indicator);
  switch (parsed.kind) {
    case 'blank':
      return blank(context);
    case 'words':
      return words(context);
    case 'unreadable':
      return nature?.kind === 'qualitative' ? words(context) : failed(context, 'target-unreadable');
    case 'date':
      return datedText(context, parsed.operator, parsed.date);
    case 'number':
      return single(context, parsed.operator, parsed.number, null);
    case 'range':
      return range(context, parsed.low, parsed.high);
  }
}

function words(context: TargetContext): TargetReading {
  const { nature, natureText, typed, cells, ref } = context;
  const contradicts = nature !== null && nature.kind !== 'qualitative';
  const parameters = { indicator: cells.indicator, nature: natureText, text: typed };
  const findings = contradicts ? [createFinding(valueFindings, 'nature-without-use', parameters, ref)] : [];
  return {
    ...without(context, ...findings),
    operator: 'qualitative',
    operatorStated: nature?.kind === 'qualitative',
    measure: 'words',
  };
}

function single(
  context: TargetContext,
  written: Operator | null,
  number: TypedNumber,
  scale: Decimal | null,
): TargetReading {
  const { nature, cells } = context;
  if (nature?.kind === 'range') return failed(context, 'target-range-incomplete');
  if (nature?.kind === 'qualitative') return failed(context, 'target-operator-conflict');
  if (written !== null && !allows(nature, written)) return failed(context, 'target-operator-conflict');
  const valued = valuedIn(context, [number], scale);
  if ('operator' in valued) return valued;
  const stated = written ?? operatorOf(nature);
  const operator = stated ?? (cells.costIndicator ? '<=' : '>=');
  const [low] = valued.quantities;
  return {
    ...valued.reading,
    operator,
    operatorStated: stated !== null,
    low: low ?? null,
    text: OPERATOR_SIGN[operator] + printed(number, valued.reading.measure, low),
    findings: [
      ...valued.reading.findings,
      ...(stated === null ? [assumed(context, OPERATOR_SIGN[operator])] : []),
    ],
  };
}

function range(context: TargetContext, low: TypedNumber, high: TypedNumber): TargetReading {
  const { nature } = context;
  if (nature?.kind === 'operator' || nature?.kind === 'qualitative') {
    return failed(context, 'target-operator-conflict');
  }
  if (low.value.gt(high.value)) return failed(context, 'target-range-reversed');
  const valued = valuedIn(context, [low, high], null);
  if ('operator' in valued) return valued;
  const [from, to] = valued.quantities;
  const { measure } = valued.reading;
  const lowText = measure === 'percent' ? printed(low, measure, from) : plain(low.mantissa);
  return {
    ...valued.reading,
    operator: 'range',
    operatorStated: true,
    low: from ?? null,
    high: to ?? null,
    text: lowText + (to?.value.lt('0') === true ? '～' : '-') + printed(high, measure, to),
  };
}

function printed(number: TypedNumber, measure: Measure, quantity: Quantity | undefined): string {
  if (measure === 'percent') return formatPercent(quantity?.value ?? number.mantissa);
  return plain(number.mantissa) + (number.unit ?? '');
}

function assumed(context: TargetContext, operator: string | Bilingual): Finding {
  const parameters = { indicator: context.cells.indicator, text: context.typed, operator };
  return createFinding(valueFindings, 'operator-assumed', parameters, context.ref);
}

/** The numbers in the target's unit, as quantities; or the reading of a failure. */
function valuedIn(
  context: TargetContext,
  numbers: readonly TypedNumber[],
  scale: Decimal | null,
): TargetReading | { readonly reading: TargetReading; readonly quantities: readonly Quantity[] } {
  const { cells, column, ref, typed } = context;
  const { indicator } = cells;
  const source = cells.target ?? null;
  const cellUnit = numbers[0]?.unit ?? null;
  const { unit, conflict, inUnit } = targetUnit(cellUnit, column);
  const bare = unit === '%' && cellUnit === null;
  const readings = numbers.map((number) => percentReadings(number.mantissa));
  if (bare && readings.some((reading) => reading.certain === null)) {
    const show = (of: 'asPoints' | 'asFraction') =>
      readings.map((reading) => formatPercent(reading[of].points)).join('-');
    const parameters = { indicator, text: typed, points: show('asPoints'), fraction: show('asFraction') };
    return without(context, createFinding(valueFindings, 'target-percent-ambiguous', parameters, ref));
  }
  const findings: Finding[] = [];
  if (conflict) {
    const parameters = { indicator, unit: cellUnit ?? '', column: column ?? '' };
    findings.push(createFinding(valueFindings, 'target-unit-conflict', parameters, cells.unit?.ref ?? ref));
  }
  return {
    reading: {
      ...without(context, ...findings),
      measure: unit === '%' ? 'percent' : 'number',
      unit: unit === '%' ? null : unit,
    },
    quantities: numbers.map((number) => ({ value: inUnit(number), source, scale })),
  };
}

function datedText(context: TargetContext, written: Operator | null, date: TypedDate): TargetReading {
  const { cells, typed, ref } = context;
  const year = date.year ?? cells.year ?? null;
  if (year === null) return failed(context, 'target-date-without-year');
  const first = firstDay({ ...date, year });
  const last = lastDay({ ...date, year });
  if (first === null || last === null) return failed(context, 'target-unreadable');
  const reading = dated(context, written, { first, last, scale: null });
  if (date.year !== null || reading.low === null) return reading;
  const parameters = { indicator: cells.indicator, text: typed, year: String(year) };
  return {
    ...reading,
    findings: [...reading.findings, createFinding(valueFindings, 'year-assumed', parameters, ref)],
  };
}

const DEADLINE = { zh: '不晚于', en: 'no later than' };

/** A date is a deadline unless its cell or its 计算符号 says otherwise; 正向, 反向 and 定性 say nothing about dates. */
function dated(
  context: TargetContext,
  written: Operator | null,
  days: { readonly first: number; readonly last: number; readonly scale: Decimal | null },
): TargetReading {
  const { nature, cells, typed } = context;
  const beside = nature?.kind === 'operator' ? nature.operator : null;
  if (nature?.kind === 'range') return failed(context, 'target-range-incomplete');
  if (written !== null && beside !== null && written !== beside) {
    return failed(context, 'target-operator-conflict');
  }
  const stated = written ?? beside;
  const operator = stated ?? '<=';
  const day = operator === '>=' || operator === '<' ? days.first : days.last;
  const showSign = written === null && stated !== null;
  return {
    ...without(context, ...(stated === null ? [assumed(context, DEADLINE)] : [])),
    operator,
    operatorStated: stated !== null,
    measure: 'date',
    low: { value: decimal(String(day)), source: cells.target ?? null, scale: days.scale },
    unit: null,
    text: showSign ? OPERATOR_SIGN[operator] + typed : typed,
  };
}
