import { TextEncoder } from 'node:util';

/** jsdom lays nothing out, so there is nothing to observe; Fluent asks all the same. */
class NoResizes implements ResizeObserver {
  observe(): void {
    return undefined;
  }
  unobserve(): void {
    return undefined;
  }
  disconnect(): void {
    return undefined;
  }
}

/** A browser without preferences: no media query holds, and none ever changes. */
function matchMedia(media: string): EventTarget & { readonly matches: boolean; readonly media: string } {
  return Object.assign(new EventTarget(), { matches: false, media });
}

/** A file's text, by the older way that jsdom knows. */
function text(this: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(new Error('not read'));
    reader.readAsText(this);
  });
}

/** What every browser has and jsdom has not. */
export function addBrowserGlobals(): void {
  Object.assign(globalThis, { TextEncoder, ResizeObserver: NoResizes, matchMedia });
  Object.assign(Blob.prototype, { text });
}
