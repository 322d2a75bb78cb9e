import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { JSDOM } from 'jsdom';
import webpack, { type Configuration, type Stats } from 'webpack';

const makeConfiguration =
  jest.requireActual<(environment: object, options: { readonly mode?: string }) => Configuration>(
    '../../webpack.config.cjs',
  );

const root = join(__dirname, '../..');
const SLOW = 300_000;

let folder: string;
let errors: readonly string[];
/** Every source file that was read to make the bundles, whether or not it is left in them. */
let sources: readonly string[];

const ENVIRONMENT = {
  ADDIN_BASE_URL: 'https://tools.example.gov.cn/zp',
  OFFICE_JS_URL: 'office-js/office.js',
};

/** Builds as `npm run build` does, with the addresses of a closed network, into a folder of its own. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pane-build-'));
  const before = { ...process.env };
  Object.assign(process.env, ENVIRONMENT);
  const made = makeConfiguration({}, { mode: 'production' });
  process.env = before;
  const configuration: Configuration = {
    ...made,
    mode: 'production',
    context: root,
    output: { ...made.output, path: folder },
  };
  const { compilation } = await new Promise<Stats>((resolve, reject) => {
    webpack(configuration, (error, result) => {
      if (error !== null || result === undefined) reject(error ?? new Error('no result'));
      else resolve(result);
    });
  });
  errors = compilation.errors.map((error) => error.message);
  sources = [...compilation.fileDependencies].filter((name) => /\.(m?js|tsx?)$/.test(name));
}, SLOW);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const file = (pattern: RegExp): string => {
  const found = readdirSync(folder).filter((name) => pattern.test(name));
  expect(found).toHaveLength(1);
  return found[0]!;
};
const dom = (name: string): Document => new JSDOM(read(name)).window.document;

it('builds without errors', () => {
  expect(errors).toEqual([]);
});

it('takes in no .xlsx library, no deprecated helpers, and nothing of the command line', () => {
  expect(sources.some((name) => name.includes('/@fluentui/react-components/'))).toBe(true);
  expect(sources).toContain(join(root, 'src/domain/evaluation/evaluate.ts'));
  const foreign =
    /node_modules\/(@cj-tech-master|@microsoft|core-js|commander|cli-progress)\/|src\/(xlsx|cli|workbench)\//;
  expect(sources.filter((name) => foreign.test(name))).toEqual([]);
});

it('loads what makes a Word file only when a report is asked for', () => {
  const word = /wordprocessingml/;
  expect(read(file(/^taskpane\..*\.js$/))).not.toMatch(word);
  expect(read(file(/^commands\..*\.js$/))).not.toMatch(word);
  const chunks = readdirSync(folder).filter((name) => /^\d+\..*\.js$/.test(name));
  expect(chunks.some((name) => word.test(read(name)))).toBe(true);
});

it('keeps the dialog out of the pane, and out of the command until it has something to show', () => {
  const dialog = /displayDialogAsync/;
  expect(read(file(/^taskpane\..*\.js$/))).not.toMatch(dialog);
  expect(read(file(/^commands\..*\.js$/))).not.toMatch(dialog);
  expect(
    readdirSync(folder)
      .filter((name) => /^\d+\..*\.js$/.test(name))
      .some((name) => dialog.test(read(name))),
  ).toBe(true);
});

it('carries no more of package.json than the version', () => {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.js'))) {
    expect(read(name)).not.toContain('devDependencies');
  }
});

it('shows its first step with a bundle that holds it, and loads what reads, checks and writes later', () => {
  const bundle = read(file(/^taskpane\..*\.js$/));
  expect(bundle).toContain('读到的内容');
  for (const later of ['已改用“', 'scheme-unknown-key', '请从下拉列表中选择', '开始自评']) {
    expect(bundle).not.toContain(later);
  }
});

it('stays within a size that opens quickly', () => {
  const kilobytes = (name: string): number => gzipSync(read(name)).length / 1024;
  const firstView = ['taskpane.html', 'support-gate.js', file(/^taskpane\..*\.js$/)];
  expect(firstView.reduce((sum, name) => sum + kilobytes(name), 0)).toBeLessThan(150);
  // Nobody waits for its view: it has none.
  expect(kilobytes(file(/^commands\..*\.js$/))).toBeLessThan(160);
  expect(kilobytes(file(/^notice\..*\.js$/))).toBeLessThan(2);
});

it('ships the gate as it was written', () => {
  expect(read('support-gate.js')).toBe(readFileSync(join(root, 'src/taskpane/support-gate.js'), 'utf8'));
});

it('leaves the bundle of the pane and Office’s library to the gate, and asks for both, the bundle first', () => {
  const page = dom('taskpane.html');
  const [gate, ...more] = page.querySelectorAll('script');
  expect(more).toEqual([]);
  const bundle = file(/^taskpane\..*\.js$/);
  expect(gate?.id).toBe('support-gate');
  expect(gate?.getAttribute('src')).toBe('support-gate.js');
  expect(Object.fromEntries(Object.entries(gate?.dataset ?? {}))).toEqual({
    main: bundle,
    office: ENVIRONMENT.OFFICE_JS_URL,
  });
  expect(page.getElementById('pane')).not.toBeNull();
  const asked = [...page.querySelectorAll('link[rel="preload"][as="script"]')];
  expect(asked.map((link) => link.getAttribute('href'))).toEqual([bundle, ENVIRONMENT.OFFICE_JS_URL]);
});

it('loads Office on the page of the ribbon’s button, and leaves its bundle to the gate', () => {
  const [office, gate, ...more] = dom('commands.html').querySelectorAll('script');
  expect(more).toEqual([]);
  expect(office?.getAttribute('src')).toBe(ENVIRONMENT.OFFICE_JS_URL);
  expect(gate?.id).toBe('support-gate');
  expect(Object.fromEntries(Object.entries(gate?.dataset ?? {}))).toEqual({
    main: file(/^commands\..*\.js$/),
    command: 'evaluateNow',
  });
});

it.each(['taskpane.html', 'commands.html', 'notice.html', 'unsupported.html', 'support.html'])(
  '%s allows nothing from elsewhere',
  (page) => {
    const document = dom(page);
    const policy =
      document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|https?:|\*/);
    expect(document.querySelectorAll('script:not([src])')).toHaveLength(0);
    expect(document.documentElement.outerHTML).not.toMatch(/\son[a-z]+=/);
  },
);

