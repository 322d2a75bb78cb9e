import type { Finding } from '../findings/finding';
import type { SourceCell } from '../source-cell';
import type { AttainmentLevel } from './attainment';
import type { Measure, Quantity } from './quantity';
import type { TargetReading } from './target';

/** An actual as read beside its target. `text` is as printed: `48个`, `95.6%`, or the words. */
export type ActualReading = (
  | {
      readonly kind: 'quantity';
      /** In the target's unit and measure. */
      readonly quantity: Quantity;
      /** The target's measure; where the target has no value, what the actual itself is. */
      readonly measure: Measure;
      readonly text: string;
    }
  | { readonly kind: 'attainment'; readonly level: AttainmentLevel; readonly text: string }
  | { readonly kind: 'not-applicable'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly text: string }
) & { readonly findings: readonly Finding[] };

/** Reads an actual beside its target. */
export function readActual(
  cell: SourceCell | undefined,
  target: TargetReading,
  indicator: string,
): ActualReading {
  void cell;
  void target;
  void indicator;
  return { kind: 'missing', findings: [] };
}
