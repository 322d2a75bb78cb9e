import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** What a run of the command line left: its status and what it said. */
export interface CliRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `evaluate` as `npm run evaluate -- …` does, in the project's folder, without npm in between. */
export function runCli(args: readonly string[], environment: Readonly<Record<string, string>> = {}): CliRun {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', resolve(ROOT, 'src/cli/main.ts'), ...args],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, env: { ...process.env, ...environment } },
  );
  return { status, stdout, stderr };
}

/** Runs any command as `npm run <command> -- …` does for a user who stands in `folder`, without npm in between. */
export function runCommand(folder: string, command: string, ...args: readonly string[]): CliRun {
  const main = command === 'evaluate' ? 'main.ts' : `${command}-main.ts`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', resolve(ROOT, 'src/cli', main), ...args],
    {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, npm_lifecycle_event: command, INIT_CWD: folder },
    },
  );
  return { status, stdout, stderr };
}
