import type { Finding } from '../../src/domain/findings/finding';

/** What is said where no faulty sample can say it: of a scheme file, a report, an upload sheet, a comparison, a correction. */
export interface FurtherExample {
  readonly code: string;
  /** Where it was raised. */
  readonly place: string;
  readonly message: Finding['message'];
}

/** Findings as examples of one place. */
export const said = (place: string, findings: readonly Finding[]): readonly FurtherExample[] =>
  findings.map(({ code, message }) => ({ code, place, message }));
