import type { Bilingual } from '../../../domain/bilingual';
import { fail, ok, type Result } from '../../../domain/result';
import { FIELD_LABELS, fieldLabel } from '../columns/field-labels';
import type { TableKind } from '../columns/lexicons';
import { SHEET_KINDS, sameColumn } from './corrections';
import type { ColumnCorrection, ReadingCorrections, SheetCorrection, SheetKind } from './corrections';

/** A part of stored corrections that can not be used: what is wrong, and what to do. */
export interface CorrectionFault {
  readonly code: 'corrections-unreadable' | 'correction-invalid';
  /** Where in the JSON, such as `sheets[0].kind`; empty: the whole of it. */
  readonly path: string;
  /** What should stand there. */
  readonly expected: Bilingual;
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
const SHEET_KEYS = ['sheet', 'kind', 'columns'];
const COLUMN_KEYS = ['table', 'header', 'letter', 'field'];

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
    if (!isRecord(entry)) {
      faults.push(invalid(place, { zh: '应为 {"sheet": …}', en: 'it must be {"sheet": …}' }));
      return;
    }
    const { sheet } = entry;
    if (typeof sheet !== 'string' || sheet === '') {
      faults.push(invalid(`${place}.sheet`, { zh: '应为工作表名称', en: 'it must be the name of a sheet' }));
      return;
    }
    if (sheets.some((each) => each.sheet === sheet)) {
      faults.push(invalid(`${place}.sheet`, { zh: '同一工作表只能写一次', en: 'a sheet may be named once' }));
      return;
    }
    faults.push(...unknownKeys(entry, SHEET_KEYS, place));
    const kind = entry.kind ?? null;
    if (kind !== null && !isSheetKind(kind)) faults.push(invalid(`${place}.kind`, oneOf(SHEET_KINDS)));
    const columns = columnsIn(entry.columns ?? [], `${place}.columns`, faults);
    sheets.push({ sheet, kind: isSheetKind(kind) ? kind : null, columns });
  });
  return { corrections: { sheets }, faults };
}

function columnsIn(list: unknown, place: string, faults: CorrectionFault[]): readonly ColumnCorrection[] {
  if (!Array.isArray(list)) {
    faults.push(invalid(place, { zh: '应为列表 […]', en: 'it must be a list […]' }));
    return [];
  }
  const columns: ColumnCorrection[] = [];
  (list as readonly unknown[]).forEach((entry, index) => {
    const at = `${place}[${String(index)}]`;
    const column = columnIn(entry, at);
    if (!column.ok) faults.push(column.error);
    else if (columns.some((each) => sameColumn(each, column.value))) {
      faults.push(invalid(at, { zh: '同一列只能写一次', en: 'a column may be named once' }));
    } else {
      columns.push(column.value);
      if (isRecord(entry)) faults.push(...unknownKeys(entry, COLUMN_KEYS, at));
    }
  });
  return columns;
}

function columnIn(entry: unknown, place: string): Result<ColumnCorrection, CorrectionFault> {
  const wrong = (key: string, expected: Bilingual) => fail(invalid(`${place}${key}`, expected));
  if (!isRecord(entry)) return wrong('', { zh: '应为 {"table": …}', en: 'it must be {"table": …}' });
  const { header, letter, field } = entry;
  const table = TABLE_KINDS.find((kind) => kind === entry.table);
  if (table === undefined) return wrong('.table', oneOf(TABLE_KINDS));
  if (typeof header !== 'string') {
    const expected = {
      zh: '应为表头文字，没有表头的列写 ""',
      en: 'it must be the header, "" where there is none',
    };
    return wrong('.header', expected);
  }
  if (typeof letter !== 'string' || !LETTERS.test(letter)) {
    return wrong('.letter', {
      zh: '应为列标，如 "F"',
      en: 'it must be the letters of a column, such as "F"',
    });
  }
  if (field === null) return ok({ table, header, letter, field });
  return typeof field === 'string' && fieldLabel(table, field) !== null
    ? ok({ table, header, letter, field })
    : wrong('.field', oneOf([null, ...Object.keys(FIELD_LABELS[table])]));
}

function unknownKeys(entry: object, known: readonly string[], place: string): readonly CorrectionFault[] {
  return Object.keys(entry)
    .filter((key) => !known.includes(key))
    .map((key) =>
      invalid(`${place}.${key}`, { zh: `只能写 ${known.join('、')}`, en: `known are ${known.join(', ')}` }),
    );
}

function oneOf(values: readonly (string | null)[]): Bilingual {
  const listed = values.map((value) => JSON.stringify(value));
  return { zh: `应为 ${listed.join('、')} 之一`, en: `it must be one of ${listed.join(', ')}` };
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
  path: '',
  expected: { zh: '应为 JSON：{"sheets": [ … ]}', en: 'it must be JSON: {"sheets": [ … ]}' },
  message: {
    zh: '保存的识别设置读不出来，已按自动识别处理',
    en: 'The stored corrections of the matches can not be read; the matches are automatic',
  },
  fix: { zh: '请重新指定有误的工作表和列', en: 'Correct the wrong sheets and columns again' },
};

function invalid(place: string, expected: Bilingual): CorrectionFault {
  return {
    code: 'correction-invalid',
    path: place,
    expected,
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
