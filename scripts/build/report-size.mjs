// Says what the built pages weigh, as they are and as a server sends them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = join(import.meta.dirname, '../../dist');
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1).padStart(8)} KB`;

console.log('\n        size         gzip');
for (const file of readdirSync(folder).filter((name) => /\.(js|html|xml)$/.test(name))) {
  const bytes = readFileSync(join(folder, file));
  console.log(`${kilobytes(bytes.length)}  ${kilobytes(gzipSync(bytes).length)}  ${file}`);
}
