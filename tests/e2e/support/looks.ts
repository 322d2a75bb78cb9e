import type { Frame, Locator, Page } from 'playwright-core';

import { accessibilityProblems } from './accessibility';
import { takePicture } from './pictures';

const LOOKS = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'contrast', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

/**
 * Takes a picture of one element in the light, dark and high-contrast look, asks axe in each, and leaves the page in the
 * light one. Gives what axe finds wrong, with the look it is wrong in. High contrast is the user's own colours, so there
 * axe has no contrast to measure.
 */
export async function problemsInEveryLook(
  page: Page,
  frame: Frame,
  { of, name }: { readonly of: Locator; readonly name: string },
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const look of LOOKS) {
    await page.emulateMedia(look.media);
    await takePicture(of, `${name}-${look.name}`);
    const found = await accessibilityProblems(frame);
    const counted =
      look.name === 'contrast' ? found.filter((each) => !each.startsWith('color-contrast:')) : found;
    problems.push(...counted.map((each) => `${look.name}: ${each}`));
  }
  await page.emulateMedia(LOOKS[0].media);
  return problems;
}
