import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

import type { FoundBrowser } from './found-browser';

/** The browser, its drawing without a graphics card, and NSS with what that needs. */
const EXECUTABLE = 'chromium';
const ARCHIVES = ['swiftshader', 'al2023'];

/**
 * The browser of @sparticuz/chromium, for machines that have none: unpacked once, under node_modules/.cache. Its own copies
 * of NSS are used where the machine lacks them, or always if asked to. Null on other systems than Linux on x64. The package
 * itself would unpack into one folder shared by everyone on the machine, and NSS only where it believes to be in Amazon's cloud.
 */
export async function unpackBundledBrowser({
  ownLibraries = false,
}: { readonly ownLibraries?: boolean } = {}): Promise<FoundBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const require = createRequire(join(process.cwd(), 'package.json'));
  const source = join(dirname(require.resolve('@sparticuz/chromium')), '../..');
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const cache = join(process.cwd(), 'node_modules/.cache');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    // Under its name only when complete, so that what was cut short is not taken for a browser.
    const unfinished = await mkdtemp(join(cache, 'unpacking-'));
    try {
      await unpack(join(source, 'bin'), unfinished);
      await rename(unfinished, folder);
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  }
  const executable = join(folder, EXECUTABLE);
  const environment: Record<string, string> =
    ownLibraries || lacksLibraries(executable) ? { LD_LIBRARY_PATH: join(folder, 'lib') } : {};
  return { executable, origin: `@sparticuz/chromium ${version}`, environment };
}

async function unpack(from: string, to: string): Promise<void> {
  await decompress(join(from, `${EXECUTABLE}.br`), join(to, EXECUTABLE), 0o755);
  for (const name of ARCHIVES) {
    const archive = join(to, `${name}.tar`);
    await decompress(join(from, `${name}.tar.br`), archive, 0o644);
    const { status, stderr } = spawnSync('tar', ['-xf', archive, '-C', to], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${archive} could not be unpacked: ${stderr}`);
    await rm(archive);
  }
}

function decompress(from: string, to: string, mode: number): Promise<void> {
  return pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode }));
}

function lacksLibraries(executable: string): boolean {
  return spawnSync('ldd', [executable], { encoding: 'utf8' }).stdout.includes('not found');
}
