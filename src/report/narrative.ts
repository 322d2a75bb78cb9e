import { isCellError, type SourceCell } from '../domain/source-cell';
import type { CellRef } from '../domain/cell-ref';
import type { Evaluation } from '../domain/evaluation/evaluation';
import type { FactName } from '../domain/evaluation/input';
import { draftParts, draftTexts, type DraftPart } from '../workbook/writing/summary/drafts';
import { textToWrite, type KeptTexts } from '../workbook/writing/summary/kept-regions';

/** A text of the user's, or one offered in its place. */
export interface NarrativeText {
  readonly origin: 'narrative' | 'draft';
  readonly text: string;
  /** Where the user's text stands; null for drafts, and for texts of more than one cell. */
  readonly source: CellRef | null;
  /** The lines of a draft that are each about something of their own. */
  readonly parts?: readonly DraftPart[];
}

/** The parts of a report that the department writes itself. */
export interface Narrative {
  /** 部门概况, 项目概况. */
  readonly overview: NarrativeText;
  /** 总体绩效目标; null where the workbook has none. */
  readonly goals: NarrativeText | null;
  /** 整体绩效完成情况. */
  readonly completion: NarrativeText;
  /** 存在的主要问题. */
  readonly problems: NarrativeText;
  /** 下一步改进措施. */
  readonly measures: NarrativeText;
}

const OFFERED = {
  department: {
    overview: '（待填写：部门的主要职能、内设机构和所属单位）',
    completion: '（待填写：本年度履职情况和各项重点工作的完成情况）',
  },
  project: {
    overview: '（待填写：项目的立项依据、主要内容和实施单位）',
    completion: '（待填写：项目的实施情况和绩效目标的完成情况）',
  },
} as const;

/**
 * The department's own words as they stand in the workbook: facts from their cells; problems and measures as they were
 * written in the summary's sections, else the drafts. Nothing is offered that states a fact.
 */
export function narrativeOf(evaluation: Evaluation, kept: KeptTexts): Narrative {
  const offered = OFFERED[evaluation.subject];
  const [drafts, parts] = [draftTexts(evaluation), draftParts(evaluation)];
  const written = (name: 'problems' | 'measures'): NarrativeText => {
    const text = textToWrite(kept[name], drafts[name]);
    return text === drafts[name]
      ? { origin: 'draft', text, source: null, parts: parts[name] }
      : { origin: 'narrative', text, source: null };
  };
  return {
    overview: fact(evaluation, 'overview') ?? draft(offered.overview),
    goals: fact(evaluation, 'goals'),
    completion: fact(evaluation, 'completion') ?? draft(offered.completion),
    problems: written('problems'),
    measures: written('measures'),
  };
}

const draft = (text: string): NarrativeText => ({ origin: 'draft', text, source: null });

function fact({ facts }: Evaluation, name: FactName): NarrativeText | null {
  const cell = facts[name];
  const text = cell === undefined ? null : cellText(cell);
  return cell === undefined || text === null ? null : { origin: 'narrative', text, source: cell.ref };
}

/** A fact as it was typed; null where its cell is blank or shows an error. */
export function cellText({ value }: SourceCell): string | null {
  if (value === null || isCellError(value)) return null;
  const text = String(value).trim();
  return text === '' ? null : text;
}
