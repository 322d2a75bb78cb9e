import type { Bilingual } from '../../../domain/bilingual';
import type { CellRef } from '../../../domain/cell-ref';
import { CORRECTION_FINDINGS } from '../../../domain/findings/correction-findings';
import { createFinding } from '../../../domain/findings/finding';
import type { Finding } from '../../../domain/findings/finding';
import { fieldLabel } from '../columns/field-labels';
import type { LocatedSheet } from '../locate/located-table';
import { correctedColumn } from './correct-columns';
import type { ColumnCorrection, ReadingCorrections, SheetCorrection } from './corrections';
import { SHEET_KIND_LABELS } from './sheet-kind-labels';

/** What has to be said of a sheet's correction once it was read: what counted, and what could not be applied. */
export function correctionNotes(
  correction: SheetCorrection | null,
  located: readonly LocatedSheet[],
  ref: CellRef,
): readonly Finding[] {
  if (correction === null) return [];
  const { sheet, kind, columns } = correction;
  const tables = located.flatMap((form) => form.tables);
  const kindHolds = kind === null || kind === 'facts' || tables.length > 0;
  const applies = (column: ColumnCorrection): boolean =>
    tables.some((table) => table.kind === column.table && correctedColumn(table.columns, column) !== null);
  const applied = [
    ...(kind !== null && kindHolds ? [SHEET_KIND_LABELS[kind]] : []),
    ...columns.filter(applies).map(columnChoice),
  ];
  const failed = [
    ...(kind === null || kindHolds ? [] : [SHEET_KIND_LABELS[kind]]),
    ...columns.filter((column) => !applies(column)).map(columnChoice),
  ];
  const read =
    applied.length === 0
      ? []
      : [createFinding(CORRECTION_FINDINGS, 'read-as-corrected', { sheet, choices: joined(applied) }, ref)];
  return [
    ...read,
    ...failed.map((choice) =>
      createFinding(CORRECTION_FINDINGS, 'correction-not-applied', { sheet, choice }, ref),
    ),
  ];
}

/** The note on a sheet that is left out because the user said so. */
export function leftOut(sheet: string, ref: CellRef): Finding {
  return createFinding(CORRECTION_FINDINGS, 'sheet-left-out', { sheet }, ref);
}

/** Corrections of sheets that are not there, or were not read because they are hidden. */
export function uselessCorrections(
  corrections: ReadingCorrections,
  read: ReadonlySet<string>,
): readonly Finding[] {
  return corrections.sheets
    .filter(({ sheet }) => !read.has(sheet))
    .map(({ sheet, kind, columns }) => {
      const choices = [...(kind === null ? [] : [SHEET_KIND_LABELS[kind]]), ...columns.map(columnChoice)];
      const parameters = { sheet, choice: joined(choices) };
      return createFinding(CORRECTION_FINDINGS, 'correction-not-applied', parameters, null);
    });
}

function columnChoice({ table, header, letter, field }: ColumnCorrection): Bilingual {
  const name = header === '' ? { zh: `${letter} 列`, en: `column ${letter}` } : quoted(header);
  if (field === null) return { zh: `${name.zh}不读取`, en: `${name.en} is not read` };
  const label = fieldLabel(table, field) ?? { zh: field, en: field };
  return { zh: `${name.zh}作“${label.zh}”`, en: `${name.en} is the ${label.en}` };
}

function quoted(header: string): Bilingual {
  return { zh: `“${header}”列`, en: `the column "${header}"` };
}

function joined(parts: readonly Bilingual[]): Bilingual {
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
}
