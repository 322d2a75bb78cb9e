/**
 * npm run bench: what a whole run costs beside the .xlsx library alone. For each size the same workbook is, in turn,
 * (a) opened, read, evaluated, given its summary sheet and turned into a package again, and (b) loaded and saved by the
 * library and nothing else. Printed: medians and their ratio, and ratio of medians is what is aimed at (≤ 1.3).
 */
import { Workbook } from '@cj-tech-master/excelts';

import { indicatorWorkbook } from './indicator-workbook';
import { evaluateWorkbook } from '../../src/app/evaluate-workbook';
import { openXlsx } from '../../src/xlsx/xlsx-host';

const SIZES = [50, 500, 5000];
const AIM = 1.3;

async function wholeRun(content: Uint8Array): Promise<number> {
  const host = await openXlsx(content);
  if (!host.ok) throw new Error(host.error.message.en);
  const evaluated = await evaluateWorkbook(host.value, {
    scheme: null,
    language: 'zh',
    toolVersion: 'bench',
    earlier: null,
  });
  if (!evaluated.ok) throw new Error(evaluated.error.message.en);
  return host.value.bytes().length;
}

async function bareReadAndWrite(content: Uint8Array): Promise<number> {
  const workbook = new Workbook();
  await workbook.xlsx.load(content);
  return (await workbook.xlsx.writeBuffer()).byteLength;
}

async function milliseconds(job: () => Promise<number>): Promise<number> {
  globalThis.gc?.();
  const started = performance.now();
  await job();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

async function main(): Promise<void> {
  console.log('indicators  whole run (ms)  bare read + write (ms)  ratio (aim ≤ 1.3)');
  for (const size of SIZES) {
    const content = await indicatorWorkbook(size);
    const rounds = size >= 5000 ? 7 : 15;
    const whole: number[] = [];
    const bare: number[] = [];
    for (let round = -2; round < rounds; round += 1) {
      const a = await milliseconds(() => wholeRun(content));
      const b = await milliseconds(() => bareReadAndWrite(content));
      if (round < 0) continue;
      whole.push(a);
      bare.push(b);
    }
    const ratio = median(whole) / median(bare);
    console.log(
      [
        String(size).padStart(10),
        median(whole).toFixed(1).padStart(15),
        median(bare).toFixed(1).padStart(23),
        `${ratio.toFixed(2).padStart(6)}${ratio <= AIM ? '' : '  above the aim'}`,
      ].join(' '),
    );
  }
}

void main();
