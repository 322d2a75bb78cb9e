import { choicesOf } from '../app/choices';
import { evaluateWorkbook } from '../app/evaluate-workbook';
import { SETTING_KEYS } from '../app/setting-keys';
import { unexpectedFailure } from '../app/unexpected-failure';
import type { Language } from '../domain/bilingual';
import type { WorkbookHost } from '../workbook/host';
import type { DocumentSettings } from '../workbook/live-workbook';
import { failureNotice, resultNotice } from './evaluation-notice';
import type { Notice, ShowNotice } from './notice';

/** What the command needs from outside. */
export interface EvaluateNowEnvironment {
  /** The open workbook; asked for once a run. */
  readonly openHost: () => WorkbookHost;
  /** The choices made for this document in the pane. */
  readonly settings: Pick<DocumentSettings, 'get' | 'refresh'>;
  /** Office's; the one chosen for this document comes before it. */
  readonly language: Language;
  readonly toolVersion: string;
  /** Loaded only when there is something to show. */
  readonly loadNotices: () => Promise<ShowNotice>;
}

/** 立即自评: evaluates as was chosen in the pane, brings the summary to the front, and shows a notice where something needs the user. Never rejects. */
export async function evaluateNow(environment: EvaluateNowEnvironment): Promise<void> {
  const { settings } = environment;
  await settings.refresh();
  const chosen = settings.get(SETTING_KEYS.language);
  const language = chosen === 'zh' || chosen === 'en' ? chosen : environment.language;
  const notice = await run(environment, language).catch((error: unknown) =>
    failureNotice(unexpectedFailure(error), language),
  );
  if (notice === null) return;
  try {
    const show = await environment.loadNotices();
    if (!(await show(notice))) reportUnshown(notice);
  } catch (error) {
    reportUnshown(notice, error);
  }
}

async function run(
  { openHost, settings, toolVersion }: EvaluateNowEnvironment,
  language: Language,
): Promise<Notice | null> {
  const choices = choicesOf({
    scheme: settings.get(SETTING_KEYS.scheme),
    corrections: settings.get(SETTING_KEYS.corrections),
  });
  if (!choices.ok) return failureNotice(choices.error, language);
  const evaluated = await evaluateWorkbook(openHost(), {
    ...choices.value,
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
