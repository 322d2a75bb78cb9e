import { openXlsx } from '../xlsx/xlsx-host';
import { parseBatchArguments } from './batch-arguments';
import { runBatch } from './run-batch';
import { runCommand } from './run-command';

void runCommand('batch', parseBatchArguments, (options, surroundings) =>
  runBatch(options, { ...surroundings, openWorkbook: openXlsx }),
);
