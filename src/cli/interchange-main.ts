import { newXlsx, openXlsx } from '../xlsx/xlsx-host';
import { parseInterchangeArguments } from './interchange-arguments';
import { runCommand } from './run-command';
import { runInterchange } from './run-interchange';

void runCommand('interchange', parseInterchangeArguments, (options, surroundings) =>
  runInterchange(options, { ...surroundings, openWorkbook: openXlsx, newWorkbook: newXlsx }),
);
