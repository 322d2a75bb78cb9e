/** The three parts of a header or footer. */
export interface Thirds {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** Splits `&L…&C…&R…`; text before the first mark stands in the middle. `&&` is no mark. */
export function readThirds(text: string): Thirds {
  const parts = { L: '', C: '', R: '' };
  let current: keyof typeof parts = 'C';
  for (const piece of text.match(/&&|&[LCR]|[\s\S]/g) ?? []) {
    if (piece === '&L' || piece === '&C' || piece === '&R')
      current = piece === '&L' ? 'L' : piece === '&C' ? 'C' : 'R';
    else parts[current] += piece;
  }
  return { left: parts.L, center: parts.C, right: parts.R };
}

export function writeThirds({ left, center, right }: Thirds): string {
  const part = (mark: string, text: string): string => (text === '' ? '' : mark + text);
  return part('&L', left) + part('&C', center) + part('&R', right);
}
