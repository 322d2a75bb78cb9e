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

/** What every browser has and jsdom has not. */
export function addBrowserGlobals(): void {
  Object.assign(globalThis, { TextEncoder, ResizeObserver: NoResizes, matchMedia });
}
