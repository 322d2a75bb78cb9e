import type { Bilingual } from '../../../domain/bilingual';
import { fixed } from '../../../domain/decimal';
import type { Evaluation, IndicatorResult } from '../../../domain/evaluation/evaluation';
import type { IndicatorField } from '../../../domain/evaluation/input';
import type { UploadRow } from '../../../domain/evaluation/upload-row';
import { createFinding, type Finding } from '../../../domain/findings/finding';
import { interchangeFindings } from '../../../domain/findings/interchange-findings';
import { RULE_KINDS } from '../../../domain/scoring/rule-kinds';
import { isBlank } from '../../../domain/values/words';
import type { SheetPlan } from '../../sheet-plan';
import { readBack } from './read-back';

/**
 * What the 12 columns can not hold, by reading the planned sheet back under the same scheme: what comes back otherwise is
 * said. With what was put otherwise row by row, and what has no column at all.
 */
export function uploadLosses(
  evaluation: Evaluation,
  rows: readonly UploadRow[],
  plan: SheetPlan,
): readonly Finding[] {
  const back = readBack(plan, evaluation.scheme);
  const results = rows.map((_, index) => back.get(index + 1) ?? null);
  return [
    createFinding(interchangeFindings, 'upload-facts-not-held', {}, null),
    ...lostColumns(evaluation),
    ...lostDimensions(evaluation, results),
    ...filledLevels(rows, 'level1', { zh: '一级指标', en: 'level 1' }),
    ...filledLevels(rows, 'level2', { zh: '二级指标', en: 'level 2' }),
    ...rows.flatMap((row, index) => [...row.findings, ...lostRule(row, results[index] ?? null)]),
  ];
}

const COLUMNS_WITHOUT_PLACE: readonly (readonly [IndicatorField, string])[] = [
  ['lost', '扣分'],
  ['completion', '完成率'],
  ['rule', '评分规则'],
  ['basis', '依据'],
  ['remark', '备注'],
];

function lostColumns({ indicators }: Evaluation): readonly Finding[] {
  const known = COLUMNS_WITHOUT_PLACE.filter(([field]) =>
    indicators.some(({ row }) => !isBlank(row.fields[field])),
  ).map(([, label]) => label);
  const unknown = indicators.flatMap(({ row }) =>
    row.extra.filter(({ cell }) => !isBlank(cell)).map(({ header }) => header),
  );
  const columns = [...new Set([...known, ...unknown])].filter((header) => header !== '');
  if (columns.length === 0) return [];
  const parameters = { columns: columns.join('、') };
  return [
    createFinding(interchangeFindings, 'upload-columns-not-held', parameters, indicators[0]?.row.ref ?? null),
  ];
}

/** A single dimension tells nothing apart; of several, those that do not come back. */
function lostDimensions(
  { dimensions, indicators }: Evaluation,
  back: readonly (IndicatorResult | null)[],
): readonly Finding[] {
  if (dimensions.length < 2) return [];
  return dimensions.flatMap((dimension) => {
    const lost = dimension.indicators.some((index) => back[index]?.dimension !== dimension.name);
    if (!lost) return [];
    const parameters = { dimension: dimension.name, count: String(dimension.indicators.length) };
    const first = indicators[dimension.indicators[0] ?? 0]?.row.ref ?? null;
    return [createFinding(interchangeFindings, 'upload-dimension-not-held', parameters, first)];
  });
}

/** Levels the table lacks, once for each name that fills them, at the first indicator. */
function filledLevels(
  rows: readonly UploadRow[],
  level: 'level1' | 'level2',
  label: Bilingual,
): readonly Finding[] {
  const filled = new Map<string, UploadRow[]>();
  for (const row of rows) {
    if (row.result.row[level] !== null) continue;
    filled.set(row[level], [...(filled.get(row[level]) ?? []), row]);
  }
  return [...filled].map(([name, members]) =>
    createFinding(
      interchangeFindings,
      'upload-level-filled',
      { count: String(members.length), level: label, name },
      members[0]?.result.row.ref ?? null,
    ),
  );
}

/** A rule or score that comes back otherwise. Unscored and not applicable ones have findings of their own. */
function lostRule({ result, scorePlaces }: UploadRow, back: IndicatorResult | null): readonly Finding[] {
  if (result.status !== 'scored' || result.score === null) return [];
  const indicator = result.row.name;
  const findings: Finding[] = [];
  if (JSON.stringify(result.rule) !== JSON.stringify(back?.rule ?? null)) {
    const parameters = { indicator, rule: ruleLabel(result), back: ruleLabel(back) };
    const at = result.row.fields.rule?.ref ?? result.row.ref;
    findings.push(createFinding(interchangeFindings, 'upload-rule-not-held', parameters, at));
  }
  if (back?.score?.eq(result.score) !== true) {
    const score = fixed(result.score, scorePlaces);
    const parameters = { indicator, score, back: back?.score ? fixed(back.score, scorePlaces) : NO_SCORE };
    const at = result.row.fields.actual?.ref ?? result.row.ref;
    findings.push(createFinding(interchangeFindings, 'upload-score-reads-differently', parameters, at));
  }
  return findings;
}

const NO_SCORE: Bilingual = { zh: '未评分', en: 'no score' };

function ruleLabel(result: IndicatorResult | null): Bilingual {
  const kind = result?.rule?.kind;
  return kind === undefined ? NO_SCORE : RULE_KINDS[kind].label;
}
