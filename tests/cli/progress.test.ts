import { PassThrough } from 'node:stream';

import { progressDisplay } from '../../src/cli/progress';

/** A stream that looks like a terminal, or like a pipe, and keeps what was written. */
function stream(isTTY: boolean): { stream: NodeJS.WriteStream; written: () => string } {
  const chunks: string[] = [];
  const through = new PassThrough();
  through.on('data', (chunk: Buffer) => chunks.push(chunk.toString('utf8')));
  const methods = {
    isTTY,
    columns: 100,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  };
  return {
    stream: Object.assign(through, methods) as unknown as NodeJS.WriteStream,
    written: () => chunks.join(''),
  };
}

describe('the progress display', () => {
  it('names each step on a terminal and counts them as one bar', () => {
    const terminal = stream(true);
    const display = progressDisplay(terminal.stream, 'zh');
    display.update({ step: 'read', done: 0, total: 1 });
    display.update({ step: 'write', done: 1, total: 1 });
    display.stop();
    expect(terminal.written()).toContain('读取工作簿');
    expect(terminal.written()).toMatch(/写入汇总表.*100%/);
  });

  it('writes nothing into a file or a pipe', () => {
    const pipe = stream(false);
    const display = progressDisplay(pipe.stream, 'zh');
    display.update({ step: 'read', done: 0, total: 1 });
    display.stop();
    expect(pipe.written()).toBe('');
  });

  it('may be stopped before it began', () => {
    const terminal = stream(true);
    progressDisplay(terminal.stream, 'en').stop();
    expect(terminal.written()).toBe('');
  });
});
