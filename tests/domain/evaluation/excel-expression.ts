/**
 * A small calculator for the expressions that score formulas are made of, in binary floats as a spreadsheet reckons:
 * numbers, percentages, texts, names, + − * /, comparisons, IF AND OR MIN MAX ROUND.
 */
export function calculate(
  expression: string,
  names: Readonly<Record<string, number>>,
): number | string | boolean {
  const tokens = expression.match(/\d+(?:\.\d+)?%?|"[^"]*"|[A-Za-z]+|>=|<=|<>|[-+*/(),=<>]/g) ?? [];
  if (tokens.join('') !== expression.replace(/ /g, '')) throw new Error(`not understood: ${expression}`);
  let at = 0;

  const take = (token: string): void => {
    if (tokens[at] !== token) throw new Error(`expected ${token} at ${String(at)} of ${expression}`);
    at += 1;
  };
  const numeric = (value: Value): number => {
    if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`no number in ${expression}`);
    return value;
  };

  const comparison = (): Thunk => {
    const left = sum();
    const operator = tokens[at];
    if (operator === undefined || !/^(?:>=|<=|<>|=|<|>)$/.test(operator)) return left;
    at += 1;
    const right = sum();
    return () => {
      const [a, b] = [left(), right()];
      switch (operator) {
        case '>=':
          return a >= b;
        case '<=':
          return a <= b;
        case '<':
          return a < b;
        case '>':
          return a > b;
        case '=':
          return a === b;
        default:
          return a !== b;
      }
    };
  };
  const sum = (): Thunk => {
    let left = product();
    while (tokens[at] === '+' || tokens[at] === '-') {
      const [operator, first] = [tokens[at], left];
      at += 1;
      const second = product();
      left = () =>
        operator === '+' ? numeric(first()) + numeric(second()) : numeric(first()) - numeric(second());
    }
    return left;
  };
  const product = (): Thunk => {
    let left = atom();
    while (tokens[at] === '*' || tokens[at] === '/') {
      const [operator, first] = [tokens[at], left];
      at += 1;
      const second = atom();
      left = () =>
        operator === '*' ? numeric(first()) * numeric(second()) : numeric(first()) / numeric(second());
    }
    return left;
  };
  const atom = (): Thunk => {
    const token = tokens[at];
    at += 1;
    if (token === undefined) throw new Error(`unfinished: ${expression}`);
    if (token === '(') {
      const inner = comparison();
      take(')');
      return inner;
    }
    if (token === '-') {
      const inner = atom();
      return () => -numeric(inner());
    }
    if (/^\d/.test(token)) {
      const value = token.endsWith('%') ? Number(token.slice(0, -1)) / 100 : Number(token);
      return () => value;
    }
    if (token.startsWith('"')) return () => token.slice(1, -1);
    if (tokens[at] === '(') return call(token);
    return () => {
      const value = names[token];
      if (value === undefined) throw new Error(`unknown name ${token}`);
      return value;
    };
  };
  const call = (name: string): Thunk => {
    take('(');
    const parts: Thunk[] = [comparison()];
    while (tokens[at] === ',') {
      at += 1;
      parts.push(comparison());
    }
    take(')');
    const [first, second, third] = parts;
    switch (name) {
      case 'IF':
        return () => (first?.() === true ? second?.() : third?.()) ?? false;
      case 'AND':
        return () => parts.map((part) => part()).every((value) => value === true);
      case 'OR':
        return () => parts.map((part) => part()).some((value) => value === true);
      case 'MIN':
        return () => Math.min(...parts.map((part) => numeric(part())));
      case 'MAX':
        return () => Math.max(...parts.map((part) => numeric(part())));
      case 'ROUND':
        return () => roundAsSheet(numeric(first?.() ?? 0), numeric(second?.() ?? 0));
      default:
        throw new Error(`unknown function ${name}`);
    }
  };

  const result = comparison();
  if (at !== tokens.length) throw new Error(`left over in ${expression}`);
  return result();
}

type Value = number | string | boolean;
type Thunk = () => Value;

/** ROUND as spreadsheets do it: half away from zero of the 15 digits a cell shows. */
function roundAsSheet(value: number, places: number): number {
  const shown = Number(value.toPrecision(15));
  const [digits = '0', exponent = '0'] = Math.abs(shown).toExponential().split('e');
  const scaled = Number(`${digits}e${String(Number(exponent) + places)}`);
  const rounded = Number(`${String(Math.floor(scaled + 0.5))}e${String(-places)}`);
  return shown < 0 ? -rounded : rounded;
}
