import { ZERO, plain } from '../decimal';
import { createFinding } from '../findings/finding';
import { scoringFindings } from '../findings/scoring-findings';
import { comparisonExpression } from './comparison';
import { scoredInWords, unscored } from './outcome';
import { enteredInFull } from './needed';
import type { RuleKindDefinition, ScoreFormula } from './rule';
import { withoutParameters } from './shapes';

/** A rule of this kind has no parameters. */
export interface EnteredRule {
  readonly kind: 'entered';
}

const shape = withoutParameters('entered');

/** 直接评分: the score as entered, between 0 and the weight. */
export const entered: RuleKindDefinition<EnteredRule, typeof shape> = {
  kind: 'entered',
  label: { zh: '直接评分', en: 'Entered score' },
  shape,
  fromFile: () => ({ kind: 'entered' }),
  toFile: () => ({ kind: 'entered' }),
  needed: (_rule, figures) => enteredInFull(figures),
  score(_rule, inputs) {
    const { indicator, weight, ref } = inputs;
    if (inputs.entered === null) {
      return unscored([createFinding(scoringFindings, 'entered-score-missing', { indicator }, ref)]);
    }
    const score = inputs.entered.value;
    if (score.lt(ZERO) || score.gt(weight)) {
      const parameters = { indicator, score: plain(score), weight: plain(weight) };
      return unscored(
        [
          createFinding(
            scoringFindings,
            'entered-out-of-range',
            parameters,
            inputs.entered.source?.ref ?? ref,
          ),
        ],
        FORMULA,
      );
    }
    return scoredInWords(
      score,
      { zh: '直接评分', en: 'entered score' },
      { completion: null, met: score.eq(weight), formula: FORMULA },
    );
  },
};

const FORMULA: ScoreFormula = {
  scoredWhen: `AND({e}>=0,${comparisonExpression('{e}', '<=', '{w}')})`,
  points: '{e}',
  completion: null,
};
