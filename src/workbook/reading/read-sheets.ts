import { createFinding } from '../../domain/findings/finding';
import { READING_FINDINGS } from '../../domain/findings/reading-findings';
import type { Finding } from '../../domain/findings/finding';
import type { CellGrid } from '../grid';
import type { WorkbookSnapshot } from '../host';
import { ownedSheets } from '../ownership';
import { createLexicons } from './columns/lexicons';
import { correctionNotes, leftOut } from './corrections/correction-notes';
import { correctionOf } from './corrections/corrections';
import type { ReadingCorrections, SheetCorrection } from './corrections/corrections';
import { guidanceOf } from './corrections/guidance';
import { extractSheet } from './extract/extract-sheet';
import type { SheetContent } from './extract/extract-sheet';
import { locateTables } from './locate/locate-tables';
import type { LocatedSheet } from './locate/located-table';
import { splitForms } from './locate/split-forms';
import { indexSheet, refOf } from './sheet-index';
import type { SheetIndex } from './sheet-index';
import { shownText, squeeze } from './text';

/**
 * What came of a sheet: read; `not-read`, as nothing on it is known; `hidden`, with tables or without; `left-out`, as the
 * user said; `instructions` on how to fill the others; `owned`, as this tool wrote it; or `blank`.
 */
export type SheetStatus = 'read' | 'not-read' | 'hidden' | 'left-out' | 'instructions' | 'owned' | 'blank';

/** One sheet as it was read. */
export interface SheetReading {
  readonly sheet: string;
  readonly status: SheetStatus;
  /** One, or one for each project form that stands on the sheet; what is located on a hidden sheet is not read. */
  readonly located: readonly LocatedSheet[];
  /** As many as `located` where something was read. */
  readonly contents: readonly SheetContent[];
  /** Of the sheet as such; those of its tables are in the contents. */
  readonly findings: readonly Finding[];
}

const LEXICONS = createLexicons();

/** Reads each sheet by itself, in the workbook's order. */
export function readSheets(
  snapshot: WorkbookSnapshot,
  corrections: ReadingCorrections,
): readonly SheetReading[] {
  const owned = ownedSheets(snapshot);
  return snapshot.sheets.map((grid) =>
    owned.has(grid.sheet)
      ? nothing(grid.sheet, 'owned')
      : readSheet(grid, correctionOf(corrections, grid.sheet)),
  );
}

function readSheet(grid: CellGrid, correction: SheetCorrection | null): SheetReading {
  const sheet = indexSheet(grid);
  const firstCell = sheet.rows[0]?.cells[0];
  if (firstCell === undefined) return nothing(grid.sheet, 'blank');
  const ref = refOf(sheet, firstCell);
  if (correction?.kind === 'ignored') {
    return nothing(grid.sheet, 'left-out', [leftOut(grid.sheet, ref)]);
  }
  const guidance = guidanceOf(correction);
  const locate = (part: SheetIndex): LocatedSheet =>
    correction?.kind === 'facts'
      ? { tables: [], rowsOutside: part.rows }
      : locateTables(part, LEXICONS, guidance);
  const whole = locate(sheet);
  if (!grid.visible) {
    const skipped = createFinding(READING_FINDINGS, 'hidden-sheet-skipped', { sheet: grid.sheet }, ref);
    return {
      ...nothing(grid.sheet, 'hidden', whole.tables.length === 0 ? [] : [skipped]),
      located: [whole],
    };
  }
  const kind = correction?.kind ?? null;
  if (kind === null && whole.tables.length === 0 && isInstructions(sheet)) {
    return nothing(grid.sheet, 'instructions');
  }
  const forms = splitForms(sheet);
  const located = forms.length === 1 ? [whole] : forms.map(locate);
  const contents = forms.map((form, index) =>
    extractSheet(form, located[index] ?? locate(form), guidance.basis),
  );
  const notes = correctionNotes(correction, located, ref);
  const statesFacts = contents.some(
    ({ facts, extraFacts }) => facts.some(({ origin }) => origin === 'pair') || extraFacts.length > 0,
  );
  if (whole.tables.length > 0 || statesFacts) {
    return { sheet: grid.sheet, status: 'read', located, contents, findings: notes };
  }
  return {
    sheet: grid.sheet,
    status: 'not-read',
    located,
    contents: contents
      .filter(({ facts }) => facts.length > 0)
      .map((content) => ({ ...content, findings: [] })),
    findings: [createFinding(READING_FINDINGS, 'sheet-not-read', { sheet: grid.sheet }, ref), ...notes],
  };
}

function nothing(sheet: string, status: SheetStatus, findings: readonly Finding[] = []): SheetReading {
  return { sheet, status, located: [], contents: [], findings };
}

/** A sheet headed 填报说明 or the like tells how to fill the others; what its sentences mention are no facts. */
function isInstructions(sheet: SheetIndex): boolean {
  const [heading] = sheet.rows;
  const [only, ...further] = heading?.cells ?? [];
  return further.length === 0 && /^填[报表写]说明$/.test(squeeze(shownText(only?.value ?? null) ?? ''));
}
