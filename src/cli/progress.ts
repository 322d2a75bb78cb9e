import { SingleBar } from 'cli-progress';

import type { Language } from '../domain/bilingual';
import { PROGRESS_STEPS, type Progress } from '../workbook/host';

const STEPS = {
  read: { zh: '读取工作簿', en: 'Reading' },
  evaluate: { zh: '计算得分', en: 'Scoring' },
  write: { zh: '写入汇总表', en: 'Writing' },
} as const satisfies Record<Progress['step'], Record<Language, string>>;

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
      const part = total === 0 ? 0 : done / total;
      const value = PROGRESS_STEPS.indexOf(step) + part;
      if (started) bar.update(value, payload);
      else bar.start(PROGRESS_STEPS.length, value, payload);
      started = true;
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
}
