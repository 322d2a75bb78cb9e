import { fixed, type Decimal } from '../../../domain/decimal';
import type { Evaluation, IndicatorResult } from '../../../domain/evaluation/evaluation';
import { printedPlaces } from '../../../domain/evaluation/printed-places';

/**
 * First wording of 存在的主要问题 and 下一步改进措施. It repeats what the table says and the reasons as they were typed; it
 * adds no figure and no claim. Indicators under one heading are told together.
 */
export interface Drafts {
  readonly problems: string;
  readonly measures: string;
}

/** One numbered line of a draft, and what it is about: the same in every run for the same indicators' heading. */
export interface DraftPart {
  readonly topic: string;
  readonly text: string;
}

interface Topic {
  readonly name: string;
  readonly key: string;
  readonly indicators: readonly IndicatorResult[];
}

const NO_PROBLEMS = '本次自评未发现扣分指标。';
/** Topics of lines that are about no heading. */
const UNSCORED = 'unscored';
const NOTHING = 'nothing';
const NO_MEASURES = '本次自评未发现扣分指标，下一步继续做好预算绩效管理工作。';

/** Drafts both texts from the indicators that lost points or could not be scored. */
export function draftTexts(evaluation: Evaluation): Drafts {
  const { problems, measures } = draftParts(evaluation);
  const joined = (parts: readonly DraftPart[]): string => parts.map(({ text }) => text).join('\n');
  return { problems: joined(problems), measures: joined(measures) };
}

/** The same texts line by line. */
export function draftParts(evaluation: Evaluation): Readonly<Record<keyof Drafts, readonly DraftPart[]>> {
  const topics = topicsOf(evaluation.indicators.filter((indicator) => pointsLost(indicator) !== null));
  const unscored = evaluation.indicators.filter(({ status }) => status === 'unscored');
  const places = printedPlaces(evaluation).weight;
  const problems = topics.map((topic): DraftPart => ({ topic: topic.key, text: problemOf(topic, places) }));
  const measures = topics.map((topic): DraftPart => ({ topic: topic.key, text: measureOf(topic) }));
  if (unscored.length > 0) {
    problems.push({ topic: UNSCORED, text: unscoredProblem(unscored) });
    measures.push({ topic: UNSCORED, text: '补充未评分指标所缺的资料后重新生成自评结果。' });
  }
  return {
    problems: problems.length === 0 ? [{ topic: NOTHING, text: NO_PROBLEMS }] : numbered(problems),
    measures: measures.length === 0 ? [{ topic: NOTHING, text: NO_MEASURES }] : numbered(measures),
  };
}

/** What the sheet shows as 扣分, where it is above 0. */
function pointsLost({ score, weight }: IndicatorResult): Decimal | null {
  if (score === null || weight === null) return null;
  return weight.value.gt(score) ? weight.value.minus(score) : null;
}

function numbered(parts: readonly DraftPart[]): readonly DraftPart[] {
  return parts.map(({ topic, text }, index) => ({ topic, text: `${String(index + 1)}. ${text}` }));
}

/** Neighbouring indicators of the same level-2 (or level-1) indicator make one topic. */
function topicsOf(indicators: readonly IndicatorResult[]): readonly Topic[] {
  const topics: { name: string; key: string; indicators: IndicatorResult[] }[] = [];
  for (const indicator of indicators) {
    const { level1, level2 } = indicator.row;
    const key = [indicator.dimension, level1 ?? '', level2 ?? ''].join('\n');
    const open = topics.at(-1);
    if (open?.key === key) open.indicators.push(indicator);
    else topics.push({ name: level2 ?? level1 ?? '', key, indicators: [indicator] });
  }
  return topics;
}

function problemOf({ name, indicators }: Topic, places: number): string {
  const told = indicators.map((indicator) => factsOf(indicator, places)).join('；');
  const causes = distinct(indicators.map(({ reason }) => partsOfReason(reason).cause));
  const because = causes.length === 0 ? '' : `原因：${causes.map(unpunctuated).join('；')}。`;
  return `${name}${told}。${because}`;
}

/** `“培训次数”指标值≥12次，完成6次，扣1.50分`. */
function factsOf(indicator: IndicatorResult, places: number): string {
  const lost = pointsLost(indicator);
  const target = indicator.targetText === null ? null : `指标值${withUnit(indicator, indicator.targetText)}`;
  const actual =
    indicator.actualText === null ? null : `完成${withUnit(indicator, indicator.actualText, '值')}`;
  const points = lost === null ? null : `扣${fixed(lost, places)}分`;
  return `“${indicator.row.name}”${[target, actual, points].filter((part) => part !== null).join('，')}`;
}

/** A number with its unit; words after `：`, since 完成部分达成 can not be read. */
function withUnit({ unit }: IndicatorResult, shown: string, noun = ''): string {
  if (!/\d/.test(shown) || !/^[≥≤><＞＜=＝\d.,%(（\-−]/.test(shown)) return `${noun}为“${shown}”`;
  return unit === null || shown.endsWith(unit) || shown.endsWith('%') ? shown : `${shown}${unit}`;
}

function measureOf({ name, indicators }: Topic): string {
  const stated = distinct(indicators.map(({ reason }) => partsOfReason(reason).measure));
  const names = indicators.map(({ row }) => `“${row.name}”`).join('');
  return stated.length > 0
    ? `${name}${names}：${stated.map(unpunctuated).join('；')}。`
    : `针对${name}${names}的扣分情况，研究制定改进措施，明确责任分工和完成时限。（草稿，请按实际情况补充）`;
}

function unscoredProblem(indicators: readonly IndicatorResult[]): string {
  const names = indicators.map(({ row }) => `“${row.name}”`).join('');
  return `另有${String(indicators.length)}项指标未能评分：${names}，须补充资料后重新自评。`;
}

/** The two parts a cell of 偏差原因及改进措施 may hold. */
interface ReasonParts {
  readonly cause: string | null;
  readonly measure: string | null;
}

/** The heading 改进措施：, or a sentence that begins with what is to come. */
const MEASURE_MARK =
  /(?:\d[.、．]\s*)?(?:下一步)?(?:拟采取的?)?(?:改进|整改)?措施\s*[：:]|(?<=[。；;！\n]\s*)(?=下一步|今后|后续将)/;

/** Parts the text at its {@link MEASURE_MARK}; without one all of it is the cause. */
function partsOfReason(reason: string | null): ReasonParts {
  if (reason === null) return { cause: null, measure: null };
  const mark = MEASURE_MARK.exec(reason);
  const cause = mark === null ? reason : reason.slice(0, mark.index);
  const measure = mark === null ? null : reason.slice(mark.index + mark[0].length);
  return {
    cause: blankToNull(cause.replace(/^\s*(?:\d[.、．]\s*)?(?:偏差)?原因(?:分析)?\s*[：:]/, '')),
    measure: blankToNull(measure ?? ''),
  };
}

function blankToNull(text: string): string | null {
  const bare = unpunctuated(text);
  return bare === '' ? null : bare;
}

/** One line, without the punctuation at its end, so that it can be joined. */
function unpunctuated(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, '；')
    .trim()
    .replace(/[。；;，,\s]+$/, '');
}

function distinct(texts: readonly (string | null)[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== null))];
}
