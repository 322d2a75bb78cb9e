import type { CellRef } from '../../domain/cell-ref';
import { createFinding, type Finding } from '../../domain/findings/finding';
import { reportFindings } from '../../domain/findings/report-findings';
import { numbersIn, sentenceAround, withoutNumbers, type StatedNumber } from './numbers';

/** Numbers of a settled text that are not those of the expected one. `ref`: the text's cell. */
export function figureDifferences(expected: string, found: string, ref: CellRef | null): readonly Finding[] {
  const [wanted, stated] = [numbersIn(expected), numbersIn(found)];
  // The same words: each number has its place. In other words the order may be another.
  if (withoutNumbers(expected) === withoutNumbers(found) && wanted.length === stated.length) {
    return stated.flatMap((number, index) => {
      const meant = wanted[index];
      return meant === undefined || isSame(meant, number) ? [] : [differs(number, meant.text, found, ref)];
    });
  }
  return compareUnordered(wanted, stated, found, ref);
}

/** Numbers that the expected sentence does not have, each as often as it has it. */
function compareUnordered(
  expected: readonly StatedNumber[],
  stated: readonly StatedNumber[],
  found: string,
  ref: CellRef | null,
): readonly Finding[] {
  const wanted = [...expected];
  const strange: StatedNumber[] = [];
  for (const number of stated) {
    const at = wanted.findIndex((each) => isSame(each, number));
    if (at < 0) strange.push(number);
    else wanted.splice(at, 1);
  }
  return strange.map((number, index) =>
    differs(number, (wanted[index] ?? wanted.at(-1))?.text ?? '—', found, ref),
  );
}

function differs(number: StatedNumber, expected: string, sentence: string, ref: CellRef | null): Finding {
  const parameters = { found: number.text, expected, sentence: sentenceAround(sentence, number.at) };
  return createFinding(reportFindings, 'report-figure-differs', parameters, ref);
}

const isSame = (one: StatedNumber, other: StatedNumber): boolean =>
  one.unit === other.unit && one.value.eq(other.value);
