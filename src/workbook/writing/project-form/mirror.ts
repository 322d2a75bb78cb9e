import { formulaRef } from '../../../domain/cell-ref';
import type { PlannedContent, SheetPlan } from '../../sheet-plan';
import { BLANK, formula } from '../content';
import type { Row } from '../sheet-builder';

/** A cell that shows another one, with the number format that shows it alike. */
export interface Mirrored {
  readonly content: PlannedContent;
  readonly numberFormat: string;
}

/**
 * A live reference to a figure of the plan; its texts are copied, for a reference to words would say 0 where these are
 * cleared. Blank where the plan has no such cell.
 */
export function mirror(plan: SheetPlan, row: Row, column: number): Mirrored {
  const cell = plan.cells.find((candidate) => candidate.row === row && candidate.column === column);
  if (cell === undefined) return { content: BLANK, numberFormat: 'General' };
  const { content } = cell;
  const reference = formulaRef({ sheet: plan.name, row, column });
  return {
    content:
      content.kind === 'number'
        ? formula(reference, content.value)
        : content.kind === 'formula'
          ? formula(reference, content.cached)
          : content,
    numberFormat: plan.styles[cell.style]?.numberFormat ?? 'General',
  };
}
