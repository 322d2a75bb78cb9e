import { readFile } from 'node:fs/promises';
import { LibreOfficeError, convertWithLibreOffice } from '../../tests/support/libreoffice';
import { compareFormulas, describeValue } from './compare';
import { UnreadableWorkbookError, readStoredWorkbook } from './formula-cells';

/** What to print where, and the exit status: 0 all agree, 1 some do not or there are none, 2 it could not be checked. */
export interface CheckOutcome {
  readonly status: 0 | 1 | 2;
  readonly output: readonly string[];
  readonly errors: readonly string[];
}

/** Recalculates a workbook with LibreOffice and compares every formula with the value stored in the file. */
export async function checkFormulas(path: string | undefined): Promise<CheckOutcome> {
  if (path === undefined)
    return unusable('no file was named. Use: npm run --silent check:formulas -- OUT.xlsx');
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return unusable(`${path}: ${whyUnreadable(error)}`);
  }
  try {
    const written = readStoredWorkbook(bytes);
    if (written.formulas.length === 0)
      return {
        status: 1,
        output: [],
        errors: [`${path}: the workbook has no formulas: nothing was checked`],
      };
    const extension = path.toLowerCase().endsWith('.xlsm') ? 'xlsm' : 'xlsx';
    const converted = await convertWithLibreOffice(bytes, 'xlsx', { recalculate: true, extension });
    const { compared, disagreements } = compareFormulas(written, readStoredWorkbook(converted));
    const lines = disagreements.map(
      ({ cell, recalculated }) =>
        `${cell.sheet}!${cell.address}: stored ${describeValue(cell.value)}, recalculated ${describeValue(recalculated)}` +
        (cell.formula === '' ? '' : `   =${cell.formula}`),
    );
    const agreed = compared - disagreements.length;
    const summary = `${String(compared)} formulas compared, ${String(agreed)} agree, ${String(disagreements.length)} disagree`;
    return { status: disagreements.length === 0 ? 0 : 1, output: [...lines, summary], errors: [] };
  } catch (error) {
    if (error instanceof LibreOfficeError || error instanceof UnreadableWorkbookError)
      return unusable(`${path}: ${error.message}`);
    throw error;
  }
}

function unusable(message: string): CheckOutcome {
  return { status: 2, output: [], errors: [message] };
}

function whyUnreadable(error: unknown): string {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'ENOENT') return 'there is no such file. Check the path.';
  if (code === 'EISDIR') return 'this is a folder. Name the workbook in it.';
  return `the file cannot be read (${code}).`;
}
