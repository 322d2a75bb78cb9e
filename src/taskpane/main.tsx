import { createRoot } from 'react-dom/client';

import packageJson from '../../package.json';
import { documentSettings } from '../excel/document-settings';
import { App } from './app';
import type { Environment, OfficeColours } from './environment';

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
    /** Kept by the page's first script once this Excel is known to be one that the add-in runs in. */
    officeIsReady?: Promise<void>;
  }
}

// This bundle is read while Office is still starting, so that nothing is left to do then but to show the first view.
void window.officeIsReady?.then(() => {
  const pane = document.getElementById('pane');
  if (pane === null) throw new Error('the page has no element for the pane');
  createRoot(pane).render(<App environment={environment()} />);
});
