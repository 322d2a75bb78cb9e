import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { findingsPage } from './findings-page';

void findingsPage().then((page) => {
  writeFileSync(join(__dirname, '../../docs/findings.md'), page);
});
