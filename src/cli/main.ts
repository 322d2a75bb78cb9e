import { openXlsx } from '../xlsx/xlsx-host';
import { parseArguments } from './arguments';
import { runCommand } from './run-command';
import { runEvaluate } from './run-evaluate';

void runCommand('evaluate', parseArguments, (options, surroundings) =>
  runEvaluate(options, { ...surroundings, openWorkbook: openXlsx }),
);
