import type { CellRef } from '../cell-ref';
import type { Finding } from '../findings/finding';
import type { SourceCell } from '../source-cell';
import type { Measure, Quantity } from './quantity';

/** 计算符号 of a target: how the actual is compared with it. */
export type TargetOperator = '>=' | '>' | '<=' | '<' | '=' | 'range' | 'qualitative';

/** A target as read from its cell and the columns beside it. */
export interface TargetReading {
  /** Null where the target is blank, unreadable, or its columns contradict each other; then `low` is null too. */
  readonly operator: TargetOperator | null;
  /** False where the operator was assumed; `findings` then say so. */
  readonly operatorStated: boolean;
  readonly measure: Measure;
  /** The target, or the lower end of a range; a date is the last day that is in time. */
  readonly low: Quantity | null;
  readonly high: Quantity | null;
  /** Unit the values are in, such as 个 or 万元; null where there is none, or it is %. */
  readonly unit: string | null;
  /** As printed: `≥12`, `90%-95%`, words; null where blank. */
  readonly text: string | null;
  readonly ref: CellRef | null;
  readonly findings: readonly Finding[];
}

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

/** Reads a target from one cell or from three (指标性质 | 指标值 | 度量单位). */
export function readTarget(cells: TargetCells): TargetReading {
  return {
    operator: null,
    operatorStated: false,
    measure: 'number',
    low: null,
    high: null,
    unit: null,
    text: null,
    ref: cells.target?.ref ?? null,
    findings: [],
  };
}
