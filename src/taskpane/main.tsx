import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';

import packageJson from '../../package.json';
import { documentSettings } from '../excel/document-settings';
import { App } from './app';
import type { Environment, OfficeColours } from './environment';
import {
  environmentBeforeOffice,
  environmentWithoutOffice,
  likelyLanguage,
} from './environment-before-office';

/** What speaks to Excel is loaded after the first view, which needs none of it. */
const excel = {
  live: async () => (await import('../excel/live-workbook')).liveWorkbook(),
  host: async () => (await import('../excel/excel-host')).excelHost(),
};

/** Undefined in Excel on the web, whatever the types say. */
function officeColours(): OfficeColours | null {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme === undefined ? null : { bodyBackground: theme.bodyBackgroundColor };
}

function environment(): Environment {
  return {
    toolVersion: packageJson.version,
    isReady: true,
    displayLanguage: Office.context.displayLanguage.startsWith('zh') ? 'zh' : 'en',
    officeColours,
    openHost: excel.host,
    live: {
      select: async (ref) => (await excel.live()).select(ref),
      show: async (sheet) => (await excel.live()).show(sheet),
      onChange: async (listener) => (await excel.live()).onChange(listener),
    },
    settings: documentSettings(Office.context.document.settings),
  };
}

declare global {
  interface Window {
    /** Made by the page's first script; kept once Office has answered and is known to be one that the add-in runs in. */
    officeIsReady?: Promise<void>;
  }
}

function paneRoot(): Root {
  const pane = document.getElementById('pane');
  if (pane === null) throw new Error('the page has no element for the pane');
  return createRoot(pane);
}

const root = paneRoot();
const early = environmentBeforeOffice(
  packageJson.version,
  likelyLanguage(window.location.search, window.navigator.language),
);
// At once, so that it is painted before the page goes on to Office's library.
flushSync(() => root.render(<App environment={early} />));
void window.officeIsReady
  ?.then(environment)
  .catch((error: unknown) => environmentWithoutOffice(early, error))
  .then((later) => root.render(<App environment={later} />));
