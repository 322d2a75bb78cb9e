import type { Bilingual } from '../../../domain/bilingual';
import { FIELD_LABELS, fieldLabel } from '../columns/field-labels';
import type { TableKind } from '../columns/lexicons';
import { SHEET_KINDS, sameColumn } from './corrections';
import type { ColumnCorrection, ReadingCorrections, SheetCorrection, SheetKind } from './corrections';

/** A part of stored corrections that can not be used: what is wrong, and what to do. */
export interface CorrectionFault {
  readonly code: 'corrections-unreadable' | 'correction-invalid';
  readonly message: Bilingual;
  readonly fix: Bilingual;
}

/** The corrections a text holds; what is faulty in it is left out and told. */
export interface ParsedCorrections {
  readonly corrections: ReadingCorrections;
  readonly faults: readonly CorrectionFault[];
}

const TABLE_KINDS = Object.keys(FIELD_LABELS) as readonly TableKind[];
const LETTERS = /^[A-Z]{1,3}$/;

/**
 * Reads corrections out of untrusted JSON, such as a document's settings or a file:
 * `{"sheets": [{"sheet": "表1", "kind": "indicator", "columns": [{"table": "indicator", "header": "本年", "letter": "F",
 * "field": "actual"}]}]}`. `kind` and `columns` may be absent. Never fails.
 */
export function parseCorrections(text: string): ParsedCorrections {
  const json = parsed(text);
  const list = isRecord(json) ? json.sheets : undefined;
  if (!Array.isArray(list)) return { corrections: { sheets: [] }, faults: [UNREADABLE] };
  const sheets: SheetCorrection[] = [];
  const faults: CorrectionFault[] = [];
  (list as readonly unknown[]).forEach((entry, index) => {
    const place = `sheets[${String(index)}]`;
    if (!isRecord(entry) || typeof entry.sheet !== 'string' || entry.sheet === '') {
      faults.push(invalid(place));
      return;
    }
    const { sheet } = entry;
    if (sheets.some((each) => each.sheet === sheet)) {
      faults.push(invalid(`${place}.sheet`));
      return;
    }
    const kind = entry.kind ?? null;
    if (kind !== null && !isSheetKind(kind)) faults.push(invalid(`${place}.kind`));
    const columns = columnsIn(entry.columns ?? [], `${place}.columns`, faults);
    sheets.push({ sheet, kind: isSheetKind(kind) ? kind : null, columns });
  });
  return { corrections: { sheets }, faults };
}

function columnsIn(list: unknown, place: string, faults: CorrectionFault[]): readonly ColumnCorrection[] {
  if (!Array.isArray(list)) {
    faults.push(invalid(place));
    return [];
  }
  const columns: ColumnCorrection[] = [];
  (list as readonly unknown[]).forEach((entry, index) => {
    const column = columnIn(entry);
    if (column === null || columns.some((each) => sameColumn(each, column))) {
      faults.push(invalid(`${place}[${String(index)}]`));
    } else columns.push(column);
  });
  return columns;
}

function columnIn(entry: unknown): ColumnCorrection | null {
  if (!isRecord(entry)) return null;
  const { header, letter, field } = entry;
  const table = TABLE_KINDS.find((kind) => kind === entry.table);
  if (table === undefined || typeof header !== 'string' || typeof letter !== 'string') return null;
  if (!LETTERS.test(letter)) return null;
  if (field === null) return { table, header, letter, field };
  return typeof field === 'string' && fieldLabel(table, field) !== null
    ? { table, header, letter, field }
    : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** An object that may hold any of the keys looked at, with anything in them. */
type Unchecked = Readonly<
  Partial<Record<'sheets' | 'sheet' | 'kind' | 'columns' | 'table' | 'header' | 'letter' | 'field', unknown>>
>;

function isRecord(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSheetKind(value: unknown): value is SheetKind {
  return (SHEET_KINDS as readonly unknown[]).includes(value);
}

const UNREADABLE: CorrectionFault = {
  code: 'corrections-unreadable',
  message: {
    zh: '保存的识别设置读不出来，已按自动识别处理',
    en: 'The stored corrections of the matches can not be read; the matches are automatic',
  },
  fix: { zh: '请重新指定有误的工作表和列', en: 'Correct the wrong sheets and columns again' },
};

function invalid(place: string): CorrectionFault {
  return {
    code: 'correction-invalid',
    message: {
      zh: `识别设置中的 ${place} 不是有效的指定，已略过`,
      en: `${place} of the stored corrections is not a valid one and was left out`,
    },
    fix: {
      zh: '请重新指定这张工作表或这一列',
      en: 'Correct that sheet or column again',
    },
  };
}
