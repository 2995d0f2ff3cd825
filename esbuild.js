// Builds what ships: the extension, its parts that are loaded with their first use, the pages and the emulator.
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

/**
 * The API of VS Code, a CommonJS module, as named exports. Left alone, esbuild copies all its members in each file that
 * says `import * as vscode`, which costs more than the rest of activation. Here a bundle reads the few it uses.
 */
const vscodeApi = {
  name: 'API of VS Code as named exports',
  setup(build) {
    const namespace = 'vscode-api';
    build.onResolve({ filter: /^vscode$/ }, ({ namespace: from }) =>
      from === namespace ? { path: 'vscode', external: true } : { path: 'vscode', namespace },
    );
    build.onLoad({ filter: /./, namespace }, () => ({
      contents: [
        `const api = require('vscode');`,
        // Marked as pure, so that what a bundle does not use falls out of it.
        ...apiNames().map(
          (name) => `export const ${name} = /* @__PURE__ */ (() => api.${name})();`,
        ),
      ].join('\n'),
    }));
  },
};

/** What the API exports as values, at the floor that `engines.vscode` names. */
function apiNames() {
  const types = fs.readFileSync(require.resolve('@types/vscode/index.d.ts'), 'utf8');
  const exported = /^\texport (?:abstract )?(?:class|enum|namespace|const) (\w+)/gm;
  return [...new Set([...types.matchAll(exported)].map(([, name]) => name))];
}

/**
 * What `src/shared.ts` names is taken from main.js, as it is loaded, instead of being bundled again: classes are the
 * same on both sides then, and texts are configured once.
 */
const takenFromMain = {
  name: 'shared with main.js',
  setup(build) {
    const namespace = 'main';
    const shared = sharedModules();
    build.onResolve(
      { filter: /^(\.|@vscode\/l10n$)/ },
      ({ path: name, resolveDir, namespace: from }) => {
        if (from === namespace) return { path: './main.js', external: true };
        const module = name.startsWith('.') ? path.resolve(resolveDir, name) : name;
        return shared.has(module) ? { path: module, namespace } : undefined;
      },
    );
    build.onLoad({ filter: /./, namespace }, ({ path: module }) => ({
      contents: [
        `const main = require('./main.js');`,
        ...shared
          .get(module)
          .map((name) => `export const ${name} = /* @__PURE__ */ (() => main.${name})();`),
      ].join('\n'),
    }));
  },
};

/** Modules that `src/shared.ts` names, by path or package, each with the values it exports. */
function sharedModules() {
  const text = fs.readFileSync('src/shared.ts', 'utf8');
  const modules = [...text.matchAll(/^export (?:\*|\{ (.+) \}) from '(.+)';$/gm)];
  return new Map(
    modules.map(([, names, from]) => {
      if (!from.startsWith('.')) return [from, names.split(', ')];
      const file = path.resolve('src', from);
      const source = fs.readFileSync(`${file}.ts`, 'utf8');
      const exported = /^export (?:async )?(?:function|class|const) (\w+)/gm;
      return [file, [...source.matchAll(exported)].map(([, name]) => name)];
    }),
  );
}

/** A codicon as the outlines it is made of: what a page draws is elements, never text that becomes markup. */
const codicons = {
  name: 'codicons as outlines',
  setup(build) {
    build.onLoad({ filter: /codicons[/\\]src[/\\]icons[/\\][\w-]+\.svg$/ }, ({ path: file }) => {
      const svg = fs.readFileSync(file, 'utf8');
      const outlines = [...svg.matchAll(/<path\b([^>]*)>/g)].map(([, attributes]) => ({
        d: / d="([^"]+)"/.exec(attributes)[1],
        ...(attributes.includes('fill-rule="evenodd"') && { fillRule: 'evenodd' }),
      }));
      if (outlines.length === 0 || /viewBox="(?!0 0 16 16")|<(?!\/?(svg|path)\b)/.test(svg)) {
        return { errors: [{ text: 'This codicon is made of more than outlines in a box of 16.' }] };
      }
      return { contents: JSON.stringify(outlines), loader: 'json' };
    });
  },
};

/** How any page is built; tests that show one outside VS Code build it the same way. */
const pageOptions = {
  ...common,
  platform: 'browser',
  format: 'iife',
  target: 'chrome132',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins: [codicons],
};

const pages = fs
  .readdirSync('media', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && fs.existsSync(`media/${entry.name}/main.tsx`))
  .map((entry) => entry.name);

const builds = [
  {
    ...host,
    entryPoints: { extension: 'src/extension.ts' },
    outdir: 'dist',
    plugins: [separate(/\/main$/), vscodeApi],
  },
  {
    ...host,
    entryPoints: { main: 'src/main.ts' },
    outdir: 'dist',
    plugins: [separate(/\/(actions|healthViews|serviceAccess|checks)$/), vscodeApi],
  },
  {
    ...host,
    entryPoints: { actions: 'src/commands/actions.ts' },
    outdir: 'dist',
    plugins: [takenFromMain, vscodeApi],
  },
  {
    ...host,
    entryPoints: { healthViews: 'src/views/pages/healthViews.ts' },
    outdir: 'dist',
    plugins: [takenFromMain, vscodeApi],
  },
  { ...host, entryPoints: { serviceAccess: 'src/api/serviceAccess.ts' }, outdir: 'dist' },
  { ...host, entryPoints: { checks: 'src/services/configuration/checks.ts' }, outdir: 'dist' },
  { ...host, entryPoints: { emulator: 'test/emulator/start.ts' }, outdir: 'dist' },
  {
    ...pageOptions,
    entryPoints: Object.fromEntries(pages.map((page) => [page, `media/${page}/main.tsx`])),
    outdir: 'dist/media',
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

module.exports = { pageOptions };

if (require.main === module) {
  main().catch(() => {
    // esbuild has printed the reason.
    process.exitCode = 1;
  });
}
