const { resolve } = require('node:path');

const CopyWebpackPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');

/** What manifest.xml says in place of the address the add-in is served from. */
const DEVELOPMENT_BASE = 'https://localhost:3000/';

/** A page may load its own files and Office's library, and nothing else; Fluent writes its styles into the page. */
function contentSecurityPolicy(officeJsUrl) {
  const library = /^https:/.test(officeJsUrl) ? ` ${new URL(officeJsUrl).origin}` : '';
  return [
    "default-src 'none'",
    `script-src 'self'${library}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The address with a closing slash; https, for Office opens no other. */
function servedFrom(text) {
  const address = new URL(text.endsWith('/') ? text : `${text}/`);
  if (address.protocol !== 'https:') throw new Error(`ADDIN_BASE_URL must be https: ${text}`);
  return address.href;
}

function swcOptions(tsx) {
  return {
    jsc: {
      parser: { syntax: 'typescript', tsx },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
  };
}

/**
 * ADDIN_BASE_URL: where the built files will be served from. OFFICE_JS_URL: Office's library; Microsoft's own address, or,
 * in a closed network, a copy beside the add-in such as `office-js/office.js`. See docs/deploying.md.
 */
module.exports = (_environment, { mode } = {}) => {
  const base = servedFrom(process.env.ADDIN_BASE_URL ?? DEVELOPMENT_BASE);
  const officeJsUrl =
    process.env.OFFICE_JS_URL ?? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
  const page = (name, template, chunks) =>
    new HtmlWebpackPlugin({
      filename: `${name}.html`,
      template,
      chunks,
      inject: false,
      minify: false,
      templateParameters: (_compilation, _assets, _tags, options) => ({
        htmlWebpackPlugin: { files: _assets, options },
        officeJsUrl,
        contentSecurityPolicy: contentSecurityPolicy(officeJsUrl),
      }),
    });

  return {
    entry: {
      taskpane: './src/taskpane/main.tsx',
      commands: './src/commands/main.ts',
      notice: './src/commands/notice-page.ts',
    },
    output: {
      path: resolve(__dirname, 'dist'),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      publicPath: '',
      clean: true,
    },
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        { test: /\.ts$/, loader: 'swc-loader', options: swcOptions(false) },
        { test: /\.tsx$/, loader: 'swc-loader', options: swcOptions(true) },
      ],
    },
    plugins: [
      page('taskpane', './src/taskpane/taskpane.html', ['taskpane']),
      page('commands', './src/commands/commands.html', ['commands']),
      page('notice', './src/commands/notice.html', ['notice']),
      page('unsupported', './src/taskpane/unsupported.html', []),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'src/taskpane/support.html' },
          { from: 'src/taskpane/support-gate.js', info: { minimized: true } },
          { from: 'assets/icons', to: 'assets/icons' },
          {
            from: 'manifest.xml',
            transform: (content) => content.toString().replaceAll(DEVELOPMENT_BASE, base),
          },
        ],
      }),
    ],
    // One function around all modules is parsed twice before the first view; a function a module costs 3 KB and saves a quarter.
    optimization: { concatenateModules: false },
    // The whole pane is one file that an Office loads once; the limit is watched by a test.
    performance: { hints: false },
    stats: { preset: 'errors-warnings', assets: true },
  };
};
