import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Targets of a conversion, with the export filter that LibreOffice Calc needs to be told. */
const FILTERS = {
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  ods: 'ods:calc8',
  pdf: 'pdf:calc_pdf_Export',
} as const;

/** The same for LibreOffice Writer. */
const WORD_FILTERS = {
  docx: 'docx:MS Word 2007 XML',
  pdf: 'pdf:writer_pdf_Export',
} as const;

export type ConversionTarget = keyof typeof FILTERS;

/** How to convert; the recalculation of a file on load is LibreOffice's own decision unless it is told to. */
export interface ConversionOptions {
  /** Throw away cached values and compute every formula on load. */
  readonly recalculate?: boolean;
  readonly timeoutMilliseconds?: number;
  /** Extension of the input; `xlsm` where the package holds macros. */
  readonly extension?: string;
}

/** LibreOffice could not be started, or did not convert. The message says what to do. */
export class LibreOfficeError extends Error {
  override readonly name = 'LibreOfficeError';
}

/** Registry of a fresh profile: 0 = always recalculate on load, for both file families. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/**
 * Converts a workbook with LibreOffice, headless and with a profile of its own, so that runs do not disturb each other
 * or the user's. Macros are not run. Throws LibreOfficeError.
 */
export async function convertWithLibreOffice(
  workbook: Uint8Array,
  target: ConversionTarget,
  options: ConversionOptions = {},
): Promise<Uint8Array> {
  const name = `workbook.${options.extension ?? 'xlsx'}`;
  const converted = await convertAllWithLibreOffice(new Map([[name, workbook]]), target, options);
  return converted.get(name) ?? new Uint8Array();
}

/** Converts a Word file, as `convertWithLibreOffice` does a workbook. Throws LibreOfficeError. */
export async function convertWordWithLibreOffice(
  document: Uint8Array,
  target: keyof typeof WORD_FILTERS,
): Promise<Uint8Array> {
  const name = 'document.docx';
  const converted = await convert(new Map([[name, document]]), target, WORD_FILTERS[target], {});
  return converted.get(name) ?? new Uint8Array();
}

/**
 * Converts many workbooks, by file name, in one run: starting LibreOffice takes longer than a small workbook does. Names
 * must differ without their extension, too. Throws LibreOfficeError where any one is not converted.
 */
export function convertAllWithLibreOffice(
  workbooks: ReadonlyMap<string, Uint8Array>,
  target: ConversionTarget,
  options: Omit<ConversionOptions, 'extension'> = {},
): Promise<ReadonlyMap<string, Uint8Array>> {
  return convert(workbooks, target, FILTERS[target], options);
}

async function convert(
  files: ReadonlyMap<string, Uint8Array>,
  extension: string,
  filter: string,
  options: Omit<ConversionOptions, 'extension'>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'libreoffice-'));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    if (options.recalculate === true) {
      await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    }
    const out = join(folder, 'out');
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
    const said = await runSoffice(
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        '--convert-to',
        filter,
        '--outdir',
        out,
        ...[...files.keys()].map((name) => join(folder, name)),
      ],
      options.timeoutMilliseconds ?? 120_000,
    );
    const converted = new Map<string, Uint8Array>();
    for (const name of files.keys()) {
      const path = join(out, `${parse(name).name}.${extension}`);
      const bytes = await readFile(path).catch(() => {
        throw new LibreOfficeError(
          `LibreOffice could not open ${name} or write it as .${extension}. It said: ${said}`,
        );
      });
      converted.set(name, bytes);
    }
    return converted;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** `soffice` starts further programs; all stand in a process group of their own, so that none outlives a timeout. */
function runSoffice(parameters: readonly string[], timeout: number): Promise<string> {
  const program = process.env['SOFFICE'] ?? 'soffice';
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let late = false;
    const hear = (text: Buffer): void => {
      said += text.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const timer = setTimeout(() => {
      late = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, timeout);
    child.on('error', () => {
      clearTimeout(timer);
      const hint = 'Install libreoffice-calc and libreoffice-writer, or set SOFFICE to its path.';
      reject(new LibreOfficeError(`LibreOffice (${program}) was not found. ${hint}`));
    });
    child.on('close', (status) => {
      clearTimeout(timer);
      if (status === 0) resolve(said.trim());
      else {
        const fate = late
          ? `did not finish within ${String(timeout / 1000)} seconds`
          : `failed (${String(status)})`;
        reject(new LibreOfficeError(`LibreOffice ${fate}. It said: ${said.trim()}`));
      }
    });
  });
}
