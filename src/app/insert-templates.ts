import { ok, type Result } from '../domain/result';
import type { Scheme } from '../domain/schemes/scheme';
import type { HostError, Progress, WorkbookHost, WorkbookSnapshot } from '../workbook/host';
import { chooseSheetName } from '../workbook/writing/sheet-name';
import {
  planTemplates,
  templateSheets,
  type TemplateRole,
} from '../workbook/writing/templates/plan-templates';

/** One template sheet under the name it takes in a workbook. */
export interface InsertedTemplate {
  readonly role: TemplateRole;
  readonly sheet: string;
  /** The name it would have had; differs where the workbook already had a sheet of that name, which was left alone. */
  readonly wanted: string;
  readonly renamed: boolean;
}

export interface InsertTemplatesOptions {
  /** 评价年度, proposed in the cell to fill; null: left blank. */
  readonly year?: number | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Adds the sheets to fill for a scheme behind the sheets of the workbook. A sheet that exists is never overwritten: the
 * template takes another name, and the result says so.
 */
export async function insertTemplates(
  host: WorkbookHost,
  scheme: Scheme,
  options: InsertTemplatesOptions = {},
): Promise<Result<readonly InsertedTemplate[], HostError>> {
  const snapshot = await host.read(undefined, options.signal);
  if (!snapshot.ok) return snapshot;
  const templates = nameTemplates(snapshot.value, scheme);
  const applied = await write(host, scheme, templates, options);
  return applied.ok ? ok(templates) : applied;
}

/** What came of an insertion that asks first: `names-taken` with the names that are free, and nothing is written. */
export interface AskedInsertion {
  readonly kind: 'inserted' | 'names-taken';
  readonly templates: readonly InsertedTemplate[];
}

/**
 * Like {@link insertTemplates}, but where a sheet would take another name than the scheme's or than one in `agreed`, nothing
 * is written, and the answer says which names are free: for a user to agree to.
 */
export async function insertAgreedTemplates(
  host: WorkbookHost,
  scheme: Scheme,
  agreed: readonly InsertedTemplate[],
  options: InsertTemplatesOptions = {},
): Promise<Result<AskedInsertion, HostError>> {
  const snapshot = await host.read(undefined, options.signal);
  if (!snapshot.ok) return snapshot;
  const templates = nameTemplates(snapshot.value, scheme);
  const names = new Set(agreed.map(({ sheet }) => sheet));
  if (templates.some(({ sheet, renamed }) => renamed && !names.has(sheet))) {
    return ok({ kind: 'names-taken', templates });
  }
  const applied = await write(host, scheme, templates, options);
  return applied.ok ? ok({ kind: 'inserted', templates }) : applied;
}

function nameTemplates(snapshot: WorkbookSnapshot, scheme: Scheme): readonly InsertedTemplate[] {
  const reserved = new Set<string>();
  return templateSheets(scheme).map(({ role, name: wanted }): InsertedTemplate => {
    const { name, taken } = chooseSheetName(snapshot, wanted, null, reserved);
    reserved.add(name);
    return { role, sheet: name, wanted, renamed: taken };
  });
}

function write(
  host: WorkbookHost,
  scheme: Scheme,
  templates: readonly InsertedTemplate[],
  { year = null, signal, onProgress }: InsertTemplatesOptions,
): ReturnType<WorkbookHost['apply']> {
  const nameOf = (wanted: string): string =>
    templates.find((template) => template.wanted === wanted)?.sheet ?? wanted;
  return host.apply(planTemplates(scheme, { nameOf, year }), {
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
}
