import type { Language } from '../domain/bilingual';
import type { WorkbookHost } from '../workbook/host';
import type { DocumentSettings, LiveWorkbook } from '../workbook/live-workbook';

/** The colours Office shows itself in, as far as the pane looks at them: CSS colours such as `#262626`. */
export interface OfficeColours {
  readonly bodyBackground: string;
}

/** What the pane needs from outside: the open workbook and Office. Put together by the page's root alone. */
export interface Environment {
  readonly toolVersion: string;
  /** False while Office is still starting: nothing is known of the document yet, and nothing asked of it is answered. */
  readonly isReady: boolean;
  /** Office's display language, as far as we have it. */
  readonly displayLanguage: Language;
  /** Null where Office does not say, as in Excel on the web. Asked again whenever the pane comes to the front. */
  readonly officeColours: () => OfficeColours | null;
  /** The open workbook; asked for once a run. Rejects where the files of the add-in can not be loaded. */
  readonly openHost: () => Promise<WorkbookHost>;
  readonly live: LiveWorkbook;
  readonly settings: DocumentSettings;
}
