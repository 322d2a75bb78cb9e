import { newXlsx, openXlsx } from '../xlsx/xlsx-host';
import { parseTemplateArguments } from './template-arguments';
import { runCommand } from './run-command';
import { runTemplate } from './run-template';

void runCommand('template', parseTemplateArguments, (options, surroundings) =>
  runTemplate(options, { ...surroundings, openWorkbook: openXlsx, newWorkbook: newXlsx }),
);
