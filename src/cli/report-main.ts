import { openXlsx } from '../xlsx/xlsx-host';
import { parseReportArguments } from './report-arguments';
import { runCommand } from './run-command';
import { runReport } from './run-report';

void runCommand('report', parseReportArguments, (options, surroundings) =>
  runReport(options, { ...surroundings, openWorkbook: openXlsx }),
);
