import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { drawIcon, type IconName } from './draw-icon';

const NAMES: readonly IconName[] = ['icon', 'evaluate'];
/** All that a manifest may name: three that Office demands, five for screens of other densities. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const folder = join(import.meta.dirname, '../../assets/icons');
mkdirSync(folder, { recursive: true });
for (const name of NAMES) {
  for (const size of SIZES) {
    writeFileSync(join(folder, `${name}-${String(size)}.png`), drawIcon(name, size));
  }
}
