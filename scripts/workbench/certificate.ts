import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { generate } from 'selfsigned';

/** A certificate for this machine and its private key, as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

const DAYS = 30;
const DAY = 86_400_000;

/**
 * The certificate kept in `file`, or a new one where there is none or it ends within a day. It is signed by itself: no
 * browser trusts it unasked, and no trust store of this machine is touched.
 */
export async function certificateIn(file: string): Promise<Certificate> {
  const kept = read(file);
  if (kept !== null) return kept;
  const now = Date.now();
  const until = new Date(now + DAYS * DAY);
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - DAY),
    notAfterDate: until,
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  const certificate = { cert: made.cert, key: made.private };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...certificate, until: until.getTime() }), { mode: 0o600 });
  return certificate;
}

function read(file: string): Certificate | null {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Certificate & { readonly until: number };
    return kept.until > Date.now() + DAY ? kept : null;
  } catch {
    return null;
  }
}
