import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SAMPLES } from './samples';
import { writeWorkbook } from './write-workbook';

/** Writes every sample workbook into assets/samples (or the folder named as the first argument). */
async function main(folder: string): Promise<void> {
  // Zip entries carry local time; the same bytes are wanted everywhere.
  process.env['TZ'] = 'UTC';
  await mkdir(folder, { recursive: true });
  for (const { file, title, sheets } of SAMPLES) {
    const path = join(folder, file);
    await writeFile(path, await writeWorkbook(title, sheets()));
    process.stdout.write(`${path}\n`);
  }
}

main(process.argv[2] ?? join(__dirname, '../../assets/samples')).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
