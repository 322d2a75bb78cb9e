import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { drawIcon, type IconName } from './draw-icon';

/** Sizes the manifest names, and those Office may ask for on screens of other densities. */
const SIZES: Readonly<Record<IconName, readonly number[]>> = {
  icon: [16, 32, 64, 80],
  evaluate: [16, 32, 80],
};

const folder = join(import.meta.dirname, '../../assets/icons');
mkdirSync(folder, { recursive: true });
for (const [name, sizes] of Object.entries(SIZES) as [IconName, readonly number[]][]) {
  for (const size of sizes) {
    writeFileSync(join(folder, `${name}-${String(size)}.png`), drawIcon(name, size));
  }
}
