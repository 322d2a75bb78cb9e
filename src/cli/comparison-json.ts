import type { ComparedSheet, ComparedWorkbooks } from '../app/compare-with-last-year';
import type { Language } from '../domain/bilingual';
import { comparedPlaces } from '../domain/comparison/compared-places';
import { changesText } from '../domain/comparison/changes';
import type {
  ComparedFigure,
  ComparedValue,
  IndicatorComparison,
  OpeningFigure,
} from '../domain/comparison/comparison';
import { formatRef } from '../domain/cell-ref';
import { fixed, plain, type Decimal } from '../domain/decimal';
import type { Evaluation } from '../domain/evaluation/evaluation';
import type { Finding } from '../domain/findings/finding';

/** Version of the shape below; raised when a key changes its meaning or goes. */
const SCHEMA_VERSION = 1;

/**
 * The machine-readable form of a comparison with last year. Figures are decimal strings, percentages strings without the
 * sign, and what has no value is null. A difference is this year's figure minus last year's.
 */
export function comparisonJson({ main, projects }: ComparedWorkbooks, language: Language): object {
  return {
    schemaVersion: SCHEMA_VERSION,
    ...oneComparison(main, language),
    projects: projects.map((project) => oneComparison(project, language)),
  };
}

/** `sheet` is the sheet it was written on. */
function oneComparison({ comparison, sheet }: ComparedSheet, language: Language): object {
  const { thisYear, lastYear, total } = comparison;
  const { id, hash } = thisYear.scheme;
  const places = comparedPlaces(comparison);
  return {
    sheet,
    scheme: id,
    schemeHash: hash,
    thisYear: oneYear(thisYear),
    lastYear: oneYear(lastYear),
    total: {
      score: points(total.score, places.total),
      fullMarks: points(total.fullMarks, 2),
      executionRate: points(total.executionRate, 2),
      grade: total.grade,
      parts: {
        shared: fixed(total.parts.shared, places.score),
        added: fixed(total.parts.added, places.score),
        removed: fixed(total.parts.removed, places.score),
      },
    },
    groups: comparison.groups.map(({ level, path, weight, score }) => ({
      level,
      path,
      weight: exact(weight),
      score: points(score, places.score),
    })),
    indicators: comparison.indicators.map((indicator) => oneIndicator(indicator, places.score, language)),
    openingFigures: comparison.opening.map(oneOpening),
    findings: comparison.findings.map((finding) => oneFinding(finding, language)),
    lastYearFindings: lastYear.findings.map((finding) => oneFinding(finding, language)),
  };
}

function oneYear({ subject, department, projectName, year, total }: Evaluation): object {
  const { complete, scored, indicators } = total;
  return { subject, department, project: projectName, year, complete, scored, indicators };
}

/** `ref` holds the cell of the indicator's name in each year's workbook. */
function oneIndicator(indicator: IndicatorComparison, scorePlaces: number, language: Language): object {
  const { thisYear, lastYear, weight, target, actual, score, changes, why } = indicator;
  const shown = thisYear ?? lastYear;
  return {
    dimension: shown?.dimension ?? null,
    path: shown?.path ?? [],
    why,
    changes: changes.map(({ kind }) => kind),
    explanation: changesText(changes)[language],
    weight: exact(weight),
    rule: { lastYear: lastYear?.rule?.kind ?? null, thisYear: thisYear?.rule?.kind ?? null },
    target: value(target),
    actual: value(actual),
    score: points(score, scorePlaces),
    status: { lastYear: lastYear?.status ?? null, thisYear: thisYear?.status ?? null },
    ref: {
      lastYear: lastYear === null ? null : formatRef(lastYear.row.ref),
      thisYear: thisYear === null ? null : formatRef(thisYear.row.ref),
    },
  };
}

function oneOpening({ kind, name, opening, closing, difference, agrees, ref }: OpeningFigure): object {
  return {
    kind,
    name,
    opening: opening.text,
    closing: closing.text,
    difference: decimalText(difference),
    agrees,
    ref: formatRef(ref),
  };
}

function oneFinding({ severity, code, message, fix, ref }: Finding, language: Language): object {
  return {
    severity,
    code,
    message: message[language],
    fix: fix[language],
    ref: ref === null ? null : formatRef(ref),
  };
}

function points({ lastYear, thisYear, difference }: ComparedFigure, places: number): object {
  const text = (each: Decimal | null): string | null => (each === null ? null : fixed(each, places));
  return { lastYear: text(lastYear), thisYear: text(thisYear), difference: text(difference) };
}

function exact({ lastYear, thisYear, difference }: ComparedFigure): object {
  return {
    lastYear: decimalText(lastYear),
    thisYear: decimalText(thisYear),
    difference: decimalText(difference),
  };
}

function value({ lastYear, thisYear, difference }: ComparedValue): object {
  return {
    lastYear: lastYear?.text ?? null,
    thisYear: thisYear?.text ?? null,
    difference: decimalText(difference),
  };
}

function decimalText(number: Decimal | null): string | null {
  return number === null ? null : plain(number);
}
