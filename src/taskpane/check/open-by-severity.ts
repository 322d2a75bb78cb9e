import { isOpen, type Finding, type Severity } from '../../domain/findings/finding';

/** How many findings of each severity are not answered. */
export function openBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity && isOpen(finding)).length;
  return { error: count('error'), warning: count('warning'), note: count('note') };
}
