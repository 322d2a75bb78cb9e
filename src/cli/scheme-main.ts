import { openXlsx } from '../xlsx/xlsx-host';
import { parseSchemeArguments } from './scheme-arguments';
import { runCommand } from './run-command';
import { runScheme } from './run-scheme';

void runCommand('scheme', parseSchemeArguments, (options, surroundings) =>
  runScheme(options, { ...surroundings, openWorkbook: openXlsx }),
);
