import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { requirementSetsOfTable } from './requirement-sets';

/** Writes the requirement sets of the members in the engine's table beside it. */
const file = fileURLToPath(new URL('../../src/workbench/engine/requirement-sets.json', import.meta.url));
writeFileSync(file, `${JSON.stringify(requirementSetsOfTable(), null, 2)}\n`);
