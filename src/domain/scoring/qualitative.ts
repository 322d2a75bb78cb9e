import { HUNDRED, plain, ratio, type Decimal } from '../decimal';
import type { Bilingual } from '../bilingual';
import { createFinding } from '../findings/finding';
import { scoringFindings } from '../findings/scoring-findings';
import { comparisonExpression } from './comparison';
import { scoredByArithmetic, scoredInWords, unscored } from './outcome';
import { enteredInFull } from './needed';
import type { QualitativeBand, RuleInputs, RuleKindDefinition, ScoredFigures, ScoreFormula } from './rule';
import { withoutParameters } from './shapes';

/** The bands are the scheme's. */
export interface QualitativeRule {
  readonly kind: 'qualitative';
  readonly bands: readonly QualitativeBand[];
}

const shape = withoutParameters('qualitative');

/**
 * 定性: the level of attainment names a band of the weight; an entered score inside it counts. 达成 without one is the
 * band's upper end (100 %); the other levels without one stay unscored. Basis: 财预〔2020〕10号.
 */
export const qualitative: RuleKindDefinition<QualitativeRule, typeof shape> = {
  kind: 'qualitative',
  label: { zh: '定性', en: 'Qualitative' },
  shape,
  fromFile: (_stated, { qualitativeBands }) => ({ kind: 'qualitative', bands: qualitativeBands }),
  toFile: () => ({ kind: 'qualitative' }),
  needed: byBand,
  score(rule, inputs) {
    const { indicator, attainment, entered, weight, ref } = inputs;
    if (attainment === null) {
      return unscored([createFinding(scoringFindings, 'attainment-not-stated', { indicator }, ref)]);
    }
    const band = rule.bands.find((candidate) => candidate.level === attainment);
    if (band === undefined) {
      return unscored([
        createFinding(scoringFindings, 'no-band-for-level', { indicator, level: attainment }, ref),
      ]);
    }
    const met = attainment === '达成';
    const bandText = textOfBand(band);
    if (entered === null) {
      if (!met) {
        const parameters = { indicator, level: attainment, band: bandText };
        return unscored([createFinding(scoringFindings, 'band-score-missing', parameters, ref)]);
      }
      const top = plain(band.to);
      return scoredByArithmetic(
        ratio(weight.times(band.to), HUNDRED),
        {
          zh: `达成，按 ${top}% 计：${plain(weight)} × ${top}%`,
          en: `attained, at ${top}%: ${plain(weight)} × ${top}%`,
        },
        {
          completion: null,
          met,
          formula: {
            scoredWhen: null,
            points: band.to.eq(HUNDRED) ? '{w}' : `{w}*${top}/100`,
            completion: null,
          },
        },
      );
    }
    const formula = bandFormula(band);
    if (!inBand(entered.value, band, weight)) {
      const parameters = { indicator, level: attainment, band: bandText, score: plain(entered.value) };
      return unscored(
        [createFinding(scoringFindings, 'outside-band', parameters, entered.source?.ref ?? ref)],
        formula,
      );
    }
    return scoredInWords(entered.value, bandWorking(inputs, bandText), { completion: null, met, formula });
  },
};

function inBand(score: Decimal, band: QualitativeBand, weight: Decimal): boolean {
  const share = score.times(HUNDRED);
  const upper = band.to.times(weight);
  return share.gte(band.from.times(weight)) && (band.upperIncluded ? share.lte(upper) : share.lt(upper));
}

function textOfBand(band: QualitativeBand): Bilingual {
  const span = `${plain(band.from)}%–${plain(band.to)}%`;
  return band.upperIncluded
    ? { zh: `${span} `, en: span }
    : { zh: `${span}（不含 ${plain(band.to)}%）`, en: `${span} (${plain(band.to)}% excluded)` };
}

function bandWorking(inputs: RuleInputs, band: Bilingual): Bilingual {
  return {
    zh: `${inputs.attainment ?? ''}，评分在 ${band.zh}之内`,
    en: `${EN_LEVEL[inputs.attainment ?? '未达成']}, the entered score is within ${band.en}`,
  };
}

const EN_LEVEL = { 达成: 'attained', 部分达成: 'partly attained', 未达成: 'not attained' } as const;

function bandFormula(band: QualitativeBand): ScoreFormula {
  const lower = comparisonExpression('{e}*100', '>=', `{w}*${plain(band.from)}`);
  const upper = comparisonExpression('{e}*100', band.upperIncluded ? '<=' : '<', `{w}*${plain(band.to)}`);
  return { scoredWhen: `AND(${lower},${upper})`, points: '{e}', completion: null };
}

function byBand(rule: QualitativeRule, result: ScoredFigures): Bilingual | null {
  const top = rule.bands.find(({ level }) => level === '达成')?.to ?? HUNDRED;
  if (top.lt(HUNDRED)) {
    return { zh: `“达成”最高得 ${plain(top)}%`, en: `Attained gives ${plain(top)}% at most` };
  }
  if (result.attainment === '达成') return result.entered === null ? null : enteredInFull(result);
  return {
    zh: '完成情况须为“达成”，评分为满分',
    en: 'It must be attained (达成), with full marks entered',
  };
}
