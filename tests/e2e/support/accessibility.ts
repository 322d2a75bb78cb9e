import { readFileSync } from 'node:fs';

import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong in one frame, as `rule: what is wrong (element)`; empty where nothing is. Frames inside it are theirs to ask.
 */
export async function accessibilityProblems(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(AXE);
  const { violations } = await frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (context: object, options: object) => Promise<AxeResults> };
    };
    // Fluent's focus guards hand the focus on at once, so nobody stays on them.
    return axe.run({ include: document, exclude: ['[data-tabster-dummy]'] }, { iframes: false });
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  );
}
