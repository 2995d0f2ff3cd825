// Builds what ships: the extension, its service access (loaded on the first call), the pages and the emulator.
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

// Node 20 is the runtime of VS Code 1.100, the floor.
const host = { ...common, platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'] };

/**
 * Bundles of their own are named by path and stay out of the bundle that names them: `dist/extension.js` holds only
 * what activation needs.
 */
const separate = (pattern) => ({
  name: `separate ${pattern}`,
  setup(build) {
    build.onResolve({ filter: pattern }, ({ path: name, kind }) =>
      kind === 'entry-point' ? undefined : { path: `./${path.basename(name)}.js`, external: true },
    );
  },
});

const pages = fs
  .readdirSync('media', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && fs.existsSync(`media/${entry.name}/main.tsx`))
  .map((entry) => entry.name);

const builds = [
  {
    ...host,
    entryPoints: { extension: 'src/extension.ts' },
    outdir: 'dist',
    plugins: [separate(/\/main$/)],
  },
  {
    ...host,
    entryPoints: { main: 'src/main.ts' },
    outdir: 'dist',
    plugins: [separate(/\/(serviceAccess|checks)$/)],
  },
  { ...host, entryPoints: { serviceAccess: 'src/api/serviceAccess.ts' }, outdir: 'dist' },
  { ...host, entryPoints: { checks: 'src/services/checks.ts' }, outdir: 'dist' },
  { ...host, entryPoints: { emulator: 'test/emulator/start.ts' }, outdir: 'dist' },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    target: 'chrome132',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    entryPoints: Object.fromEntries(pages.map((page) => [page, `media/${page}/main.tsx`])),
    outdir: 'dist/media',
    // Inside the style sheet: once the script runs, nothing of the page is still on its way (see pageHtml.ts).
    loader: { '.ttf': 'dataurl' },
  },
].filter((options) => Object.values(options.entryPoints).every((file) => fs.existsSync(file)));

async function main() {
  fs.rmSync('dist', { recursive: true, force: true });
  if (watch) {
    for (const options of builds) {
      await (await esbuild.context(options)).watch();
    }
    return;
  }
  const results = await Promise.all(builds.map((options) => esbuild.build(options)));
  if (process.argv.includes('--meta')) {
    // What went into which file, for the licences of what we bundle and for the benchmark.
    const outputs = Object.assign({}, ...results.map(({ metafile }) => metafile.outputs));
    fs.mkdirSync('out', { recursive: true });
    fs.writeFileSync('out/meta.json', JSON.stringify(outputs));
  }
  if (process.argv.includes('--sizes')) {
    for (const { metafile } of results) {
      for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
        console.log(`${String(bytes).padStart(9)}  ${file}`);
      }
    }
  }
}

main().catch(() => {
  // esbuild has printed the reason.
  process.exitCode = 1;
});
