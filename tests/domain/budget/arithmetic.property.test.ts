import fc from 'fast-check';
import { decimal, plain } from '../../../src/domain/decimal';
import { evaluateBudget } from '../../../src/domain/budget/evaluate-budget';
import { compareTotals } from '../../../src/domain/budget/footing';
import { shareOf } from '../../../src/domain/budget/share';
import { table } from './tables';

/** Cents as the text of an amount: 105 → `1.05`. */
function amount(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** `numerator ÷ denominator` rounded half away from zero to an integer, in integers only. */
function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const [n, d] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}

const cents = fc.bigInt({ min: 0n, max: 10n ** 13n });

test('a share is the quotient in percent, rounded once', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }),
      fc.bigInt({ min: 1n, max: 10n ** 13n }),
      (part, whole) => {
        const expected = amount(roundedQuotient(part * 10_000n, whole));
        expect(shareOf(decimal(amount(part)), decimal(amount(whole)))?.toFixed(2)).toBe(
          expected === '-0.00' ? '0.00' : expected,
        );
      },
    ),
  );
});

test('sums, shares, rates and the share sum of a grouping follow from its amounts', () => {
  const line = fc.record({ executed: cents, adjusted: fc.bigInt({ min: 1n, max: 10n ** 13n }) });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      const rows = lines.map((entry, index) => ({
        name: `项目${String(index)}`,
        executed: amount(entry.executed),
        adjusted: amount(entry.adjusted),
      }));
      const { budget } = evaluateBudget([table('funding-source', rows)], '万元', 'department');
      const [grouping] = budget.groupings;
      const executed = lines.reduce((total, entry) => total + entry.executed, 0n);
      const adjusted = lines.reduce((total, entry) => total + entry.adjusted, 0n);
      expect(grouping!.executed!.toFixed(2)).toBe(amount(executed));
      expect(grouping!.adjusted!.toFixed(2)).toBe(amount(adjusted));
      expect(grouping!.executionRate!.toFixed(2)).toBe(amount(roundedQuotient(executed * 10_000n, adjusted)));
      if (executed === 0n) {
        expect(grouping!.lines.every((each) => each.share === null)).toBe(true);
        return;
      }
      const shares = lines.map((entry) => roundedQuotient(entry.executed * 10_000n, executed));
      expect(grouping!.lines.map((each) => each.share!.toFixed(2))).toEqual(shares.map(amount));
      const total = shares.reduce((a, b) => a + b, 0n);
      expect(grouping!.shareSum === null ? null : grouping!.shareSum.toFixed(2)).toBe(
        total === 10_000n ? null : amount(total),
      );
    }),
  );
});

test('printed parts of an exact total are always within the tolerance, and no error is raised', () => {
  // Parts exact to a tenth of a cent, printed to the cent; the total is rounded on its own.
  const mills = fc.bigInt({ min: 0n, max: 10n ** 12n });
  fc.assert(
    fc.property(fc.array(mills, { minLength: 1, maxLength: 12 }), (parts) => {
      const printed = parts.map((part) => roundedQuotient(part, 10n));
      const total = roundedQuotient(
        parts.reduce((a, b) => a + b, 0n),
        10n,
      );
      fc.pre(total > 0n);
      const rows = printed.map((part, index) => ({ name: String(index), executed: amount(part) }));
      const { findings } = evaluateBudget(
        [table('funding-source', rows, { executed: amount(total) })],
        '元',
        'department',
      );
      const stated = findings
        .map((finding) => finding.code)
        .filter((code) => code.startsWith('budget-total'));
      const difference = printed.reduce((a, b) => a + b, 0n) - total;
      expect(stated).toEqual(difference === 0n ? [] : ['budget-total-rounding']);
    }),
  );
});

test('a difference counts as rounding up to (n + 1) half units, and no further', () => {
  fc.assert(
    fc.property(
      cents,
      fc.bigInt({ min: -40n, max: 40n }),
      fc.integer({ min: 1, max: 30 }),
      (total, off, parts) => {
        const footing = compareTotals(
          decimal(amount(total + off)),
          decimal(amount(total)),
          parts,
          decimal('0.01'),
        );
        const distance = off < 0n ? -off : off;
        const expected = distance === 0n ? 'exact' : 2n * distance <= BigInt(parts + 1) ? 'rounding' : 'off';
        expect(footing).toBe(expected);
      },
    ),
  );
});

test('the unit of the table does not change what is evaluated', () => {
  fc.assert(
    fc.property(cents, (value) => {
      const inYuan = evaluateBudget(
        [table('funding-source', [{ name: '甲', executed: amount(value) }], null, '元')],
        '万元',
        'department',
      );
      const inTenThousand = evaluateBudget(
        [table('funding-source', [{ name: '甲', executed: amount(value) }], null, '万元')],
        '元',
        'department',
      );
      const [small] = inYuan.budget.groupings;
      const [large] = inTenThousand.budget.groupings;
      expect(plain(small!.executed!.times('100000000'))).toBe(plain(large!.executed!));
    }),
  );
});
