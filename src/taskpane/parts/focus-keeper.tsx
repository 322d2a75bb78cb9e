import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';

/** What Tab leads to, in Excel on the web too, where office.js moves the focus by a list like this one. */
const TABBABLE = ['a[href]', 'button:not([disabled])', 'input:not([hidden])', 'select', 'textarea', 'summary']
  .map((control) => `${control}:not([tabindex="-1"])`)
  .join();

/** Where the focus was last: the element, those it stood in from the inside out, and everything Tab reached around it. */
interface LastFocus {
  readonly element: Element;
  readonly around: readonly Element[];
  readonly order: readonly HTMLElement[];
}

/**
 * Keeps the focus where work is done when what had it goes away, as a button that did its job or a finding that was mended:
 * it moves to the control behind it, else to the one before it, in the smallest part that is left. The browser alone would give it
 * to the page, and the keyboard would have to begin anew.
 */
export function FocusKeeper({ children }: { readonly children: ReactNode }): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = element.current;
    if (root === null) return undefined;
    let last: LastFocus | null = null;
    const remember = ({ target }: FocusEvent): void => {
      last = target instanceof Element && root.contains(target) ? lastFocusOf(target, root) : null;
    };
    // A press of the mouse beside every control says that the focus is not wanted.
    const forget = (): void => {
      last = null;
    };
    // While the user is in Excel's cells the keys are theirs; what is lost then is found on the way back.
    const restore = (): void => {
      if (last === null || last.element.isConnected || !document.hasFocus()) return;
      if (document.activeElement === document.body) nextOf(last)?.focus();
    };
    const observer = new MutationObserver(restore);
    observer.observe(root, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', forget);
    window.addEventListener('focus', restore);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', forget);
      window.removeEventListener('focus', restore);
    };
  }, []);
  return <div ref={element}>{children}</div>;
}

function lastFocusOf(element: Element, root: Element): LastFocus {
  const around: Element[] = [];
  for (let each = element.parentElement; each !== null; each = each.parentElement) {
    around.push(each);
    if (each === root) break;
  }
  return { element, around, order: [...root.querySelectorAll<HTMLElement>(TABBABLE)] };
}

function nextOf({ element, around, order }: LastFocus): HTMLElement | null {
  const place = order.findIndex((each) => each === element);
  const before = order.slice(0, Math.max(place, 0)).reverse();
  const candidates = [...order.slice(place + 1), ...before];
  for (const part of around.filter(({ isConnected }) => isConnected)) {
    const left = candidates.find((each) => part.contains(each)) ?? part.querySelector<HTMLElement>(TABBABLE);
    if (left !== null) return left;
  }
  return null;
}
