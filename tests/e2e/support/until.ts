/**
 * Waits until something becomes true that Playwright has no wait for, such as a request that was seen; throws with the
 * description after half a minute.
 */
export async function until(description: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited in vain until ${description}.`);
    await new Promise((again) => setTimeout(again, 50));
  }
}
