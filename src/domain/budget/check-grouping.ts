import type { Bilingual } from '../bilingual';
import type { CellRef } from '../cell-ref';
import { decimal, sum, ZERO, type Decimal } from '../decimal';
import { budgetFindings } from '../findings/budget-findings';
import { createFinding, type Finding } from '../findings/finding';
import type { AmountUnit } from '../values/amount-unit';
import type { ReadLine } from './amounts-of-line';
import { amountText } from './amount-text';
import { checkLine, checkTotalLine } from './check-line';
import { checkPercentage } from './entered-percentage';
import { executionRatio } from './execution-rate';
import { commonPlace, compareTotals } from './footing';
import { AMOUNT_FIELDS, BASIS_NAMES, FIELD_NAMES, type AmountField } from './labels';
import { partsOf, statedAmounts, sumOfField, wholeIsMissing, type ReadGrouping } from './read-grouping';
import { shareRatio } from './share';
import { differByTenThousand, isImplausiblyLarge } from './unit-slip';

const TEN_THOUSAND = decimal('10000');

/** What does not hold within one budget table: sums, signs, units, rates, entered percentages. */
export function checkGrouping(grouping: ReadGrouping, unit: AmountUnit): readonly Finding[] {
  const { lines, total } = grouping;
  return [
    ...lines.flatMap((line, index) => [
      ...checkLine(line, grouping),
      ...AMOUNT_FIELDS.flatMap((field) => checkWhole(line, index, grouping, field)),
    ]),
    ...(total === null ? [] : checkTotalRow(total, grouping)),
    ...AMOUNT_FIELDS.flatMap((field) => checkSum(grouping, field, unit)),
    ...checkEnteredPercentages(grouping),
  ];
}

/** Parent = sum of its parts. A single part (其中：…) may be only some of the whole. */
function checkWhole(
  line: ReadLine,
  index: number,
  { table, lines }: ReadGrouping,
  field: AmountField,
): readonly Finding[] {
  const ref = refOf(line, field);
  if (wholeIsMissing(lines, index, field)) {
    const parameters = { line: line.row.name, field: FIELD_NAMES[field] };
    return [createFinding(budgetFindings, 'budget-whole-missing', parameters, ref)];
  }
  const parts = partsOf(lines, index);
  const stated = line.amounts[field].quantity;
  const total = sumOfField(lines, index, field);
  if (stated === null || total === null) return [];
  const isTotalRow = line.row === table.total;
  if (parts.length === 1 && !isTotalRow && total.abs().lt(stated.value.abs())) return [];
  return checkFoot(line, parts, field, total);
}

/** The table's own total row against the sum of the top-level lines. */
function checkTotalRow(total: ReadLine, grouping: ReadGrouping): readonly Finding[] {
  const parts = partsOf(grouping.lines, null);
  return [
    ...checkTotalLine(total),
    ...AMOUNT_FIELDS.flatMap((field) => {
      const computed = grouping.sums[field];
      return total.amounts[field].quantity === null || computed === null
        ? []
        : checkFoot(total, parts, field, computed);
    }),
  ];
}

function checkFoot(
  whole: ReadLine,
  parts: readonly ReadLine[],
  field: AmountField,
  total: Decimal,
): readonly Finding[] {
  const stated = whole.amounts[field].quantity;
  if (stated === null) return [];
  const amounts = statedAmounts(parts, field);
  const place = commonPlace([stated, ...amounts]);
  const footing = compareTotals(stated.value, total, amounts.length, place);
  if (footing === 'exact') return [];
  const ref = refOf(whole, field);
  const line = whole.row.name;
  const name = FIELD_NAMES[field];
  if (stated.value.eq(ZERO)) {
    return [createFinding(budgetFindings, 'budget-total-zero', { line, field: name }, ref)];
  }
  const parameters = {
    line,
    field: name,
    stated: amountText(stated.value),
    total: amountText(total),
    difference: amountText(stated.value.minus(total).abs()),
  };
  if (footing === 'rounding') {
    return [createFinding(budgetFindings, 'budget-total-rounding', parameters, ref)];
  }
  return [
    createFinding(budgetFindings, 'budget-total-does-not-foot', parameters, ref),
    ...slipsInSum(whole, parts, field, total),
  ];
}

