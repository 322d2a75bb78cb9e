export type Json = Record<string, unknown>;

export const SOURCE = '某市2022.json';

/** A small scheme that is right; each test breaks one thing in it. */
export function sound(): Json {
  return {
    id: 'sample',
    title: { zh: '样本', en: 'Sample' },
    subject: 'department',
    place: '某市',
    fullMarks: '100',
    negativeMethod: 'linear',
    equalAbove: 'zero',
    notApplicable: 'full',
    overshoot: { threshold: '1.2', costPercent: '10' },
    qualitativeBands: [
      { level: '达成', from: '80', to: '100', upperIncluded: true },
      { level: '部分达成', from: '60', to: '80', upperIncluded: false },
      { level: '未达成', from: '0', to: '60', upperIncluded: false },
    ],
    caps: [
      { rateFrom: '80', maximum: null },
      { rateFrom: '70', maximum: '89' },
      { rateFrom: '0', maximum: '79' },
    ],
    grades: [
      { name: '优', from: '95' },
      { name: '良', from: '85' },
      { name: '差', from: '0' },
    ],
    basis: Object.fromEntries(
      [
        'positive',
        'negative',
        'equal',
        'range',
        'pass-fail',
        'tiers',
        'deduction',
        'qualitative',
        'execution-rate',
        'entered',
      ].map((kind) => [kind, `依据 ${kind}`]),
    ),
    remarks: [],
    tree: [
      {
        level: 'dimension',
        name: '履职',
        weight: '60',
        children: [
          {
            level: 'level1',
            name: '产出',
            weight: '60',
            children: [
              {
                level: 'level2',
                name: '数量',
                weight: '40',
                children: [
                  { level: 'indicator', name: '甲', weight: '15', rule: { kind: 'negative' } },
                  {
                    level: 'indicator',
                    name: '乙',
                    weight: '25',
                    aliases: ['乙乙'],
                    basis: '《某办法》',
                    rule: {
                      kind: 'tiers',
                      tiers: [
                        { operator: '>=', bound: '95', award: { percentOfWeight: '100' } },
                        { operator: '>=', bound: '90', award: { points: '12.5' } },
                        { operator: null, bound: null, award: { percentOfWeight: '0' } },
                      ],
                    },
                  },
                ],
              },
              { level: 'indicator', name: '丙', weight: '20', rule: { kind: 'equal' } },
            ],
          },
        ],
      },
      {
        level: 'dimension',
        name: '管理',
        weight: '40',
        children: [
          {
            level: 'level1',
            name: '制度',
            weight: '40',
            children: [
              {
                level: 'indicator',
                name: '丁',
                weight: '40',
                rule: { kind: 'deduction', perOccurrence: '0.5', maximum: '3' },
              },
            ],
          },
        ],
      },
    ],
  };
}

/** A copy with the member at a path such as `tree.0.weight` set; `undefined` removes it. */
export function broken(path: string, value: unknown, json: Json = sound()): Json {
  const keys = path.split('.');
  const last = keys.pop()!;
  let holder = json;
  for (const key of keys) holder = holder[key] as Json;
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
  return json;
}

const FIRST_LEAF = 'tree.0.children.0.children.0.children.0';
export const TIERS = 'tree.0.children.0.children.0.children.1.rule.tiers';
const at = (path: string) => path.replace(/\.(\d+)/g, '[$1]');

