import { decimal, HUNDRED, plain, sum, ZERO, type Decimal } from '../decimal';
import { jsonPath, schemeError, type SchemeError } from './scheme-error';
import type { RuleJson } from '../scoring/rule-kinds';
import type { TierJson } from '../scoring/tiers';
import { TREE_LEVELS, type IndicatorJson, type NodeJson } from './scheme-file';

type Path = readonly PropertyKey[];

/** What is wrong with a scheme's tree, beyond its form: order of levels, names, weights that do not foot, rules. */
export function checkTree(tree: readonly NodeJson[], source: string): readonly SchemeError[] {
  const names = new Map<string, string>();
  return checkNodes(tree, ['tree'], [], names, source);
}

/** Whether the top of the tree foots to the full marks. `path` is where the file sets one of the two. */
export function checkFullMarksFoot(
  tree: readonly NodeJson[],
  fullMarks: string,
  path: Path,
  source: string,
): readonly SchemeError[] {
  return checkFoot('fullMarks', fullMarks, tree, path, source);
}

function checkNodes(
  nodes: readonly NodeJson[],
  path: Path,
  above: readonly NodeJson[],
  names: Map<string, string>,
  source: string,
): readonly SchemeError[] {
  return nodes.flatMap((node, index) => {
    const here = [...path, index];
    return [
      ...checkLevel(node, here, above, source),
      ...checkNames(node, here, above, names, source),
      ...checkWeight(node, here, source),
      ...(node.level === 'indicator'
        ? checkRule(node, here, source)
        : checkNodes(node.children ?? [], [...here, 'children'], [...above, node], names, source)),
    ];
  });
}

function checkLevel(
  node: NodeJson,
  path: Path,
  above: readonly NodeJson[],
  source: string,
): readonly SchemeError[] {
  const { name, level } = node;
  const parent = above.at(-1);
  if (parent !== undefined && TREE_LEVELS.indexOf(level) <= TREE_LEVELS.indexOf(parent.level)) {
    return [schemeError('scheme-level-order', source, [...path, 'level'], { name })];
  }
  const needsLevel1 = level === 'indicator' || level === 'level2';
  return needsLevel1 && above.every((ancestor) => ancestor.level !== 'level1')
    ? [schemeError('scheme-indicator-without-level1', source, [...path, 'level'], { name })]
    : [];
}

/** A name or alias means one thing within its group; across groups a workbook's levels tell equal names apart. */
function checkNames(
  node: NodeJson,
  path: Path,
  above: readonly NodeJson[],
  names: Map<string, string>,
  source: string,
): readonly SchemeError[] {
  const own: readonly (readonly [string, Path])[] =
    node.level === 'indicator'
      ? [
          [node.name, [...path, 'name']],
          ...(node.aliases ?? []).map((alias, i): [string, Path] => [alias, [...path, 'aliases', i]]),
        ]
      : [[node.name, [...path, 'name']]];
  const scope = above.map((ancestor) => ancestor.name);
  return own.flatMap(([name, at]) => {
    const key = JSON.stringify([node.level === 'indicator', ...scope, name]);
    const other = names.get(key);
    if (other === undefined) {
      names.set(key, jsonPath(at));
      return [];
    }
    return [schemeError('scheme-duplicate-name', source, at, { name, other })];
  });
}

function checkWeight(node: NodeJson, path: Path, source: string): readonly SchemeError[] {
  const weight = node.weight ?? null;
  if (weight === null) return [];
  if (!decimal(weight).gt(ZERO)) {
    return [schemeError('scheme-weight-not-positive', source, [...path, 'weight'], { name: node.name })];
  }
  if (node.level === 'indicator') return [];
  return checkFoot(node.name, weight, node.children ?? [], [...path, 'weight'], source);
}

/** Parts whose weights are all set sum to the whole; where some are open, the set ones do not exceed it. */
function checkFoot(
  name: string,
  stated: string,
  parts: readonly NodeJson[],
  path: Path,
  source: string,
): readonly SchemeError[] {
  if (parts.length === 0) return [];
  const weights = parts.flatMap((part): Decimal[] => {
    const weight = part.weight ?? null;
    return weight === null ? [] : [decimal(weight)];
  });
  const total = sum(weights);
  const whole = decimal(stated);
  const texts = { name, stated: plain(whole), total: plain(total) };
  if (weights.length === parts.length && !total.eq(whole)) {
    return [schemeError('scheme-weights-do-not-foot', source, path, texts)];
  }
  return total.gt(whole) ? [schemeError('scheme-weights-exceed', source, path, texts)] : [];
}

function checkRule(node: IndicatorJson, path: Path, source: string): readonly SchemeError[] {
  const rule: RuleJson | null = node.rule ?? null;
  const at = [...path, 'rule'];
  if (rule?.kind === 'deduction') {
    return (['perOccurrence', 'maximum'] as const).flatMap((key) => {
      const points = rule[key] ?? null;
      return points === null || decimal(points).gt(ZERO)
        ? []
        : [schemeError('scheme-deduction-not-positive', source, [...at, key], {})];
    });
  }
  if (rule?.kind !== 'tiers') return [];
  return rule.tiers.flatMap((tier, index) =>
    checkTier(tier, index === rule.tiers.length - 1, node, [...at, 'tiers', index], source),
  );
}

function checkTier(
  tier: TierJson,
  isLast: boolean,
  node: IndicatorJson,
  path: Path,
  source: string,
): readonly SchemeError[] {
  const errors: SchemeError[] = [];
  if ((tier.operator === null) !== (tier.bound === null)) {
    errors.push(schemeError('scheme-tier-bound', source, path, {}));
  } else if (tier.operator === null && !isLast) {
    errors.push(schemeError('scheme-tier-else-not-last', source, path, {}));
  }
  const { percentOfWeight, points } = tier.award;
  const award = [...path, 'award'];
  if ((percentOfWeight === undefined) === (points === undefined)) {
    errors.push(schemeError('scheme-tier-award', source, award, {}));
  }
  if (percentOfWeight !== undefined && decimal(percentOfWeight).gt(HUNDRED)) {
    errors.push(
      schemeError('scheme-above-hundred', source, [...award, 'percentOfWeight'], { value: percentOfWeight }),
    );
  }
  const weight = node.weight ?? null;
  if (points !== undefined && weight !== null && decimal(points).gt(decimal(weight))) {
    const texts = { value: points, name: node.name, weight };
    errors.push(schemeError('scheme-tier-points-above-weight', source, [...award, 'points'], texts));
  }
  return errors;
}
