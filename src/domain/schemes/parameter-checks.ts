import { decimal, HUNDRED, ONE, decimalPlaces, plain, ZERO } from '../decimal';
import { roundingOf } from './rounding';
import { schemeError, type SchemeError } from './scheme-error';
import type { WholeFile } from './scheme-file';

/** Members of a scheme file that could be read; the others have been reported already. */
export type ReadMembers = Partial<Omit<WholeFile, 'overshoot'>> & {
  readonly overshoot?: Partial<WholeFile['overshoot']>;
};

/** What is wrong with the grades, caps, bands and overshoot of a scheme, beyond their form. */
export function checkParameters(file: ReadMembers, source: string): readonly SchemeError[] {
  return [
    ...checkFullMarks(file.fullMarks, source),
    ...checkGrades(file.grades ?? [], source),
    ...checkCaps(file.caps ?? [], source),
    ...(file.qualitativeBands === undefined ? [] : checkBands(file.qualitativeBands, source)),
    ...checkOvershoot(file.overshoot, source),
  ];
}

function checkFullMarks(fullMarks: string | undefined, source: string): readonly SchemeError[] {
  if (fullMarks === undefined || decimal(fullMarks).gt(ZERO)) return [];
  return [schemeError('scheme-weight-not-positive', source, ['fullMarks'], { name: 'fullMarks' })];
}

function checkGrades(grades: WholeFile['grades'], source: string): readonly SchemeError[] {
  const errors = checkDescending(
    grades.map((grade) => grade.from),
    (index) => ['grades', index, 'from'],
    'scheme-grades-not-descending',
    source,
  );
  const last = grades.at(-1);
  if (last !== undefined && !decimal(last.from).eq(ZERO)) {
    const path = ['grades', grades.length - 1, 'from'];
    errors.push(schemeError('scheme-grades-last-not-zero', source, path, { value: last.from }));
  }
  grades.forEach((grade, index) => {
    errors.push(...checkPercent(grade.from, ['grades', index, 'from'], source));
    const first = grades.findIndex((other) => other.name === grade.name);
    if (first < index) {
      const other = `grades[${String(first)}]`;
      errors.push(
        schemeError('scheme-duplicate-name', source, ['grades', index, 'name'], { name: grade.name, other }),
      );
    }
  });
  return errors;
}

function checkCaps(caps: WholeFile['caps'], source: string): readonly SchemeError[] {
  const errors = checkDescending(
    caps.map((cap) => cap.rateFrom),
    (index) => ['caps', index, 'rateFrom'],
    'scheme-caps-not-descending',
    source,
  );
  const last = caps.at(-1);
  if (last !== undefined && !decimal(last.rateFrom).eq(ZERO)) {
    const path = ['caps', caps.length - 1, 'rateFrom'];
    errors.push(schemeError('scheme-caps-last-not-zero', source, path, { value: last.rateFrom }));
  }
  let previous: string | null = null;
  caps.forEach(({ maximum }, index) => {
    if (previous !== null && (maximum === null || decimal(maximum).gt(decimal(previous)))) {
      const value = maximum ?? 'null';
      errors.push(
        schemeError('scheme-caps-maximum-rises', source, ['caps', index, 'maximum'], { value, previous }),
      );
    }
    previous = maximum ?? previous;
  });
  return errors;
}

/**
 * A cap that the total's places can not hold would be exceeded by rounding. Of the two, `own` says which the file itself
 * gives; what it leaves to the scheme it extends was checked there.
 */
export function checkCapPlaces(file: ReadMembers, own: ReadMembers, source: string): readonly SchemeError[] {
  if (own.caps === undefined && own.rounding === undefined) return [];
  const { totalPlaces } = roundingOf(file.rounding);
  return (file.caps ?? []).flatMap(({ maximum }, index) => {
    if (maximum === null || decimalPlaces(decimal(maximum)) <= totalPlaces) return [];
    const path = own.caps === undefined ? ['rounding'] : ['caps', index, 'maximum'];
    const parameters = { value: maximum, places: String(totalPlaces) };
    return [schemeError('scheme-cap-finer-than-total', source, path, parameters)];
  });
}

function checkDescending(
  bounds: readonly string[],
  path: (index: number) => readonly PropertyKey[],
  code: 'scheme-grades-not-descending' | 'scheme-caps-not-descending',
  source: string,
): SchemeError[] {
  return bounds.flatMap((value, index) => {
    const previous = bounds[index - 1];
    return previous === undefined || decimal(value).lt(decimal(previous))
      ? []
      : [schemeError(code, source, path(index), { value, previous })];
  });
}

function checkBands(bands: WholeFile['qualitativeBands'], source: string): readonly SchemeError[] {
  const errors: SchemeError[] = [];
  const ordered = (['达成', '部分达成', '未达成'] as const).map((level) => {
    const matching = bands.filter((band) => band.level === level);
    if (matching.length !== 1) {
      const count = String(matching.length);
      errors.push(schemeError('scheme-bands-incomplete', source, ['qualitativeBands'], { level, count }));
    }
    return matching[0];
  });
  bands.forEach((band, index) => {
    const { level, from, to } = band;
    if (!decimal(from).lt(decimal(to))) {
      errors.push(
        schemeError('scheme-band-bounds', source, ['qualitativeBands', index], { level, from, to }),
      );
    }
    errors.push(...checkPercent(to, ['qualitativeBands', index, 'to'], source));
  });
  ordered.forEach((lower, index) => {
    const upper = ordered[index - 1];
    if (lower === undefined || upper === undefined) return;
    const gap = decimal(upper.from).minus(decimal(lower.to));
    if (gap.lt(ZERO) || (gap.eq(ZERO) && lower.upperIncluded)) {
      const path = ['qualitativeBands', bands.indexOf(lower)];
      errors.push(
        schemeError('scheme-bands-overlap', source, path, { lower: lower.level, upper: upper.level }),
      );
    }
  });
  return errors;
}

function checkOvershoot(
  overshoot: Partial<WholeFile['overshoot']> | undefined,
  source: string,
): readonly SchemeError[] {
  const errors: SchemeError[] = [];
  if (overshoot?.threshold !== undefined && !decimal(overshoot.threshold).gt(ONE)) {
    const value = plain(decimal(overshoot.threshold));
    errors.push(schemeError('scheme-threshold-too-low', source, ['overshoot', 'threshold'], { value }));
  }
  if (typeof overshoot?.costPercent === 'string') {
    errors.push(...checkPercent(overshoot.costPercent, ['overshoot', 'costPercent'], source));
  }
  return errors;
}

function checkPercent(value: string, path: readonly PropertyKey[], source: string): readonly SchemeError[] {
  return decimal(value).gt(HUNDRED) ? [schemeError('scheme-above-hundred', source, path, { value })] : [];
}
