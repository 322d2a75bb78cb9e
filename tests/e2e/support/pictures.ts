import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Locator, Page } from 'playwright-core';

const FOLDER = join(__dirname, '../../../out/e2e');

/** Takes a picture of what is seen, or of one element, into out/e2e, and gives its path. Moving parts are at their end. */
export async function takePicture(of: Page | Locator, name: string): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}.png`);
  await of.screenshot({ path, animations: 'disabled' });
  return path;
}
