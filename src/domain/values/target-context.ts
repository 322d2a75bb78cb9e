import type { Bilingual } from '../bilingual';
import type { CellRef } from '../cell-ref';
import { createFinding } from '../findings/finding';
import type { Finding } from '../findings/finding';
import { valueFinding, valueFindings } from '../findings/value-findings';
import type { SourceCell } from '../source-cell';
import { contentOf } from './cell-content';
import { ofIndicator } from './of-indicator';
import { readNature } from './operator';
import type { Nature } from './operator';
import { normalizeUnit } from './unit';
import { isPlaceholder, textOf } from './words';

/** The cells a target is read from. */
export interface TargetCells {
  readonly target?: SourceCell | undefined;
  readonly nature?: SourceCell | undefined;
  readonly unit?: SourceCell | undefined;
  /** Whether the indicator stands under 成本指标, where a target without operator means ≤. */
  readonly costIndicator: boolean;
  /** The indicator's name, for findings. */
  readonly indicator: string;
  /** The year evaluated, for dates such as 12月底前; without it they are unreadable. */
  readonly year?: number | null;
}

/** A target's cells with what stands beside the target read once. */
export interface TargetContext {
  readonly cells: TargetCells;
  readonly nature: Nature | null;
  /** The nature as typed, for findings. */
  readonly natureText: string;
  readonly column: string | null;
  readonly ref: CellRef | null;
  /** The target as typed, for findings. */
  readonly typed: string;
  readonly findings: readonly Finding[];
}

/** Reads the 指标性质 and 度量单位 columns; what is wrong with them is in `findings`. */
export function contextOf(cells: TargetCells): TargetContext {
  const { target, nature, unit, indicator } = cells;
  const findings: Finding[] = [];
  const natureText = readableText(nature, indicator, NATURE, findings);
  const unitText = readableText(unit, indicator, UNIT_COLUMN, findings);
  const stated = natureText !== null && !isPlaceholder(natureText) ? natureText : null;
  const known = stated === null ? null : readNature(stated);
  if (stated !== null && known === null) {
    findings.push(
      createFinding(valueFindings, 'nature-unknown', { indicator, nature: stated }, nature?.ref ?? null),
    );
  }
  return {
    cells,
    nature: known,
    natureText: stated ?? '',
    column: normalizeUnit(unitText),
    ref: target?.ref ?? nature?.ref ?? unit?.ref ?? null,
    typed: textOf(target) ?? '',
    findings,
  };
}

const NATURE = { zh: '指标性质', en: 'nature' };
const UNIT_COLUMN = { zh: '度量单位', en: 'unit' };

function readableText(
  cell: SourceCell | undefined,
  indicator: string,
  column: Bilingual,
  findings: Finding[],
): string | null {
  const content = contentOf(cell);
  if (cell !== undefined && (content.kind === 'error' || content.kind === 'boolean')) {
    const code = content.kind === 'error' ? content.code : 'cell-boolean';
    findings.push(valueFinding({ code, text: content.text, ref: cell.ref }, ofIndicator(indicator, column)));
    return null;
  }
  return textOf(cell);
}
