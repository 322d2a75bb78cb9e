import { createFinding, type Finding } from '../domain/findings/finding';
import { reportFindings } from '../domain/findings/report-findings';
import type { Subject } from '../domain/schemes/scheme';
import type { Report } from './report';

const SECTIONS = {
  overview: { department: '部门概况', project: '项目概况', fact: '部门概况' },
  completion: { department: '整体绩效完成情况', project: '绩效目标完成情况', fact: '整体绩效完成情况' },
} as const;

/** The parts of a report that only the department can write, and has not. */
export function missingTexts({ blocks }: Report, subject: Subject): readonly Finding[] {
  const drafts = new Set(
    blocks.flatMap((block) => (block.kind === 'paragraph' && block.origin === 'draft' ? [block.key] : [])),
  );
  return (['overview', 'completion'] as const)
    .filter((name) => drafts.has(name))
    .map((name) => {
      const { [subject]: section, fact } = SECTIONS[name];
      return createFinding(reportFindings, 'report-text-missing', { section, fact }, null);
    });
}
