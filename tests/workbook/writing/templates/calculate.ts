/** What a cell holds: `''` where it is blank. */
export type CellLookup = (sheet: string, row: number, column: number) => string | number;

type Value = string | number | boolean;

const TOKEN =
  /'(?:[^']|'')+'!\$?[A-Z]+\$?\d+|\$?[A-Z]+\$?\d+|[A-Z]+(?=\()|\d+(?:\.\d+)?|"[^"]*"|>=|<=|<>|[-+*/&(),:=<>]/g;

/** Calculates the formulas that templates are made of: references, sums and the functions in {@link FUNCTIONS}. */
export function calculate(formula: string, sheet: string, lookup: CellLookup): string | number {
  const tokens = formula.match(TOKEN) ?? [];
  if (tokens.join('') !== formula) throw new Error(`not understood: ${formula}`);
  let at = 0;
  const expect = (token: string): void => {
    if (tokens[at] !== token) throw new Error(`expected ${token} in ${formula}`);
    at += 1;
  };

  const comparison = (): Value => {
    const left = joined();
    const operator = tokens[at];
    if (operator !== '=' && operator !== '>') return left;
    at += 1;
    const right = joined();
    return operator === '=' ? left === right : number(left) > number(right);
  };
  const joined = (): Value => {
    let left = product();
    while (tokens[at] === '&') {
      at += 1;
      left = `${String(left)}${String(product())}`;
    }
    return left;
  };
  const product = (): Value => {
    let left = operand();
    while (tokens[at] === '*' || tokens[at] === '/') {
      const operator = tokens[at];
      at += 1;
      const right = operand();
      // A branch that IF does not take may divide by 0; what counts is checked where it is used.
      left = operator === '*' ? number(left) * number(right) : number(left) / number(right);
    }
    return left;
  };
  const operand = (): Value => {
    const token = tokens[at] ?? '';
    at += 1;
    if (token === '(') {
      const inner = comparison();
      expect(')');
      return inner;
    }
    if (/^\d/.test(token)) return Number(token);
    if (token.startsWith('"')) return token.slice(1, -1);
    if (tokens[at] === '(') return call(token);
    const cell = cellOf(token, sheet);
    return lookup(cell.sheet, cell.row, cell.column);
  };
  const call = (name: string): Value => {
    expect('(');
    const values: Value[] = [];
    while (tokens[at] !== ')') {
      if (tokens[at + 1] === ':') {
        values.push(...range(tokens[at] ?? '', tokens[at + 2] ?? ''));
        at += 3;
      } else values.push(comparison());
      if (tokens[at] === ',') at += 1;
    }
    expect(')');
    const known = FUNCTIONS[name];
    if (known === undefined) throw new Error(`no function ${name}`);
    return known(values);
  };
  const range = (from: string, to: string): Value[] => {
    const [first, last] = [cellOf(from, sheet), cellOf(to, sheet)];
    const values: Value[] = [];
    for (let { row } = first; row <= last.row; row += 1) values.push(lookup(first.sheet, row, first.column));
    return values;
  };

  const result = comparison();
  if (at !== tokens.length) throw new Error(`more than one expression: ${formula}`);
  if (typeof result === 'boolean' || (typeof result === 'number' && !Number.isFinite(result))) {
    throw new Error(`${formula} gives ${String(result)}`);
  }
  return result;
}

const FUNCTIONS: Readonly<Record<string, (values: readonly Value[]) => Value>> = {
  SUM: (values) => Number(values.reduce<number>((sum, each) => sum + ifNumber(each), 0).toFixed(8)),
  N: ([value = '']) => ifNumber(value),
  IF: ([condition, yes = '', no = '']) => (condition === true ? yes : no),
  OR: (values) => values.includes(true),
  MIN: (values) => Math.min(...values.map(ifNumber)),
  ROUND: ([value = 0, places = 0]) => Number(number(value).toFixed(number(places))),
};

function ifNumber(value: Value): number {
  return typeof value === 'number' ? value : 0;
}

function number(value: Value): number {
  return value === '' ? 0 : Number(value);
}

function cellOf(reference: string, sheet: string): { sheet: string; row: number; column: number } {
  const [, quoted, letters = '', digits = ''] = /^(?:'(.+)'!)?\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { sheet: quoted?.replaceAll("''", "'") ?? sheet, row: Number(digits) - 1, column };
}
