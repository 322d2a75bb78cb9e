import { SingleBar } from 'cli-progress';

import type { Language } from '../domain/bilingual';
import type { Progress } from '../workbook/host';

const STEPS = {
  read: { zh: '读取工作簿', en: 'Reading' },
  write: { zh: '写入汇总表', en: 'Writing' },
} as const;

/** Shows how far a run is. */
export interface ProgressDisplay {
  update(progress: Progress): void;
  stop(): void;
}

/** A bar on a terminal; nothing where standard error is a file or a pipe, so that logs stay clean. */
export function progressDisplay(stream: NodeJS.WriteStream, language: Language): ProgressDisplay {
  if (!stream.isTTY) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    stream,
    format: '{step} [{bar}] {percentage}%',
    hideCursor: true,
    clearOnComplete: true,
  });
  let started = false;
  return {
    update: ({ step, done, total }) => {
      const payload = { step: STEPS[step][language] };
      if (!started) {
        bar.start(total, done, payload);
        started = true;
      } else {
        bar.setTotal(total);
        bar.update(done, payload);
      }
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
}
