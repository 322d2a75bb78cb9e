import type { Evaluation } from '../../domain/evaluation/evaluation';
import type { Figures } from '../figures';
import { cellText } from '../narrative';
import { generated, listed, words } from '../paragraphs';
import type { ReportBlock, ReportRun } from '../report';

/** The basis, how it was done, the dimensions and the total. Says so where the scoring is not complete. */
export function opening(evaluation: Evaluation, figures: Figures): readonly ReportBlock[] {
  const { dimensions, subject, projectName, facts } = evaluation;
  const stated = facts.basis === undefined ? null : cellText(facts.basis);
  const basis: readonly ReportRun[] =
    stated === null || facts.basis === undefined
      ? []
      : [words('根据'), { kind: 'quoted', text: stated, source: facts.basis.ref }, words('相关要求，')];
  const names = dimensions.map(({ name }) => name).filter((name) => name !== '');
  const how =
    subject === 'department'
      ? '我部门高度重视，严格按照绩效评价工作规范，积极组织开展部门绩效自评工作，确保相关工作做细做实。在充分收集汇总所属预算单位整体支出绩效信息的基础上，我部门'
      : `我单位严格按照绩效评价工作规范，对${projectName === null ? '项目' : `“${projectName}”`}组织开展了项目支出绩效自评。本项目`;
  const scope: readonly ReportRun[] =
    subject === 'department' && names.length > 1
      ? [
          words(`从部门整体${listed(names)}`),
          { kind: 'figure', figure: 'count.dimensions', text: countWord(names.length) },
          words('个维度开展自评，'),
        ]
      : [];
  return [generated('opening', [...basis, words(how), ...scope, ...total(evaluation, figures)])];
}

function total({ total: { complete, score, grade } }: Evaluation, figures: Figures): readonly ReportRun[] {
  if (score === null) return [words('自评尚未评分。')];
  if (!complete) return [words('自评尚未完成，已评指标得分合计为'), figures.run('total.score'), words('。')];
  const graded = grade === null ? '。' : `，自评等级为“${grade}”。`;
  return [words('自评绩效得分为'), figures.run('total.score'), words(graded)];
}

const COUNTS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 两 of things, as they are counted in a sentence; digits above ten. */
function countWord(count: number): string {
  return COUNTS[count] ?? String(count);
}
