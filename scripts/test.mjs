// Runs the tests. Those that need LibreOffice (*.libreoffice.test.ts) run wherever it is installed; where it is not,
// they are named here and left out, except under CI, where a missing program is a failure and nothing is left out.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const NEEDED = [
  { program: 'soffice', package: 'libreoffice-calc' },
  { program: 'pdftotext', package: 'poppler-utils' },
];
const MARK = '.libreoffice.test.ts';

const missing = NEEDED.filter(({ program }) => spawnSync('which', [program]).status !== 0);
const ci = Boolean(process.env.CI);
const leaveOut = missing.length > 0 && !ci;

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const options = leaveOut ? ['--testPathIgnorePatterns', '/node_modules/', `\\${MARK}$`] : [];
const { status } = spawnSync(process.execPath, [jest, ...process.argv.slice(2), ...options], {
  stdio: 'inherit',
});

if (leaveOut) {
  const files = readdirSync('tests', { recursive: true }).filter((file) => file.endsWith(MARK));
  console.log(`\nNot found here: ${missing.map((each) => each.program).join(', ')}. Left out, not passed:`);
  for (const file of files) console.log(`  ${join('tests', file)}`);
  console.log(`Install ${missing.map((each) => each.package).join(' and ')} (Debian's names) to run them.`);
}
process.exitCode = status ?? 1;
