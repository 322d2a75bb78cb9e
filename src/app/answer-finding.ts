import type { Language } from '../domain/bilingual';
import { formatRef } from '../domain/cell-ref';
import { answerLines, mergeAnswers, type Answer } from '../domain/evaluation/answers';
import { evaluateChosen } from '../domain/evaluation/evaluate-chosen';
import { identifyFindings, identityKey } from '../domain/evaluation/finding-place';
import type { Finding } from '../domain/findings/finding';
import { fail, ok, type Result } from '../domain/result';
import type { SchemeByYear } from '../domain/schemes/load-scheme';
import type { Scheme } from '../domain/schemes/scheme';
import { readAnswers } from '../workbook/answers/read-answers';
import type { HostError, WorkbookHost } from '../workbook/host';
import { answersOwner } from '../workbook/ownership';
import type { ReadingCorrections } from '../workbook/reading/corrections/corrections';
import { readWorkbook } from '../workbook/reading/read-workbook';
import { ANSWERS_SHEET, planAnswers } from '../workbook/writing/answers/plan-answers';
import { chooseSheetName } from '../workbook/writing/sheet-name';

export interface AnswerOptions {
  /** The scheme the findings were raised under; null: the one the workbook names, else the shipped one. */
  readonly scheme: Scheme | SchemeByYear | null;
  readonly language: Language;
  /** What the user corrected of the reader's matches of this workbook. */
  readonly corrections?: ReadingCorrections;
  readonly signal?: AbortSignal;
}

/**
 * Answers a finding with a reason, which is kept on the sheet 校验说明; a blank reason takes the answer back. Fails, without
 * having written, where the finding may not be answered (`not-answerable`) or is raised no more (`finding-gone`).
 */
export async function answerFinding(
  host: WorkbookHost,
  finding: Pick<Finding, 'code' | 'ref'>,
  reason: string,
  options: AnswerOptions,
): Promise<Result<{ readonly sheet: string }, HostError>> {
  const snapshot = await host.read(undefined, options.signal);
  if (!snapshot.ok) return snapshot;
  const input = readWorkbook(snapshot.value, options.corrections);
  if (!input.ok) return input;
  const evaluations = [input.value.main, ...input.value.projects].map((each, index) =>
    evaluateChosen(each, options.scheme, index === 0),
  );
  const meant = evaluations.flatMap(identifyFindings).find((each) => isSame(each.finding, finding));
  if (meant === undefined) return fail(FINDING_GONE);
  if (meant.finding.answerable !== true) return fail(NOT_ANSWERABLE);

  const present = readAnswers(snapshot.value);
  const { identity } = meant;
  const others = present.filter((answer) => identityKey(answer) !== identityKey(identity));
  const { message, ref } = meant.finding;
  const cell = ref === null ? '' : formatRef(ref);
  const answer: Answer = { ...identity, cell, message: message[options.language], reason: reason.trim() };
  const { name } = chooseSheetName(snapshot.value, ANSWERS_SHEET, answersOwner(), new Set());
  const plan = planAnswers(answerLines(evaluations, mergeAnswers([answer], others)), {
    sheetName: name,
    language: options.language,
  });
  const applied = await host.apply([plan], options.signal === undefined ? {} : { signal: options.signal });
  return applied.ok ? ok({ sheet: name }) : applied;
}

function isSame(a: Pick<Finding, 'code' | 'ref'>, b: Pick<Finding, 'code' | 'ref'>): boolean {
  if (a.code !== b.code) return false;
  return a.ref === null || b.ref === null ? a.ref === b.ref : formatRef(a.ref) === formatRef(b.ref);
}

const FINDING_GONE: HostError = {
  code: 'finding-gone',
  message: {
    zh: '这个校验问题已经不存在，没有写入说明。',
    en: 'This finding is raised no more, so no answer was written.',
  },
  fix: { zh: '请重新校验后再试。', en: 'Check again, then try once more.' },
};

const NOT_ANSWERABLE: HostError = {
  code: 'not-answerable',
  message: {
    zh: '这类校验问题须在表中改正，不能用说明代替。',
    en: 'A finding of this kind has to be corrected in the tables; a reason does not do.',
  },
  fix: { zh: '请按“处理办法”修改所指的单元格。', en: 'Change the cell it names, as it says.' },
};
