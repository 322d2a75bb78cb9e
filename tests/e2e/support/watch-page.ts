import type { BrowserContext } from 'playwright-core';

/** What was seen in a page, its frames and the windows they opened. The lists grow while the page is open. */
export interface Observed {
  /** Violations of a Content-Security-Policy, as `directive: what was blocked (page)`. */
  readonly policyViolations: readonly string[];
  /** Errors on the console, and those nobody caught. */
  readonly errors: readonly string[];
  /** Addresses of requests to any other origin than the page's own, answered or not. */
  readonly foreignRequests: readonly string[];
  /** Requests to the own origin that failed or were answered with 400 and above, as `404 address`. */
  readonly failedRequests: readonly string[];
}

/** Does not leave the machine. */
const LOCAL_SCHEMES = ['data:', 'blob:', 'about:'];

/** Watches every page of a context that has none yet. */
export async function watchPage(context: BrowserContext, origin: string): Promise<Observed> {
  const policyViolations: string[] = [];
  const errors: string[] = [];
  const foreignRequests: string[] = [];
  const failedRequests: string[] = [];

  await context.exposeBinding('reportPolicyViolation', (_, violation: string) => {
    policyViolations.push(violation);
  });
  await context.addInitScript(() => {
    const { reportPolicyViolation } = window as unknown as {
      reportPolicyViolation: (violation: string) => void;
    };
    document.addEventListener('securitypolicyviolation', (event) => {
      const blocked = event.blockedURI === '' ? event.sourceFile : event.blockedURI;
      reportPolicyViolation(`${event.effectiveDirective}: ${blocked} (${event.documentURI})`);
    });
  });
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('weberror', (error) => errors.push(error.error().stack ?? error.error().message));

  const isOwn = (url: string): boolean => new URL(url).origin === origin;
  const isLocal = (url: string): boolean => LOCAL_SCHEMES.includes(new URL(url).protocol);
  context.on('request', (request) => {
    if (!isOwn(request.url()) && !isLocal(request.url())) foreignRequests.push(request.url());
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    // What a page that goes away was still asking for.
    if (isOwn(request.url()) && reason !== 'net::ERR_ABORTED')
      failedRequests.push(`${reason} ${request.url()}`);
  });
  context.on('response', (response) => {
    if (isOwn(response.url()) && response.status() >= 400)
      failedRequests.push(`${String(response.status())} ${response.url()}`);
  });
  return { policyViolations, errors, foreignRequests, failedRequests };
}
