import { openXlsx } from '../xlsx/xlsx-host';
import { parseCompareArguments } from './compare-arguments';
import { runCommand } from './run-command';
import { runCompare } from './run-compare';

void runCommand('compare', parseCompareArguments, (options, surroundings) =>
  runCompare(options, { ...surroundings, openWorkbook: openXlsx }),
);
