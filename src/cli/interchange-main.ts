import { version } from '../../package.json';
import { newXlsx, openXlsx } from '../xlsx/xlsx-host';
import { failureText } from './failure';
import { parseInterchangeArguments } from './interchange-arguments';
import { unexpectedFailure } from './run-evaluate';
import { runInterchange } from './run-interchange';

/** npm starts scripts in the project's folder and says in INIT_CWD where the user stood. */
const folder =
  process.env['npm_lifecycle_event'] === 'interchange'
    ? (process.env['INIT_CWD'] ?? process.cwd())
    : process.cwd();

async function main(): Promise<number> {
  const parsed = parseInterchangeArguments(process.argv.slice(2), version);
  if (!parsed.run) return parsed.status;
  try {
    return await runInterchange(parsed.arguments, {
      openWorkbook: openXlsx,
      newWorkbook: newXlsx,
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
