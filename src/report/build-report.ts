import type { Evaluation } from '../domain/evaluation/evaluation';
import { Figures } from './figures';
import { cellText, type Narrative } from './narrative';
import { narrativeParagraphs } from './paragraphs';
import type { Report, ReportBlock } from './report';
import { expenditure } from './sections/expenditure';
import { goalsAndTasks, projectGoals } from './sections/goals';
import { opening } from './sections/opening';
import { scoreChart, scoreTable } from './tables/score-table';

/**
 * 自评报告 of one evaluation, in the official shape: opening, 一 to 四. Every figure in a sentence of its own comes from
 * {@link Figures}; the department's words are printed as they are, and what it has not written is offered as a draft.
 */
export function buildReport(evaluation: Evaluation, narrative: Narrative): Report {
  const figures = new Figures(evaluation);
  const isProject = evaluation.subject === 'project';
  return {
    attachment: attachmentOf(evaluation),
    title: titleOf(evaluation),
    blocks: [
      ...opening(evaluation, figures),
      heading(1, '一、基本情况'),
      heading(2, isProject ? '（一）项目概况' : '（一）部门概况'),
      ...narrativeParagraphs('overview', narrative.overview),
      heading(2, isProject ? '（二）项目资金情况' : '（二）部门整体收支情况'),
      ...expenditure(evaluation, figures),
      heading(2, isProject ? '（三）项目绩效目标' : '（三）年度总体工作和重点工作任务'),
      ...(isProject ? projectGoals(narrative) : goalsAndTasks(evaluation, narrative, figures)),
      heading(1, isProject ? '二、绩效目标完成情况' : '二、整体绩效完成情况'),
      ...narrativeParagraphs('completion', narrative.completion),
      scoreTable(evaluation),
      ...scoreChart(evaluation),
      heading(1, '三、存在的主要问题'),
      ...narrativeParagraphs('problems', narrative.problems),
      heading(1, '四、下一步改进措施'),
      ...narrativeParagraphs('measures', narrative.measures),
    ],
  };
}

/** 附件 2, as it stands above the title; a bare number gets its word (GB/T 9704). */
function attachmentOf({ facts: { attachment } }: Evaluation): string | null {
  const stated = attachment === undefined ? null : cellText(attachment);
  if (stated === null) return null;
  return /^\d+$/.test(stated) ? `附件 ${stated}` : stated;
}

function titleOf({ subject, department, projectName, year }: Evaluation): string {
  const when = year === null ? '' : `${String(year)}年`;
  return subject === 'project'
    ? `${projectName ?? department ?? ''}${when}项目支出绩效自评报告`
    : `${department ?? ''}${when}部门整体支出绩效自评报告`;
}

const heading = (level: 1 | 2, text: string): ReportBlock => ({ kind: 'heading', level, text });
