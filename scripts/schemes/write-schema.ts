import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { schemeFileJsonSchema } from '../../src/domain/schemes/scheme-json-schema';

/** Writes the published JSON Schema of scheme files beside the schemes that ship; a test says when it is out of date. */
const path = join(__dirname, '../../src/domain/schemes/scheme-file.schema.json');

void writeFile(path, `${JSON.stringify(schemeFileJsonSchema())}\n`);