it('puts the address it is served from into the manifest', () => {
  const manifest = read('manifest.xml');
  expect(manifest).not.toContain('localhost');
  expect(manifest).toContain(
    '<bt:Url id="Pane.Url" DefaultValue="https://tools.example.gov.cn/zp/taskpane.html" />',
  );
  const addresses = [...manifest.matchAll(/"https:\/\/tools\.example\.gov\.cn\/zp\/([^"]+)"/g)];
  const paths = new Set(addresses.map(([, path]) => path!));
  for (const page of ['taskpane.html', 'commands.html', 'support.html']) expect(paths).toContain(page);
  expect([...paths].filter((path) => path.startsWith('assets/icons/'))).toHaveLength(16);
  for (const path of paths) expect(readFileSync(join(folder, path)).length).toBeGreaterThan(0);
});

describe('the addresses it is built for', () => {
  function withEnvironment<T>(environment: Readonly<Record<string, string>>, run: () => T): T {
    const before = { ...process.env };
    Object.assign(process.env, environment);
    try {
      return run();
    } finally {
      process.env = before;
    }
  }

  it('must be https', () => {
    const build = (): unknown =>
      withEnvironment({ ADDIN_BASE_URL: 'http://tools.example.gov.cn/' }, () => makeConfiguration({}, {}));
    expect(build).toThrow(/must be https/);
  });
});
