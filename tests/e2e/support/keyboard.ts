import type { Frame, Page } from 'playwright-core';

/** Presses of Tab until a control counts as out of the keyboard's reach. */
const FAR = 150;

/** What an element looks like, with what stands for it, as far as it can show that it has the focus; as text to compare. */
function lookOf(element: Element): string {
  const looks = [element, element.parentElement, element.nextElementSibling].flatMap((each) =>
    each === null
      ? []
      : ['', '::before', '::after'].map((part) => {
          const style = getComputedStyle(each, part);
          const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, transform } = style;
          const { textDecorationLine, textDecorationStyle, backgroundColor } = style;
          return [
            outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`,
            boxShadow,
            borderColor,
            transform,
            `${textDecorationLine} ${textDecorationStyle}`,
            backgroundColor,
          ].join(', ');
        }),
  );
  return looks.join('\n');
}

/**
 * The pane as someone has it who uses no mouse. Every stop on the way must be seen: in sight, and looking different from when
 * the focus is elsewhere; and no press may lose the focus to the page.
 */
export class Keyboard {
  /** Until the first key nothing tells the pane that the keyboard is used, and it shows no ring. */
  private isFirst = true;

  constructor(
    private readonly page: Page,
    private readonly frame: Frame,
  ) {}

  /** What has the focus in the pane, as `role or tag: name`; `nothing` for the page itself. */
  focused(): Promise<string> {
    return this.frame.evaluate(() => {
      const now = document.activeElement;
      if (now === null || now === document.body || !document.hasFocus()) return 'nothing';
      const label = document.querySelector(`label[for="${now.id}"]`)?.textContent ?? '';
      const name = now.getAttribute('aria-label') ?? (label === '' ? now.textContent : label);
      return `${now.getAttribute('role') ?? now.tagName.toLowerCase()}: ${name.trim()}`;
    });
  }

  /** Goes on with Tab until the control of this name has the focus; `back` with Shift. */
  async to(name: RegExp, back = false): Promise<void> {
    const passed: string[] = [];
    for (let presses = 0; presses < FAR; presses += 1) {
      const focused = await this.focused();
      if (name.test(focused)) return this.expectInSight(focused);
      passed.push(focused);
      await this.tab(back, focused);
    }
    throw new Error(`Tab does not lead to ${String(name)}, but to ${[...new Set(passed)].join(' | ')}`);
  }

  /** Presses a key on what has the focus, which afterwards must have stayed in the pane. */
  async press(key: string): Promise<void> {
    const before = await this.focused();
    await this.expectInSight(before);
    await this.page.keyboard.press(key);
    await this.expectKept(`${key} on ${before}`);
  }

  /** The focus is somewhere in the pane, now that something happened. */
  async expectKept(after: string): Promise<void> {
    // What goes away goes with the next frame.
    await this.frame.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
    if ((await this.focused()) === 'nothing') throw new Error(`The focus is lost after ${after}`);
  }

  private async tab(back: boolean, focused: string): Promise<void> {
    const element = await this.frame.evaluateHandle(() => document.activeElement ?? document.body);
    const withFocus = await this.frame.evaluate(lookOf, element);
    await this.page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const isLeft = await this.frame.evaluate((former) => document.activeElement !== former, element);
    const isFirst = this.isFirst;
    this.isFirst = false;
    if (!isLeft || isFirst) return;
    if ((await this.frame.evaluate(lookOf, element)) === withFocus) {
      throw new Error(`Nobody sees that the focus is on ${focused}`);
    }
  }

  private async expectInSight(focused: string): Promise<void> {
    const isInSight = await this.frame.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect();
      return (
        box !== undefined &&
        box.width > 0 &&
        box.height > 0 &&
        box.bottom > 0 &&
        box.top < innerHeight &&
        box.left < innerWidth &&
        box.right > 0
      );
    });
    if (!isInSight) throw new Error(`What has the focus is out of sight: ${focused}`);
  }
}
