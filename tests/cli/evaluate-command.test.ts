import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { Workbook } from '@cj-tech-master/excelts';

import { runCli } from '../support/run-cli';

const SAMPLE = resolve(__dirname, '../../assets/samples/guangzhou-cooperation-office-2021.xlsx');
const FAULTY = resolve(__dirname, '../../assets/samples/faulty-2021.xlsx');

let folder: string;
let input: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evaluate-command-'));
  input = join(folder, '部门自评.xlsx');
  copyFileSync(SAMPLE, input);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

interface Parsed {
  schemaVersion: number;
  total: { score: string };
  findings: { severity: string }[];
}

describe('evaluate: where results go', () => {
  it('writes beside the input under a new name and leaves the input as it is', () => {
    const before = hashOf(input);
    const run = runCli([input]);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(folder).sort()).toEqual(['部门自评-自评汇总.xlsx', '部门自评.xlsx'].sort());
    expect(hashOf(input)).toBe(before);
    expect(run.stdout).toContain(join(folder, '部门自评-自评汇总.xlsx'));
  });

  it('takes a numbered name where a file of that name stands, which may hold notes', () => {
    const standing = join(folder, '部门自评-自评汇总.xlsx');
    writeFileSync(standing, 'somebody’s file');
    expect(runCli([input]).status).toBe(0);
    expect(readFileSync(standing, 'utf8')).toBe('somebody’s file');
    expect(existsSync(join(folder, '部门自评-自评汇总 (2).xlsx'))).toBe(true);
  });

  it('refuses the input as output, also through another spelling of its path', () => {
    const before = hashOf(input);
    const run = runCli([input, '-o', join(folder, '.', 'x', '..', '部门自评.xlsx')]);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('-o 指定的文件正是本次要读取');
    expect(hashOf(input)).toBe(before);
  });

  it('refuses to write the machine-readable result over the input, the scheme or the finished workbook', () => {
    const scheme = join(folder, 'own.json');
    writeFileSync(scheme, JSON.stringify({ id: 'own', extends: 'department-overall' }));
    const output = join(folder, 'out.xlsx');
    const before = [input, scheme].map(hashOf);
    for (const json of [input, scheme, output]) {
      const run = runCli([input, '-o', output, '--scheme', scheme, '--json', json]);
      expect(run.status).toBe(2);
      expect(run.stderr).toContain('--json 指定的文件正是本次要读取');
    }
    expect([input, scheme].map(hashOf)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['own.json', '部门自评.xlsx']);
  });

  it('refuses an extension other than the input’s, which Excel would not open', () => {
    const run = runCli([input, '-o', join(folder, 'out.xlsm')]);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('.xlsx');
    expect(readdirSync(folder)).toEqual(['部门自评.xlsx']);
  });

  it('writes into a folder that does not exist yet, and leaves no unfinished file', () => {
    const output = join(folder, 'a', 'b', 'out.xlsx');
    expect(runCli([input, '-o', output]).status).toBe(0);
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['out.xlsx']);
  });

  it('says so where the output can not be written', () => {
    writeFileSync(join(folder, 'file'), '');
    const run = runCli([input, '-o', join(folder, 'file', 'out.xlsx')]);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/写不了输出文件[\s\S]*处理办法/);
  });
});

describe('evaluate: the machine-readable result', () => {
  it('stands alone on standard output with --json -, everything else on standard error', () => {
    const run = runCli([input, '--json', '-']);
    const parsed = JSON.parse(run.stdout) as Parsed;
    expect(parsed).toMatchObject({ schemaVersion: 1, total: { score: '94.33' } });
    expect(run.stderr).toContain('自评总分');
  });

  it('goes into a file with --json FILE, the same as on standard output', () => {
    const file = join(folder, 'result.json');
    const toFile = runCli([input, '--json', file]);
    expect(toFile.stdout).toContain('自评总分');
    expect(readFileSync(file, 'utf8')).toBe(runCli([input, '--json', '-']).stdout);
  });

  it('speaks English with --lang en', () => {
    const run = runCli([input, '--lang', 'en', '--json', '-']);
    expect(run.stderr).toContain('Total score');
  });

  it('reports findings of severity error with status 1', () => {
    const run = runCli([FAULTY, '-o', join(folder, 'faulty.xlsx'), '--json', '-']);
    expect(run.status).toBe(1);
    const parsed = JSON.parse(run.stdout) as Parsed;
    expect(parsed.findings.some((finding) => finding.severity === 'error')).toBe(true);
  });
});

describe('evaluate: as npm runs it', () => {
  it('takes relative paths from where the user stands', () => {
    const root = resolve(__dirname, '../..');
    const run = spawnSync(
      'npm',
      ['--prefix', root, 'run', '--silent', 'evaluate', '--', '部门自评.xlsx', '--json', '-'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect((JSON.parse(run.stdout) as Parsed).total.score).toBe('94.33');
    expect(existsSync(join(folder, '部门自评-自评汇总.xlsx'))).toBe(true);
  });

  it('prints help with status 0 and usage errors with status 2', () => {
    const help = runCli(['--help']);
    expect(help.status).toBe(0);
    for (const option of ['--output', '--scheme', '--json', '--lang']) expect(help.stdout).toContain(option);
    expect(runCli([]).status).toBe(2);
    expect(runCli([input, '--lang', 'fr']).status).toBe(2);
    expect(runCli([input, '--unknown']).status).toBe(2);
  });
});

describe('evaluate: notes a user typed', () => {
  async function typeNote(path: string, note: string): Promise<void> {
    const workbook = new Workbook();
    await workbook.xlsx.readFile(path);
    const summary = workbook.getWorksheet('自评汇总');
    let written = 0;
    summary?.eachRow((row) => {
      const cell = row.getCell(1);
      if (typeof cell.value === 'string' && /^1\. /.test(cell.value) && written === 0) {
        cell.value = note;
        written += 1;
      }
    });
    expect(written).toBe(1);
    await workbook.xlsx.writeFile(path);
  }

  async function textsOf(path: string): Promise<string> {
    const workbook = new Workbook();
    await workbook.xlsx.readFile(path);
    const texts: string[] = [];
    workbook.getWorksheet('自评汇总')?.eachRow((row) => {
      row.eachCell((cell) => {
        if (typeof cell.value === 'string') texts.push(cell.value);
      });
    });
    return texts.join('\n');
  }

  it('are kept when the finished workbook is evaluated again', async () => {
    const first = join(folder, 'first.xlsx');
    const second = join(folder, 'second.xlsx');
    runCli([input, '-o', first]);
    await typeNote(first, '本部门自己写的问题说明');
    expect(runCli([first, '-o', second]).status).toBe(0);
    expect(await textsOf(second)).toContain('本部门自己写的问题说明');
  });

  it('are not lost with an earlier output that can not be read: it is left alone', () => {
    const output = join(folder, 'output.xlsx');
    const protectedByPassword = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1024),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    writeFileSync(output, protectedByPassword);
    const run = runCli([input, '-o', output]);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/output\.xlsx[\s\S]*没有覆盖[\s\S]*处理办法/);
    expect(readFileSync(output).equals(protectedByPassword)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['output.xlsx', '部门自评.xlsx'].sort());
  });

  it('are kept when the same output is written over again from the original', async () => {
    const output = join(folder, 'output.xlsx');
    runCli([input, '-o', output]);
    await typeNote(output, '写在结果文件里的说明');
    expect(runCli([input, '-o', output]).status).toBe(0);
    expect(await textsOf(output)).toContain('写在结果文件里的说明');
  });
});
