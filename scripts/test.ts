// Runs the tests: those of jest.config.cjs, then those in a browser (jest.e2e.config.cjs). What needs LibreOffice
// (*.libreoffice.test.ts) or a browser (*.e2e.test.ts) runs wherever that is installed; where it is not, it is named here and
// left out, except under CI, where a missing program is a failure and nothing is left out. Paths and options given
// choose among the first; npm run test:e2e takes its own.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { findBrowser } from './e2e/find-browser';

const LIBREOFFICE = [
  { program: 'soffice', package: 'libreoffice-calc, libreoffice-writer' },
  { program: 'pdftotext', package: 'poppler-utils' },
];
const LIBREOFFICE_MARK = '.libreoffice.test.ts';
const BROWSER_MARK = '.e2e.test.ts';

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const ci = Boolean(process.env['CI']);
/** Where to leave jest's own results, one file a run, for those who count them. */
const results = process.env['TEST_RESULTS'];

function runJest(name: string, options: readonly string[]): number {
  const kept = results === undefined ? [] : ['--json', '--outputFile', join(results, `${name}.json`)];
  const { status } = spawnSync(process.execPath, [jest, ...options, ...kept], { stdio: 'inherit' });
  return status ?? 1;
}

function sayLeftOut(mark: string, missing: string, advice: string): void {
  console.log(`\nNot found here: ${missing}. Left out, not passed:`);
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' });
  for (const file of files) if (file.endsWith(mark)) console.log(`  ${join('tests', file)}`);
  console.log(advice);
}

/** Gives the exit status: that of the worse run. */
async function runTests(given: readonly string[]): Promise<number> {
  const missing = LIBREOFFICE.filter(({ program }) => spawnSync('which', [program]).status !== 0);
  const withoutLibreOffice = missing.length > 0 && !ci;
  const leaveOut = withoutLibreOffice
    ? ['--testPathIgnorePatterns', '/node_modules/', '/tests/e2e/', `\\${LIBREOFFICE_MARK}$`]
    : [];
  const statuses = [runJest('jest', [...given, ...leaveOut])];

  const inBrowser = given.length === 0;
  const withoutBrowser = inBrowser && !ci && (await findBrowser()) === null;
  if (inBrowser && !withoutBrowser) statuses.push(runJest('e2e', ['--config', 'jest.e2e.config.cjs']));

  if (withoutLibreOffice) {
    sayLeftOut(
      LIBREOFFICE_MARK,
      missing.map(({ program }) => program).join(', '),
      `Install ${missing.map((each) => each.package).join(' and ')} (Debian's names) to run them.`,
    );
  }
  if (withoutBrowser) {
    sayLeftOut(
      BROWSER_MARK,
      'a browser',
      'Install Chrome, Edge or Chromium, or name one with CHROME_PATH, to run them.',
    );
  }
  return Math.max(...statuses);
}

void runTests(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
