// Builds what ships: the shell, what is loaded behind it, the pages and the emulator.
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');

const [production, watch] = ['--production', '--watch'].map((name) => process.argv.includes(name));

const common = {
  ...{ bundle: true, legalComments: 'none', logLevel: watch ? 'info' : 'warning' },
  metafile: true,
  outdir: 'dist',
  sourcemap: production ? false : 'inline',
};

// Node 20 is the runtime of VS Code 1.100, the floor.
const forHost = { platform: 'node', target: 'node20' };

/**
 * Writes what was built for the extension host as CommonJS. The editor's API is required as it is: imported as a
 * namespace, all its members are copied in each file, which costs more than the rest of activation.
 */
const asCommonJs = {
  name: 'as CommonJS',
  setup(build) {
    const api = /^import \* as ([\w$]+) from "vscode";$/gm;
    build.onEnd(async ({ outputFiles = [] }) => {
      for (const { path: file, text } of outputFiles) {
        const source = text.replace(api, 'const $1 = require("vscode");');
        const { code } = await esbuild.transform(source, {
          // Not for `node`, which has the names of all exports added once more.
          ...{ target: forHost.target, platform: 'neutral', format: 'cjs' },
          // `require` loads several times faster than `import()` there.
          supported: { 'dynamic-import': false },
          minify: production,
          sourcemap: common.sourcemap,
          sourcefile: path.basename(file),
        });
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, code);
      }
    });
  },
};

/**
 * Packages that the service's SDK asks for and that must not, or need not, be in the bundle. Its HTTP library (`httpx`)
 * goes past the editor's proxy and writes keys to the console under `DEBUG=*`: ours stands in. Where keys come from is
 * our own business, and no answer we read is XML.
 */
const stubs = {
  '@alicloud/credentials': 'module.exports = {};',
  '@alicloud/tea-xml': 'module.exports = {};',
};

const leftOut = {
  name: 'left out',
  setup(build) {
    build.onResolve({ filter: /^httpx$/ }, () => ({ path: path.resolve('src/api/sdkRequest.ts') }));
    const filter = new RegExp(`^(${Object.keys(stubs).join('|')})$`);
    build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'left-out' }));
    build.onLoad({ filter, namespace: 'left-out' }, ({ path }) => ({ contents: stubs[path] }));
  },
};

const host = {
  ...common,
  ...forHost,
  format: 'esm',
  // Before the transformation, which keeps what files call each other's members by.
  minifyIdentifiers: production,
  write: false,
  external: ['vscode'],
  // What Node would take of it asks for its parts in a way that no bundler sees.
  alias: { 'jsonc-parser': './node_modules/jsonc-parser/lib/esm/main.js' },
  plugins: [leftOut, asCommonJs],
};

/** One script for all pages, a style sheet for each. Tests that show one outside VS Code build it the same way. */
const pageOptions = {
  ...common,
  outdir: 'dist/media',
  minify: production,
  ...{ platform: 'browser', format: 'iife', target: 'chrome132' },
  ...{ jsx: 'automatic', jsxImportSource: 'preact', loader: { '.svg': 'text' } },
  entryPoints: ['media/main.ts', 'media/**/main.css'],
};

/** What loads late needs this one all the same, and said so, esbuild keeps all of it in one chunk instead of 31. */
const behind = { ...host, entryPoints: ['src/main.ts'], inject: ['src/main.ts'] };

/**
 * The shell stands alone, so that activation reads one small file. What is behind it is one build, split at each
 * `import()`: no module is in two files, whatever is loaded (docs/decisions/late-loading.md).
 */
const builds = [
  { ...host, entryPoints: ['src/extension.ts'], external: ['vscode', './main'] },
  { ...behind, splitting: true, chunkNames: 'chunks/[name]-[hash]' },
  { ...host, entryPoints: { emulator: 'test/emulator/start.ts' } },
  pageOptions,
];

async function main() {
  fs.rmSync('dist', { recursive: true, force: true });
  if (watch) {
    for (const options of builds) await (await esbuild.context(options)).watch();
    return;
  }
  const results = await Promise.all(builds.map((options) => esbuild.build(options)));
  console.log('Built dist/.');
  if (!process.argv.includes('--meta')) return;
  // What went into which file, for the licences of what we bundle and for the benchmark.
  const outputs = Object.assign({}, ...results.map(({ metafile }) => metafile.outputs));
  fs.mkdirSync('out', { recursive: true });
  fs.writeFileSync('out/meta.json', JSON.stringify(outputs));
}

module.exports = { pageOptions, leftOut };

// esbuild has printed the reason of a failure.
if (require.main === module) main().catch(() => (process.exitCode = 1));
