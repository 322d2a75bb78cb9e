import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

import { generate } from 'selfsigned';

/** A page as a test gives it. */
export interface ServedPage {
  readonly html: string;
  /** Its Content-Security-Policy. */
  readonly policy?: string;
}

/** Serves pages by path (`/` …) over https on a free port of this machine; what is not given is answered with 404. */
export async function servePages(
  pages: Readonly<Record<string, ServedPage>>,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const server = createServer({ key, cert }, (request, response) => {
    const served = pages[request.url ?? ''];
    if (served === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(served.policy === undefined ? {} : { 'content-security-policy': served.policy }),
    });
    response.end(served.html);
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return {
    url: `https://localhost:${String((server.address() as AddressInfo).port)}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}
