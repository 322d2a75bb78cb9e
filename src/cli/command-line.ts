import { Command, CommanderError, Option } from 'commander';

/** Either a command's arguments, or the status to end with after help, version or a usage error was printed. */
export type Parsed<Arguments> =
  { readonly run: true; readonly arguments: Arguments } | { readonly run: false; readonly status: 0 | 2 };

/** A command with what all of them have: language, version and help in both languages. */
export function newCommand(name: string, version: string): Command {
  return new Command(name)
    .version(version, '-V, --version', '版本 / version')
    .helpOption('-h, --help', '帮助 / help')
    .exitOverride();
}

/** `--lang`: the language of messages. */
export function languageOption(): Option {
  return new Option('--lang <language>', '提示语言 / language of messages')
    .choices(['zh', 'en'])
    .default('zh');
}

/**
 * Parses a command line by `command`; help goes to standard output, usage errors to standard error. `read` takes the
 * arguments from the command once it was parsed; null where nothing was asked for.
 */
export function parseBy<Arguments>(
  command: Command,
  argv: readonly string[],
  read: () => Arguments | null,
): Parsed<Arguments> {
  try {
    command.parse(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return { run: false, status: error.exitCode === 0 ? 0 : 2 };
    throw error;
  }
  const asked = read();
  return asked === null ? { run: false, status: 2 } : { run: true, arguments: asked };
}
