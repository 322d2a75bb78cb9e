import { ok, type Result } from '../domain/result';
import type { Failure } from './failure';
import { writeComplete } from './output-file';

/** What a run gives beside the workbook it wrote. */
export interface Delivery {
  /** For people. */
  readonly report: string;
  /** The machine-readable result. */
  readonly result: object;
}

/**
 * Prints the report and, where it was asked for, gives the machine-readable result: in the file at `place`, or alone on standard
 * output (`json` is `-`), with the report on standard error then.
 */
export async function deliver(
  { report, result }: Delivery,
  { json, place }: { readonly json: string | null; readonly place: string | null },
  { stdout, stderr }: { readonly stdout: NodeJS.WriteStream; readonly stderr: NodeJS.WriteStream },
): Promise<Result<null, Failure>> {
  const text = `${JSON.stringify(result, null, 2)}\n`;
  (json === '-' ? stderr : stdout).write(report);
  if (json === '-') stdout.write(text);
  return place === null ? ok(null) : writeComplete(place, text);
}
