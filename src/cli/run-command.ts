import { version } from '../../package.json';
import type { Language } from '../domain/bilingual';
import type { Parsed } from './command-line';
import type { CommandEnvironment } from './environment';
import { failureText, unexpectedFailure } from './failure';

/** What every command finds around it, without a host for workbooks: that is for the composition root to choose. */
export type Surroundings = Omit<CommandEnvironment, 'openWorkbook'>;

/**
 * Runs a command as a process: parses its arguments, sets the exit status, and turns what nobody expected into a message.
 * `name` is its npm script: npm starts scripts in the project's folder and says in INIT_CWD where the user stood.
 */
export async function runCommand<Arguments extends { readonly language: Language }>(
  name: string,
  parse: (argv: readonly string[], version: string) => Parsed<Arguments>,
  run: (options: Arguments, surroundings: Surroundings) => Promise<number>,
): Promise<void> {
  const { env, argv, stdout, stderr } = process;
  const parsed = parse(argv.slice(2), version);
  if (!parsed.run) {
    process.exitCode = parsed.status;
    return;
  }
  const calledByNpm = env['npm_lifecycle_event'] === name;
  const folder = (calledByNpm ? env['INIT_CWD'] : undefined) ?? process.cwd();
  try {
    process.exitCode = await run(parsed.arguments, { folder, version, stdout, stderr });
  } catch (error) {
    stderr.write(failureText(unexpectedFailure(error), parsed.arguments.language));
    if (env['DEBUG'] !== undefined) console.error(error);
    process.exitCode = 2;
  }
}
