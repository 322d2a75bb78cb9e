import type { Bilingual } from '../domain/bilingual';
import { fail, ok, type Result } from '../domain/result';
import { loadSchemeByYear, type SchemeByYear, type SchemeError } from '../domain/schemes/load-scheme';
import type { Subject } from '../domain/schemes/scheme';
import { shippedSchemeByYear, shippedSchemeIds, shippedSchemeJson } from '../domain/schemes/shipped-schemes';
import type { HostError } from '../workbook/host';
import { parseSchemeText } from './scheme-text';

/** The scheme a user chose for a document: one that ships, or a file of their own, which the document then holds. */
export type KeptScheme = { readonly shipped: string } | { readonly file: string; readonly content: unknown };

/** A scheme ready for use, with what names it. */
export interface UsableScheme {
  readonly scheme: SchemeByYear;
  readonly id: string;
  readonly title: Bilingual;
  readonly subject: Subject;
  readonly place: string | null;
  /** Of the notice it follows; null where its file does not say. */
  readonly year: number | null;
  /** The user's file; null for one that ships. */
  readonly file: string | null;
}

/** Characters. What a document holds for add-ins is limited, and goes with every copy of it. */
const LARGEST = 200_000;

/** The schemes that ship, with what names them, in alphabetical order of their ids. */
export function shippedSchemes(): readonly UsableScheme[] {
  return shippedSchemeIds().flatMap((id) => {
    const scheme = shippedSchemeByYear(id);
    return scheme === null ? [] : [usable(scheme, null)];
  });
}

/** Why a user's scheme file can not be used: as a whole, or for faults, each with its place in the file and what to do. */
export type OwnSchemeFailure =
  | { readonly kind: 'file'; readonly error: HostError }
  | { readonly kind: 'faults'; readonly faults: readonly SchemeError[] };

/**
 * Checks the text of a user's scheme file, and gives it as the text to keep in the document. Every fault is reported. A file
 * fails as a whole (`scheme-not-json`, `scheme-too-large`) where it is no JSON, or more than a document should hold.
 */
export function ownScheme(file: string, text: string): Result<string, OwnSchemeFailure> {
  const content = parseSchemeText(file, text);
  if (!content.ok) return fail({ kind: 'file', error: content.error });
  const scheme = loadSchemeByYear(content.value, file, shippedSchemeJson);
  if (!scheme.ok) return fail({ kind: 'faults', faults: scheme.error });
  const kept = keptText({ file, content: content.value });
  return kept.length <= LARGEST ? ok(kept) : fail({ kind: 'file', error: TOO_LARGE });
}

/** The choice as the text that {@link readKeptScheme} takes. */
export function keptText(choice: KeptScheme): string {
  return JSON.stringify(choice);
}

/**
 * What a kept text stands for; null where nothing was chosen. Fails (`kept-scheme-unusable`) where it is none of ours, or
 * this version of the tool can not use that scheme: no other scheme is put in its place.
 */
export function readKeptScheme(kept: string | null): Result<UsableScheme | null, HostError> {
  if (kept === null) return ok(null);
  const choice = parse(kept);
  if (choice === null) return fail(UNUSABLE);
  if ('shipped' in choice) {
    const scheme = shippedSchemeByYear(choice.shipped);
    return scheme === null ? fail(UNUSABLE) : ok(usable(scheme, null));
  }
  const scheme = loadSchemeByYear(choice.content, choice.file, shippedSchemeJson);
  return scheme.ok ? ok(usable(scheme.value, choice.file)) : fail(UNUSABLE);
}

function usable(scheme: SchemeByYear, file: string | null): UsableScheme {
  const { id, title, subject, place, year = null } = scheme(null).scheme;
  return { scheme, id, title, subject, place, year, file };
}

function parse(kept: string): KeptScheme | null {
  let json: unknown;
  try {
    json = JSON.parse(kept);
  } catch {
    return null;
  }
  if (typeof json !== 'object' || json === null) return null;
  if ('shipped' in json && typeof json.shipped === 'string') return { shipped: json.shipped };
  return 'file' in json && typeof json.file === 'string' && 'content' in json
    ? { file: json.file, content: json.content }
    : null;
}

const UNUSABLE: HostError = {
  code: 'kept-scheme-unusable',
  message: {
    zh: '本工作簿里记住的指标体系不能用，没有换成别的指标体系。',
    en: 'The scheme remembered in this workbook can not be used; no other was put in its place.',
  },
  fix: {
    zh: '请在窗格的“开始”一步重新选择指标体系。',
    en: 'Choose the scheme again in the step Start of the pane.',
  },
};

const TOO_LARGE: HostError = {
  code: 'scheme-too-large',
  message: {
    zh: '指标体系文件太大，工作簿里记不下，没有采用。',
    en: 'The scheme file is too large to be remembered in the workbook, so it was not taken.',
  },
  fix: {
    zh: '请删去文件中的示例（examples）后重新载入。',
    en: 'Remove the examples from the file and load it again.',
  },
};
