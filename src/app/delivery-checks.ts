import type { Evaluation } from '../domain/evaluation/evaluation';
import { isOpen, type Finding } from '../domain/findings/finding';
import type { PreparedUpload } from './export-interchange';
import type { PreparedReport } from './prepare-report';

/** What is known of something before it is handed on. */
export interface DeliveryChecks {
  /** To be mended first: what is handed on would be refused, or say nothing. */
  readonly blocking: readonly Finding[];
  /** It can be handed on as it is, by those who know of this. */
  readonly known: readonly Finding[];
}

/** 自评汇总 can be written at any time: what is still wrong stands on it. */
export function summaryChecks(evaluations: readonly Evaluation[]): DeliveryChecks {
  return { blocking: [], known: evaluations.flatMap(openErrors) };
}

/** 自评报告 needs a score; with errors, or with parts nobody has written, it is a draft. */
export function reportChecks(
  evaluations: readonly Evaluation[],
  reports: readonly PreparedReport[],
): DeliveryChecks {
  const texts = reports.flatMap(({ findings }) => findings);
  return {
    blocking: evaluations.filter(({ total }) => total.score === null).flatMap(openErrors),
    known: [...evaluations.filter(({ total }) => total.score !== null).flatMap(openErrors), ...texts],
  };
}

/** 绩效指标导入表: what the import would refuse, and what its columns can not hold. */
export function uploadChecks(uploads: readonly PreparedUpload[]): DeliveryChecks {
  const findings = uploads.flatMap((upload) => upload.findings);
  return {
    blocking: findings.filter(({ severity }) => severity === 'error'),
    known: findings.filter(({ severity }) => severity !== 'error'),
  };
}

function openErrors({ findings }: Evaluation): readonly Finding[] {
  return findings.filter((finding) => finding.severity === 'error' && isOpen(finding));
}
