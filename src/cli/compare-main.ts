import { version } from '../../package.json';
import { openXlsx } from '../xlsx/xlsx-host';
import { parseCompareArguments } from './compare-arguments';
import { failureText } from './failure';
import { runCompare } from './run-compare';
import { unexpectedFailure } from './run-evaluate';

/** npm starts scripts in the project's folder and says in INIT_CWD where the user stood. */
const folder =
  process.env['npm_lifecycle_event'] === 'compare'
    ? (process.env['INIT_CWD'] ?? process.cwd())
    : process.cwd();

async function main(): Promise<number> {
  const parsed = parseCompareArguments(process.argv.slice(2), version);
  if (!parsed.run) return parsed.status;
  try {
    return await runCompare(parsed.arguments, {
      openWorkbook: openXlsx,
      folder,
      version,
      stdout: process.stdout,
      stderr: process.stderr,
    });
  } catch (error) {
    process.stderr.write(failureText(unexpectedFailure(error), parsed.arguments.language));
    if (process.env['DEBUG'] !== undefined) console.error(error);
    return 2;
  }
}

void main().then((status) => {
  process.exitCode = status;
});
