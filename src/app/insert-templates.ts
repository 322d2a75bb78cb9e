import { ok, type Result } from '../domain/result';
import type { Scheme } from '../domain/schemes/scheme';
import type { HostError, WorkbookHost } from '../workbook/host';
import { chooseSheetName } from '../workbook/writing/sheet-name';
import { planTemplates, templateNames } from '../workbook/writing/templates/plan-templates';

/** One template sheet as it was inserted. */
export interface InsertedTemplate {
  readonly sheet: string;
  /** The name it would have had; differs where the workbook already had a sheet of that name, which was left alone. */
  readonly wanted: string;
  readonly renamed: boolean;
}

/**
 * Adds the sheets to fill for a scheme behind the sheets of the workbook. A sheet that exists is never overwritten: the
 * template takes another name, and the result says so.
 */
export async function insertTemplates(
  host: WorkbookHost,
  scheme: Scheme,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Result<readonly InsertedTemplate[], HostError>> {
  const snapshot = await host.read(undefined, options.signal);
  if (!snapshot.ok) return snapshot;
  const reserved = new Set<string>();
  const inserted = templateNames(scheme).map((wanted): InsertedTemplate => {
    const { name, taken } = chooseSheetName(snapshot.value, wanted, null, reserved);
    reserved.add(name);
    return { sheet: name, wanted, renamed: taken };
  });
  const nameOf = (wanted: string): string =>
    inserted.find((template) => template.wanted === wanted)?.sheet ?? wanted;
  const applied = await host.apply(planTemplates(scheme, nameOf), options);
  return applied.ok ? ok(inserted) : applied;
}
