import packageJson from '../../package.json';
import { documentSettings } from '../excel/document-settings';
import { excelHost } from '../excel/excel-host';
import { evaluateNow } from './evaluate-now';

declare global {
  interface Window {
    /** Presses of the button that came before this bundle; kept by the page's first script. */
    pendingCommands?: Office.AddinCommands.Event[];
  }
}

function run(event: Office.AddinCommands.Event): void {
  void evaluateNow({
    openHost: excelHost,
    settings: documentSettings(Office.context.document.settings),
    language: Office.context.displayLanguage.startsWith('zh') ? 'zh' : 'en',
    toolVersion: packageJson.version,
    loadNotices: async () => {
      const { officeDialog } = await import('./office-dialog');
      return officeDialog(Office.context.ui, Office.EventType, new URL('notice.html', location.href).href);
    },
  }).finally(() => {
    event.completed();
  });
}

Office.actions.associate('evaluateNow', run);
window.pendingCommands?.splice(0).forEach(run);
