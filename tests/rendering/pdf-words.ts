import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A run of characters without a gap, with its box on the page in points from the top left. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

/** The words of a PDF by page, as poppler's pdftotext finds them. */
export function pdfWords(pdf: Uint8Array): readonly Page[] {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-words-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, pdf);
    const html = execFileSync('pdftotext', ['-bbox', file, '-'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return html.split('<page ').slice(1).map(onePage);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function onePage(html: string): Page {
  const words = [
    ...html.matchAll(
      /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
    ),
  ].map(([, left, top, right, bottom, text = '']) => ({
    text: text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;|&apos;/g, "'")
      .replace(/&amp;/g, '&'),
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  }));
  const size = /width="([\d.]+)" height="([\d.]+)"/.exec(html);
  return { width: Number(size?.[1]), height: Number(size?.[2]), words };
}