/** What can be wrong in a file, the place the error names, and a file in which it is. */
export const FAULTS: readonly (readonly [code: string, path: string, json: unknown])[] = [
  ['scheme-not-an-object', '', []],
  ['scheme-not-an-object', '', 'department'],
  ['scheme-unknown-key', 'gradse', broken('gradse', [])],
  ['scheme-unknown-key', at(`${FIRST_LEAF}.wieght`), broken(`${FIRST_LEAF}.wieght`, '15')],
  ['scheme-unknown-key', at(`${FIRST_LEAF}.rule.method2`), broken(`${FIRST_LEAF}.rule.method2`, 'ratio')],
  ['scheme-missing-key', 'grades', broken('grades', undefined)],
  ['scheme-missing-key', 'basis.range', broken('basis.range', undefined)],
  ['scheme-missing-key', 'tree[1].level', broken('tree.1.level', undefined)],
  ['scheme-wrong-type', 'title', broken('title', '样本')],
  ['scheme-wrong-type', 'grades', broken('grades', {})],
  ['scheme-number-unquoted', 'tree[0].weight', broken('tree.0.weight', 60)],
  ['scheme-not-a-decimal', 'fullMarks', broken('fullMarks', '100分')],
  ['scheme-not-a-decimal', 'overshoot.costPercent', broken('overshoot.costPercent', '10%')],
  ['scheme-bad-id', 'id', broken('id', 'my scheme/1')],
  ['scheme-empty', 'title.zh', broken('title.zh', ' ')],
  ['scheme-empty', 'grades', broken('grades', [])],
  ['scheme-bad-year', 'year', broken('year', 22)],
  ['scheme-unknown-key', 'parameterBasis.cap', broken('parameterBasis', { cap: '《某通知》' })],
  ['scheme-unknown-choice', 'subject', broken('subject', 'unit')],
  ['scheme-unknown-choice', 'tree[1].level', broken('tree.1.level', 'level3')],
  ['scheme-unknown-choice', at(`${FIRST_LEAF}.rule.kind`), broken(`${FIRST_LEAF}.rule.kind`, 'reverse')],
  ['scheme-level-order', 'tree[0].children[0].level', broken('tree.0.children.0.level', 'dimension')],
  [
    'scheme-indicator-without-level1',
    'tree[1].children[0].level',
    broken('tree.1.children.0', { level: 'indicator', name: '丁', weight: '40' }),
  ],
  [
    'scheme-weight-not-positive',
    'tree[1].children[0].children[0].weight',
    broken('tree.1.children.0', {
      level: 'level1',
      name: '制度',
      weight: '40',
      children: [
        { level: 'indicator', name: '丁', weight: '0' },
        { level: 'indicator', name: '戊', weight: '40' },
      ],
    }),
  ],
  [
    'scheme-weight-not-positive',
    'fullMarks',
    broken('fullMarks', '0', broken('tree.0.weight', null, broken('tree.1.weight', null))),
  ],
  [
    'scheme-weights-do-not-foot',
    'tree[0].children[0].children[0].weight',
    broken(`${FIRST_LEAF}.weight`, '16'),
  ],
  ['scheme-weights-do-not-foot', 'fullMarks', broken('fullMarks', '120')],
  [
    'scheme-weights-exceed',
    'tree[0].children[0].children[0].weight',
    broken(`${FIRST_LEAF}.weight`, '41', broken('tree.0.children.0.children.0.children.1.weight', null)),
  ],
  [
    'scheme-duplicate-name',
    'tree[0].children[0].children[0].children[1].aliases[0]',
    broken(`${FIRST_LEAF}.name`, '乙乙'),
  ],
  ['scheme-duplicate-name', 'tree[1].name', broken('tree.1.name', '履职')],
  ['scheme-duplicate-name', 'grades[1].name', broken('grades.1.name', '优')],
  ['scheme-grades-not-descending', 'grades[1].from', broken('grades.1.from', '95')],
  ['scheme-grades-last-not-zero', 'grades[2].from', broken('grades.2.from', '60')],
  ['scheme-above-hundred', 'grades[0].from', broken('grades.0.from', '100.5')],
  ['scheme-caps-not-descending', 'caps[1].rateFrom', broken('caps.1.rateFrom', '80')],
  ['scheme-caps-last-not-zero', 'caps[2].rateFrom', broken('caps.2.rateFrom', '50')],
  ['scheme-caps-maximum-rises', 'caps[2].maximum', broken('caps.2.maximum', '95')],
  ['scheme-caps-maximum-rises', 'caps[2].maximum', broken('caps.2.maximum', null)],
  [
    'scheme-bands-incomplete',
    'qualitativeBands',
    broken('qualitativeBands.2', { level: '达成', from: '0', to: '60', upperIncluded: false }),
  ],
  ['scheme-band-bounds', 'qualitativeBands[2]', broken('qualitativeBands.2.from', '60')],
  ['scheme-above-hundred', 'qualitativeBands[0].to', broken('qualitativeBands.0.to', '101')],
  ['scheme-bands-overlap', 'qualitativeBands[1]', broken('qualitativeBands.1.to', '85')],
  ['scheme-bands-overlap', 'qualitativeBands[2]', broken('qualitativeBands.2.upperIncluded', true)],
  ['scheme-threshold-too-low', 'overshoot.threshold', broken('overshoot.threshold', '1')],
  ['scheme-above-hundred', 'overshoot.costPercent', broken('overshoot.costPercent', '130')],
  [
    'scheme-tier-else-not-last',
    at(`${TIERS}.1`),
    broken(`${TIERS}.1`, { operator: null, bound: null, award: { points: '1' } }),
  ],
  ['scheme-tier-bound', at(`${TIERS}.0`), broken(`${TIERS}.0.bound`, null)],
  ['scheme-tier-award', at(`${TIERS}.0.award`), broken(`${TIERS}.0.award`, {})],
  ['scheme-tier-award', at(`${TIERS}.0.award`), broken(`${TIERS}.0.award.points`, '1')],
  [
    'scheme-above-hundred',
    at(`${TIERS}.0.award.percentOfWeight`),
    broken(`${TIERS}.0.award.percentOfWeight`, '110'),
  ],
  [
    'scheme-tier-points-above-weight',
    at(`${TIERS}.1.award.points`),
    broken(`${TIERS}.1.award.points`, '25.5'),
  ],
  [
    'scheme-deduction-not-positive',
    'tree[1].children[0].children[0].rule.perOccurrence',
    broken('tree.1.children.0.children.0.rule.perOccurrence', '0'),
  ],
];
