import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

import { build } from './build';
import { certificateIn } from './certificate';
import { fileAt } from './files';

const CERTIFICATE = join(__dirname, '..', '..', '.cache', 'workbench', 'certificate.json');

export interface RunningWorkbench {
  /** With a closing slash. */
  readonly url: string;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  /** 0: any that is free. */
  readonly port: number;
  readonly say?: (text: string) => void;
}

/** The port is another program's. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

/** Builds what is to be built, and serves the workbench on this machine alone. Throws PortTaken, or what webpack says. */
export async function startWorkbench({
  port,
  say = () => undefined,
}: WorkbenchOptions): Promise<RunningWorkbench> {
  await build(say);
  const server = createServer(await certificateIn(CERTIFICATE));
  const url = (): string => {
    const address = server.address();
    return `https://localhost:${String(typeof address === 'object' ? (address?.port ?? port) : port)}/`;
  };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', url());
    const found = fileAt(decodeURIComponent(pathname), url());
    response.writeHead(found === null ? 404 : 200, {
      'Content-Type': found?.type ?? 'text/plain',
      // Office shows an icon of its own in place of one that it may not keep.
      ...(pathname.startsWith('/assets/icons/') ? {} : { 'Cache-Control': 'no-store' }),
    });
    response.end(found?.content ?? '');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTaken(`port ${String(port)} is taken`) : error);
    });
    server.listen(port, 'localhost', resolve);
  });
  return {
    url: url(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
