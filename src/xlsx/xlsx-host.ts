import { fail, ok, type Result } from '../domain/result';
import type {
  AppliedValues,
  ApplyOptions,
  HostError,
  WorkbookHost,
  WorkbookSnapshot,
} from '../workbook/host';
import type { SheetPlan } from '../workbook/sheet-plan';
import { cancelled } from './failures';
import { graft } from './graft/graft';
import { newWorkbook } from './new-workbook';
import { Package } from './package/package';
import { refuseByContent } from './package/sniff';
import { readDefinedNames, readWorkbookPackage, type WorkbookPackage } from './package/workbook-package';
import { readGrids } from './read/read-grids';

/** A workbook in a file's bytes. Nothing of it is lost: what is not ours is passed on byte for byte. */
export interface XlsxHost extends WorkbookHost {
  /** The file as it is now: with what was applied, or as it was opened. */
  bytes(): Uint8Array;
}

/**
 * Opens an .xlsx or .xlsm file (or a template of either). Macros are kept and never run.
 *
 * Errors: `file-empty`, `file-is-text`, `file-legacy-xls`, `file-encrypted`, `file-not-a-workbook`, `file-truncated`,
 * `file-damaged`, `file-too-large`. Reading can still find single parts damaged.
 */
export function openXlsx(bytes: Uint8Array): Promise<Result<XlsxHost, HostError>> {
  return Promise.resolve(open(bytes));
}

/** A workbook that does not exist yet; its bytes are a file once a sheet has been applied. */
export function newXlsx(): XlsxHost {
  return new FileHost(newWorkbook(), null, new Uint8Array());
}

function open(bytes: Uint8Array): Result<XlsxHost, HostError> {
  const refused = refuseByContent(bytes);
  if (refused !== null) return fail(refused);
  const opened = Package.open(bytes);
  if (!opened.ok) return opened;
  const workbook = readWorkbookPackage(opened.value);
  if (!workbook.ok) return workbook;
  return ok(new FileHost(opened.value, workbook.value, bytes));
}

class FileHost implements XlsxHost {
  constructor(
    private parts: Package,
    /** What the parts say of the workbook; null where it is to be read anew. */
    private workbook: WorkbookPackage | null,
    private file: Uint8Array,
  ) {}

  async read(sheets?: readonly string[], signal?: AbortSignal): Promise<Result<WorkbookSnapshot, HostError>> {
    if (signal?.aborted === true) return fail(cancelled());
    const workbook = this.workbook === null ? readWorkbookPackage(this.parts) : ok(this.workbook);
    if (!workbook.ok) return workbook;
    this.workbook = workbook.value;
    const worksheets = workbook.value.sheets.filter((sheet) => sheet.kind === 'worksheet');
    const wanted = worksheets.filter((sheet) => sheets === undefined || sheets.includes(sheet.name));
    const grids = await readGrids(this.parts, workbook.value, wanted);
    if (!grids.ok) return grids;
    return ok({ sheets: grids.value, names: readDefinedNames(workbook.value.root) });
  }

  /** All or nothing: after a failure the workbook is as before. A file does not calculate, so no values come back. */
  async apply(plans: readonly SheetPlan[], options: ApplyOptions): Promise<Result<AppliedValues, HostError>> {
    if (options.signal?.aborted === true) return fail(cancelled());
    const grafted = graft(this.parts, plans, (done) =>
      options.onProgress?.({ step: 'write', done, total: plans.length }),
    );
    if (!grafted.ok) return grafted;
    const file = await grafted.value.toBytes();
    this.parts = grafted.value;
    this.workbook = null;
    this.file = file;
    return ok(new Map());
  }

  bytes(): Uint8Array {
    return this.file;
  }
}
