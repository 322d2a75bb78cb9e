import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGES = join(__dirname, '..', 'fixtures', 'packages');

/** File names of all fixture packages, sorted. */
export function fixtureNames(): readonly string[] {
  return readdirSync(PACKAGES).sort();
}

/** Path of a fixture package. */
export function fixturePath(name: string): string {
  return join(PACKAGES, name);
}

/** Bytes of a fixture package. */
export function fixtureBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(fixturePath(name)));
}
