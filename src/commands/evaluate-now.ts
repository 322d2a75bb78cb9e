import { evaluateWorkbook } from '../app/evaluate-workbook';
import { unexpectedFailure } from '../app/unexpected-failure';
import type { Language } from '../domain/bilingual';
import type { WorkbookHost } from '../workbook/host';
import { failureNotice, resultNotice } from './evaluation-notice';
import type { Notice, ShowNotice } from './notice';

/** What the command needs from outside. */
export interface EvaluateNowEnvironment {
  /** The open workbook; asked for once a run. */
  readonly openHost: () => WorkbookHost;
  readonly language: Language;
  readonly toolVersion: string;
  /** Loaded only when there is something to show. */
  readonly loadNotices: () => Promise<ShowNotice>;
}

/** 立即自评: evaluates, brings the summary to the front, and shows a notice where something needs the user. Never rejects. */
export async function evaluateNow(environment: EvaluateNowEnvironment): Promise<void> {
  const notice = await run(environment).catch((error: unknown) =>
    failureNotice(unexpectedFailure(error), environment.language),
  );
  if (notice === null) return;
  try {
    const show = await environment.loadNotices();
    if (!(await show(notice))) reportUnshown(notice);
  } catch (error) {
    reportUnshown(notice, error);
  }
}

async function run(environment: EvaluateNowEnvironment): Promise<Notice | null> {
  const { openHost, language, toolVersion } = environment;
  const evaluated = await evaluateWorkbook(openHost(), {
    scheme: null,
    language,
    toolVersion,
    earlier: null,
    showsSummary: true,
  });
  if (!evaluated.ok) return failureNotice(evaluated.error, language);
  return resultNotice(evaluated.value, language);
}

/** Where Office shows no dialog, the page's console is all that is left. */
function reportUnshown(notice: Notice, error?: unknown): void {
  console.error([notice.title, ...notice.lines].join('\n'), error ?? '');
}
