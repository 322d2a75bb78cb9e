import { checkFormulas } from './check-formulas/run';

void checkFormulas(process.argv[2]).then(({ status, output, errors }) => {
  for (const line of output) process.stdout.write(`${line}\n`);
  for (const line of errors) process.stderr.write(`${line}\n`);
  process.exitCode = status;
});
