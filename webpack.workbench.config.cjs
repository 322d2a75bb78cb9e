const { resolve } = require('node:path');

const CopyWebpackPlugin = require('copy-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');

/** The page that plays Excel. A build of its own: the add-in's knows nothing of it, and nothing of it ships. */
module.exports = {
  // Not made small: it only goes from this machine to itself.
  mode: 'development',
  devtool: false,
  entry: { workbench: './src/workbench/page/main.ts' },
  output: {
    path: resolve(__dirname, '.cache/workbench/page'),
    filename: '[name].js',
    clean: true,
  },
  cache: { type: 'filesystem', cacheDirectory: resolve(__dirname, '.cache/webpack') },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'swc-loader',
        options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    new CopyWebpackPlugin({ patterns: [{ from: 'src/workbench/page/index.html' }] }),
  ],
  performance: { hints: false },
  stats: 'errors-warnings',
};
