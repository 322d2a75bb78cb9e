import type { Bilingual } from '../bilingual';
import { decimal, type Decimal } from '../decimal';
import type { QualitativeBand, RuleDefaults } from '../scoring/rule';
import { ruleFromFile } from '../scoring/rule-kinds';
import { hashOfJson } from './canonical-json';
import { roundingOf } from './rounding';
import type { Scheme, SchemeGroup, SchemeIndicator } from './scheme';
import type { GroupJson, IndicatorJson, NodeJson, ParameterBasisJson, WholeFile } from './scheme-file';

/** The scheme of a checked file in full, after extension. Its hash covers every member. */
export function buildScheme(file: WholeFile): Scheme {
  const qualitativeBands = file.qualitativeBands.map((band): QualitativeBand => ({
    ...band,
    from: decimal(band.from),
    to: decimal(band.to),
  }));
  const defaults = {
    negativeMethod: file.negativeMethod,
    equalAbove: file.equalAbove,
    qualitativeBands,
  };
  const nodes = walk(file.tree, []);
  return {
    id: file.id,
    title: file.title,
    subject: file.subject,
    place: file.place,
    ...(file.year === undefined ? {} : { year: file.year }),
    fullMarks: decimal(file.fullMarks),
    groups: nodes.flatMap(({ node, above }) => (node.level === 'indicator' ? [] : [group(node, above)])),
    indicators: nodes.flatMap(({ node, above }) =>
      node.level === 'indicator' ? [indicator(node, above, defaults)] : [],
    ),
    ...defaults,
    notApplicable: file.notApplicable,
    overshoot: {
      threshold: decimal(file.overshoot.threshold),
      costPercent: optional(file.overshoot.costPercent),
    },
    rounding: roundingOf(file.rounding),
    caps: file.caps.map((cap) => ({ rateFrom: decimal(cap.rateFrom), maximum: optional(cap.maximum) })),
    grades: file.grades.map((grade) => ({ name: grade.name, from: decimal(grade.from) })),
    basis: file.basis,
    remarks: [...file.remarks, ...parameterRemarks(file.parameterBasis ?? {})],
    hash: hashOfJson(file),
  };
}

/** 依据 of the parameters that no rule's basis covers, said among the remarks. */
function parameterRemarks(basis: ParameterBasisJson): readonly Bilingual[] {
  return PARAMETER_NAMES.flatMap(([key, name]) => {
    const text = basis[key];
    return text === undefined
      ? []
      : [{ zh: `${name.zh}的依据：${text}。`, en: `Basis of ${name.en}: ${text}.` }];
  });
}

const PARAMETER_NAMES: readonly (readonly [keyof ParameterBasisJson, Bilingual])[] = [
  ['fullMarks', { zh: '满分', en: 'the full marks' }],
  ['negativeMethod', { zh: '反向指标计分', en: 'scoring negative indicators' }],
  ['equalAbove', { zh: '等于类指标超过指标值时的计分', en: 'scoring an exact target that is exceeded' }],
  ['notApplicable', { zh: '不适用指标的处理', en: 'treating indicators that do not apply' }],
  ['overshoot', { zh: '超额完成的界限', en: 'the overshoot threshold' }],
  ['rounding', { zh: '得分保留的小数位数', en: 'the decimal places of scores' }],
  ['qualitativeBands', { zh: '定性指标分档', en: 'the qualitative bands' }],
  ['caps', { zh: '按预算执行率限定总分', en: 'the caps by execution rate' }],
  ['grades', { zh: '等级划分', en: 'the grades' }],
];

interface Placed {
  readonly node: NodeJson;
  readonly above: readonly GroupJson[];
}

function walk(nodes: readonly NodeJson[], above: readonly GroupJson[]): readonly Placed[] {
  return nodes.flatMap((node) =>
    node.level === 'indicator'
      ? [{ node, above }]
      : [{ node, above }, ...walk(node.children ?? [], [...above, node])],
  );
}

function group(node: GroupJson, above: readonly GroupJson[]): SchemeGroup {
  return {
    level: node.level,
    path: [...above.map((ancestor) => ancestor.name), node.name],
    weight: optional(node.weight),
  };
}

function indicator(
  node: IndicatorJson,
  above: readonly GroupJson[],
  defaults: RuleDefaults,
): SchemeIndicator {
  const nameAt = (level: GroupJson['level']) =>
    above.find((ancestor) => ancestor.level === level)?.name ?? null;
  const rule = node.rule ?? null;
  return {
    dimension: nameAt('dimension'),
    level1: nameAt('level1') ?? node.name,
    level2: nameAt('level2'),
    name: node.name,
    aliases: node.aliases ?? [],
    weight: optional(node.weight),
    rule: rule === null ? null : ruleFromFile(rule, defaults),
    basis: node.basis ?? null,
  };
}

function optional(value: string | null | undefined): Decimal | null {
  return value === null || value === undefined ? null : decimal(value);
}