/** A total that would foot if it, or one of its parts, were in 元 instead of 万元 or the reverse. */
function slipsInSum(
  whole: ReadLine,
  parts: readonly ReadLine[],
  field: AmountField,
  total: Decimal,
): readonly Finding[] {
  const stated = whole.amounts[field].quantity;
  if (stated === null) return [];
  const place = commonPlace([stated, ...statedAmounts(parts, field)]);
  const wholeName: Bilingual = { zh: '合计', en: 'the total' };
  const slips = parts.flatMap((part) => {
    const amount = part.amounts[field].quantity?.value;
    if (amount === undefined) return [];
    const rest = total.minus(amount);
    const fits = [amount.times(TEN_THOUSAND), amount.div(TEN_THOUSAND)].some(
      (shifted) => compareTotals(stated.value, rest.plus(shifted), parts.length, place) !== 'off',
    );
    return fits ? [slip(part, field, amount, wholeName, stated.value)] : [];
  });
  if (slips.length > 0 || !differByTenThousand(stated.value, total)) return slips;
  const everyPart: Bilingual = { zh: '各项之和', en: 'the sum of its items' };
  return [slip(whole, field, stated.value, everyPart, total)];
}

function slip(
  line: ReadLine,
  field: AmountField,
  value: Decimal,
  other: Bilingual,
  otherValue: Decimal,
): Finding {
  const parameters = {
    line: line.row.name,
    field: FIELD_NAMES[field],
    value: amountText(value),
    other,
    otherValue: amountText(otherValue),
  };
  return createFinding(budgetFindings, 'likely-amount-unit-slip', parameters, refOf(line, field));
}

/** A sum of 0 with parts that are not, where no stated total shows it; and a sum too large to be in this unit. */
function checkSum(grouping: ReadGrouping, field: AmountField, unit: AmountUnit): readonly Finding[] {
  const computed = grouping.sums[field];
  if (computed === null) return [];
  const line = grouping.total?.row.name ?? BASIS_NAMES[grouping.table.basis];
  const ref = grouping.total === null ? grouping.table.ref : refOf(grouping.total, field);
  const amounts = statedAmounts(partsOf(grouping.lines, null), field).map((amount) => amount.value);
  if (computed.eq(ZERO) && sum(amounts.map((amount) => amount.abs())).gt(ZERO)) {
    return [createFinding(budgetFindings, 'budget-total-zero', { line, field: FIELD_NAMES[field] }, ref)];
  }
  if (!isImplausiblyLarge(computed, unit)) return [];
  const parameters = { line, field: FIELD_NAMES[field], value: amountText(computed), unit };
  return [createFinding(budgetFindings, 'amount-implausibly-large', parameters, ref)];
}

/** Share and rate columns that were filled in, against what the amounts give. */
function checkEnteredPercentages(grouping: ReadGrouping): readonly Finding[] {
  const { lines, total, sums } = grouping;
  return [...lines, ...(total === null ? [] : [total])].flatMap((line) => {
    const { row, amounts } = line;
    const executed = amounts.executed.quantity?.value ?? null;
    const budget = (amounts.adjusted.quantity ?? amounts.initial.quantity)?.value ?? null;
    const share = executed === null || sums.executed === null ? null : shareRatio(executed, sums.executed);
    const rate = executionRatio(executed, budget);
    return [
      ...checkPercentage(row.fields.share, share, row.name, FIELD_NAMES.share),
      ...checkPercentage(
        row.fields.executionRate,
        rate === null ? null : { ...rate, numerator: rate.numerator.times('100') },
        row.name,
        FIELD_NAMES.executionRate,
      ),
    ];
  });
}

function refOf(line: ReadLine, field: AmountField): CellRef {
  return line.row.fields[field]?.ref ?? line.row.ref;
}
