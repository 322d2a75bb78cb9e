import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

import { unpackBundledBrowser } from './bundled-browser';
import type { FoundBrowser } from './found-browser';

/** What the programs are called on Linux; on macOS and Windows they are not on the PATH. */
const PROGRAMS = [
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
];

const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const WINDOWS_PROGRAMS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/**
 * The browser for the tests: the one CHROME_PATH names, else an installed Chrome, Edge or Chromium, else the one of
 * @sparticuz/chromium (Linux on x64). Null where there is none. Throws where CHROME_PATH names what can not be started.
 */
export async function findBrowser(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<FoundBrowser | null> {
  const named = environment['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (!canStart(named)) throw new Error(`CHROME_PATH names ${named}, which can not be started.`);
    return installed(named);
  }
  const found = installedPlaces(environment).find(canStart);
  return found === undefined ? await unpackBundledBrowser() : installed(found);
}

function installed(executable: string): FoundBrowser {
  return { executable, origin: executable, environment: {} };
}

function installedPlaces(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (process.platform === 'darwin') return APPLICATIONS;
  if (process.platform === 'win32') {
    return WINDOWS_FOLDERS.flatMap((name) => {
      const folder = environment[name];
      return folder === undefined ? [] : WINDOWS_PROGRAMS.map((program) => join(folder, program));
    });
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)));
}

function canStart(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
