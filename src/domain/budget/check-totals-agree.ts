import { budgetFindings } from '../findings/budget-findings';
import { createFinding, type Finding } from '../findings/finding';
import { amountText } from './amount-text';
import { commonPlace, compareTotals } from './footing';
import { AMOUNT_FIELDS, BASIS_NAMES, FIELD_NAMES, type AmountField } from './labels';
import { partsOf, statedAmounts, type ReadGrouping } from './read-grouping';
import { differByTenThousand } from './unit-slip';

/** Each grouping foots to the same total as the first one, by funding source where there is one. */
export function checkTotalsAgree(groupings: readonly ReadGrouping[]): readonly Finding[] {
  const first = groupings.find(({ table }) => table.basis === 'funding-source') ?? groupings[0];
  if (first === undefined) return [];
  return groupings
    .filter((grouping) => grouping !== first)
    .flatMap((other) => AMOUNT_FIELDS.flatMap((field) => compare(first, other, field)));
}

function compare(first: ReadGrouping, second: ReadGrouping, field: AmountField): readonly Finding[] {
  const firstTotal = first.sums[field];
  const secondTotal = second.sums[field];
  if (firstTotal === null || secondTotal === null) return [];
  const parts = [first, second].map(({ lines }) => statedAmounts(partsOf(lines, null), field));
  const place = commonPlace(parts.flat());
  const count = Math.max(...parts.map((amounts) => amounts.length));
  const footing = compareTotals(firstTotal, secondTotal, count, place);
  if (footing === 'exact') return [];
  const parameters = {
    field: FIELD_NAMES[field],
    first: BASIS_NAMES[first.table.basis],
    second: BASIS_NAMES[second.table.basis],
    firstTotal: amountText(firstTotal),
    secondTotal: amountText(secondTotal),
    difference: amountText(firstTotal.minus(secondTotal).abs()),
  };
  const ref = second.total?.row.fields[field]?.ref ?? second.table.ref;
  if (footing === 'rounding') {
    return [createFinding(budgetFindings, 'budget-groupings-rounding', parameters, ref)];
  }
  const findings = [createFinding(budgetFindings, 'budget-groupings-differ', parameters, ref)];
  if (differByTenThousand(firstTotal, secondTotal)) {
    const slip = {
      line: BASIS_NAMES[second.table.basis],
      field: FIELD_NAMES[field],
      value: amountText(secondTotal),
      other: BASIS_NAMES[first.table.basis],
      otherValue: amountText(firstTotal),
    };
    findings.push(createFinding(budgetFindings, 'likely-amount-unit-slip', slip, ref));
  }
  return findings;
}
