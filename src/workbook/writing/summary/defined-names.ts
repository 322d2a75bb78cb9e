import type { Area, PlannedName } from '../../sheet-plan';
import { textFingerprint } from '../../text-fingerprint';
import { columnIndex } from './columns';
import type { ConclusionCells } from './conclusion-block';
import type { DetailLayout } from './detail-block';
import { draftName, keepName, type KeptRegionName } from './kept-regions';
import type { Drafts } from './drafts';
import type { TotalsLayout } from './totals-block';
import type { Evaluation } from '../../../domain/evaluation/evaluation';

/** Names for other sheets to refer to, and the hidden ones that find the kept regions again. */
export function planNames(
  evaluation: Evaluation,
  suffix: string,
  parts: {
    readonly conclusion: ConclusionCells;
    readonly detail: DetailLayout;
    readonly totals: TotalsLayout;
    readonly kept: Readonly<Record<KeptRegionName, Area>>;
    readonly drafts: Drafts;
  },
): readonly PlannedName[] {
  const { conclusion, kept, drafts } = parts;
  const visible = (name: string, area: Area): PlannedName => ({
    name: `${name}${suffix}`,
    hidden: false,
    target: { area },
  });
  const hidden = (name: string, target: PlannedName['target']): PlannedName => ({
    name,
    hidden: true,
    target,
  });
  return [
    visible('自评总分', conclusion.total),
    visible('自评等级', conclusion.grade),
    visible('预算执行率', conclusion.executionRate),
    ...dimensionScores(evaluation, parts.detail, parts.totals).map(({ name, area }) => visible(name, area)),
    hidden(keepName('problems', suffix), { area: kept.problems }),
    hidden(keepName('measures', suffix), { area: kept.measures }),
    hidden(draftName('problems', suffix), { text: textFingerprint(drafts.problems) }),
    hidden(draftName('measures', suffix), { text: textFingerprint(drafts.measures) }),
  ];
}

/** `自评得分_履职效能` for each dimension; characters that a name may not have become `_`. */
function dimensionScores(
  evaluation: Evaluation,
  detail: DetailLayout,
  totals: TotalsLayout,
): readonly { readonly name: string; readonly area: Area }[] {
  const used = new Set<string>();
  return evaluation.dimensions.map(({ name }, index) => {
    const row = detail.dimensions[index]?.row ?? totals.sumRow;
    const legal = `自评得分_${name.replace(/[^\p{L}\p{N}_.]/gu, '_').slice(0, 100)}`;
    let unique = legal;
    for (let number = 2; used.has(unique.toLowerCase()); number += 1) unique = `${legal}_${String(number)}`;
    used.add(unique.toLowerCase());
    return { name: unique, area: { row, column: columnIndex('score'), rows: 1, columns: 1 } };
  });
}
