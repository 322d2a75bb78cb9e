import { withoutNumbers } from './numbers';

/** Least likeness (0 to 1) at which a rewritten paragraph still counts as the same. */
const LEAST_LIKENESS = 0.5;

/**
 * Which paragraph of a document each expected one has become; null where it is not there any more. Each of the document's
 * is taken once: the same text first, then the same words with other numbers, then the likeliest.
 */
export function matchParagraphs(
  expected: readonly string[],
  found: readonly string[],
): readonly (number | null)[] {
  const taken = new Set<number>();
  const words = found.map(withoutNumbers);
  const matches: (number | null)[] = expected.map(() => null);
  const take = (find: (wanted: string) => number | null): void => {
    for (const [index, wanted] of expected.entries()) {
      if (matches[index] !== null) continue;
      const at = find(wanted);
      if (at === null) continue;
      matches[index] = at;
      taken.add(at);
    }
  };
  const first = (texts: readonly string[], wanted: string): number | null => {
    const at = texts.findIndex((text, index) => text === wanted && !taken.has(index));
    return at < 0 ? null : at;
  };
  take((wanted) => first(found, wanted));
  take((wanted) => first(words, withoutNumbers(wanted)));
  take((wanted) => likeliest(withoutNumbers(wanted), words, taken));
  return matches;
}

/** Both without numbers. */
function likeliest(wanted: string, found: readonly string[], taken: ReadonlySet<number>): number | null {
  let best: number | null = null;
  let most = LEAST_LIKENESS;
  for (const [index, text] of found.entries()) {
    if (taken.has(index)) continue;
    const likeness = likenessOf(wanted, text);
    if (likeness < most) continue;
    most = likeness;
    best = index;
  }
  return best;
}

/** Share of pairs of neighbouring characters that two texts have in common. */
function likenessOf(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const total = one.length + other.length - 2;
  if (total <= 0) return 0;
  let common = 0;
  for (const [pair, count] of pairs) common += Math.min(count, others.get(pair) ?? 0);
  return (2 * common) / total;
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
