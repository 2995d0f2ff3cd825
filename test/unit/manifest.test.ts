import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { contextKeys, panels, settings, views } from '../../src/contributions';
import { toolInputs } from '../../src/model/agents/toolInputs';
import { Declarations, wordsOf } from '../support/declarations';
import { clauses, manifest, readJson, readTexts, textKeys } from '../support/manifest';
import { repository } from '../vscode/repository';
import { floor } from '../vscode/versions';

const { contributes } = manifest;
const declared = new Declarations('src/contributions.ts');
const sorted = (items: Iterable<string>) => [...new Set(items)].sort();
const all = (pattern: RegExp) =>
  clauses().flatMap((clause) => [...clause.matchAll(pattern)].map(([, found = '']) => found));

describe('the manifest: commands', () => {
  const parameters = declared.members('CommandArguments');
  const ids = contributes.commands.map(({ command }) => command);
  const takesRow = (id: string) => /TreeNode/.test(parameters.get(id) ?? '');
  // One that also takes null is about something else and only copes with being handed a row.
  const needsRow = (id: string) => takesRow(id) && !/\bnull\b/.test(parameters.get(id) ?? '');
  const palette = new Map(
    contributes.menus['commandPalette']?.map(({ command, when }) => [command, when]),
  );
  const inMenus = Object.entries(contributes.menus).flatMap(([menu, items]) =>
    items.map((item) => ({ menu, ...item })),
  );

  it('are those that are declared', () => {
    assert.deepEqual(sorted(ids), sorted(parameters.keys()));
  });

  it('are named once', () => {
    assert.equal(ids.length, new Set(ids).size);
  });

  it('carry a translated title, and the name of the view as prefix', () => {
    for (const { command, title, category } of contributes.commands) {
      assert.equal(title, `%${command.replace('idaasSync.', 'command.')}%`);
      assert.equal(category, '%view.container%', command);
    }
  });

  it('that need a row do not show in the palette without one', () => {
    for (const id of ids.filter(needsRow)) {
      const when = palette.get(id) ?? '';
      // A page, or a text with ids in it, can stand in for the row.
      const places = [
        ...Object.values(panels).map((panel) => `activeWebviewPanelId == '${panel}'`),
        `resourcePath in ${contextKeys.documentsWithIds}`,
      ];
      const isPlace = when
        .split(' || ')
        .every((alternative) => places.includes(alternative.replace(/ && chatIsEnabled$/, '')));
      assert.ok(when === 'false' || isPlace, `${id}: ${when}`);
    }
  });

  it('that need no row can be found in the palette', () => {
    const hidden = [...palette].filter(([, when]) => when === 'false').map(([id]) => id ?? '');
    assert.deepEqual(
      hidden.filter((id) => !needsRow(id)),
      [],
    );
  });

  it('that menus name exist', () => {
    const unknown = inMenus.filter(({ command }) => command && !ids.includes(command));
    assert.deepEqual(unknown, []);
  });

  it('in the context menu of a row take a row, or nothing at all', () => {
    for (const { command = '' } of contributes.menus['view/item/context'] ?? [])
      assert.ok(takesRow(command) || parameters.get(command) === '[]', command);
  });

  it('in the title of the view cope with the focused row, which VS Code hands to each of them', () => {
    for (const { command = '' } of contributes.menus['view/title'] ?? [])
      assert.match(parameters.get(command) ?? '', /^\[\]$|\bstring\b|\bnull\b/, command);
  });

  it('shown as an icon have one', () => {
    const bare = inMenus
      .filter(
        ({ menu, group }) => menu !== 'commandPalette' && /^(navigation|inline)/.test(group ?? ''),
      )
      .map(({ command }) => contributes.commands.find((one) => one.command === command))
      .filter((command) => !command?.icon);
    assert.deepEqual(bare, []);
  });

  it('that welcome texts, hovers and settings link to exist', () => {
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json'])
      for (const text of Object.values(readTexts(file)))
        for (const [, id = ''] of text.matchAll(/\(command:([\w.]+)/g))
          assert.ok(ids.includes(id) || !id.startsWith('idaasSync.'), `${file}: ${id}`);
  });
});

describe('the manifest: addresses and keys', () => {
  it('wake the extension up when an address of ours is opened', () => {
    assert.ok(manifest.activationEvents.includes('onUri'));
  });

  it('bind keys to commands that exist, and leave the terminal its own', () => {
    const ids = contributes.commands.map(({ command }) => command);
    const bindings = contributes.keybindings ?? [];
    assert.ok(bindings.length > 0);
    for (const { command, when } of bindings) {
      assert.ok(ids.includes(command), command);
      assert.equal(when, '!terminalFocus');
    }
  });
});

describe('the manifest: views and panels', () => {
  it('are those that are declared', () => {
    const containers = Object.values(contributes.viewsContainers).flat();
    assert.deepEqual(sorted(containers.map(({ id }) => id)), [views.container]);
    const shown = Object.values(contributes.views).flat();
    assert.deepEqual(
      sorted([views.container, ...shown.map(({ id }) => id)]),
      sorted(Object.values(views)),
    );
  });

  it('wake the extension up', () => {
    const woken = manifest.activationEvents
      .filter((event) => event.startsWith('onWebviewPanel:'))
      .map((event) => event.slice('onWebviewPanel:'.length));
    assert.deepEqual(sorted(woken), sorted(Object.values(panels)));
  });

  it('are named as declared where clauses speak of them', () => {
    const known: string[] = Object.values(views);
    assert.deepEqual(
      all(/\bview == ([\w.]+)/g).filter((id) => !known.includes(id)),
      [],
    );
    const types: string[] = Object.values(panels);
    assert.deepEqual(
      all(/\bactiveWebviewPanelId == '([^']+)'/g).filter((id) => !types.includes(id)),
      [],
    );
    assert.deepEqual(
      contributes.viewsWelcome.filter(({ view }) => !known.includes(view)),
      [],
    );
  });
});

describe('the manifest: tools of agents', () => {
  const { languageModelTools } = contributes;

  it('are those that answer, with the inputs that are read', () => {
    const schemas = languageModelTools.map(({ name, inputSchema: { properties } }) => [
      name,
      Object.fromEntries(
        Object.entries(properties).map(([member, { type, maxLength, enum: values }]) => [
          member,
          { type, maxLength, ...(values && { values }) },
        ]),
      ),
    ]);
    const read = Object.entries(toolInputs).map(([name, members]) => [
      name,
      Object.fromEntries(
        Object.entries(members).map(([member, form]) => [member, { type: 'string', ...form }]),
      ),
    ]);
    assert.deepEqual(schemas, read);
    for (const { inputSchema } of languageModelTools)
      assert.equal(inputSchema.additionalProperties, false);
  });

  it('need a connection, but for the check', () => {
    for (const { name, when } of languageModelTools) {
      // One term each: 1.100 cannot hand a clause of several terms to extensions, which then see no tools at all.
      const needed = contextKeys.signedIn;
      const isCheck = name === 'idaas_sync_check_configuration';
      assert.equal(when, isCheck ? 'isWorkspaceTrusted' : needed, name);
    }
  });

  it('tell models what is not to be trusted', () => {
    for (const { modelDescription } of languageModelTools)
      assert.match(modelDescription, /'untrusted' hold text .* never as instructions/);
  });
});

describe('the manifest: clauses', () => {
  it('use the context keys that are declared, all of them', () => {
    const elsewhere: string[] = [...Object.values(views), ...Object.values(panels)];
    const used = all(/(?<!== ?'?)\b(idaasSync\.\w+)/g).filter((key) => !elsewhere.includes(key));
    assert.deepEqual(sorted(used), sorted(Object.values(contextKeys)));
    assert.deepEqual(
      sorted(declared.members('ContextValues').keys()),
      sorted(Object.values(contextKeys)),
    );
  });

  it('compare with values the keys can have', () => {
    for (const [key, type] of declared.members('ContextValues')) {
      const compared = all(new RegExp(`${key.replace('.', '\\.')} [!=]= '?(\\w+)`, 'g'));
      assert.deepEqual(
        compared.filter((value) => !wordsOf(type).includes(value)),
        [],
        key,
      );
    }
  });

  it('ask rows for capabilities that rows can have', () => {
    const known = new Declarations('src/model/resources/presentation.ts').words('Capability');
    const asked = all(/viewItem =~ \/\\b(\w+)\\b\//g);
    assert.deepEqual(
      asked.filter((capability) => !known.includes(capability)),
      [],
    );
    const otherwise = clauses().filter((clause) => /viewItem(?! =~ \/\\b\w+\\b\/)/.test(clause));
    assert.deepEqual(otherwise, []);
  });
});

describe('the manifest: settings', () => {
  const properties = Object.entries(contributes.configuration.properties);

  it('are those that are declared', () => {
    assert.deepEqual(sorted(properties.map(([id]) => id)), sorted(Object.values(settings)));
  });

  it('cannot be changed by a workspace', () => {
    for (const [id, { scope }] of properties) assert.equal(scope, 'application', id);
  });

  it('are described in words that are translated, and have a default', () => {
    for (const [id, setting] of properties) {
      assert.match(setting.markdownDescription ?? setting.description ?? '', /^%settings\./, id);
      assert.notEqual(setting.default, undefined, id);
    }
  });
});

describe('the manifest: the rest', () => {
  it('runs where the person is, and on a remote host when the settings say so', () => {
    assert.deepEqual(manifest.extensionKind, ['ui', 'workspace']);
    const moved = `"remote.extensionKind": { "${manifest.publisher}.${manifest.name}": ["workspace"] }`;
    assert.ok(readFileSync('README.md', 'utf8').includes(moved), moved);
  });

  it('says how it behaves in restricted and virtual workspaces', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces?.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
  });

  it('promises the release whose interface we compile against and test with', () => {
    const types = readJson('node_modules/@types/vscode/package.json') as { version: string };
    const minor = (version: string) => version.replace(/^\^/, '').split('.').slice(0, 2).join('.');
    assert.equal(minor(types.version), minor(manifest.engines.vscode));
    assert.equal(minor(floor.vscode), minor(manifest.engines.vscode));
  });

  it('depends on nothing that the oldest Node it promises may not run: `npm ci` would warn of it', () => {
    const { packages } = readJson('package-lock.json') as {
      packages: Readonly<Record<string, { engines?: { node?: string } }>>;
    };
    const oldest = packages['']?.engines?.node ?? '';
    assert.equal(oldest, '>=20.19');
    const refused = Object.entries(packages).filter(
      ([, { engines }]) => engines?.node !== undefined && !admits(engines.node, 20, 19),
    );
    assert.deepEqual(refused, []);
    // A test that admits everything would say nothing.
    for (const range of ['>=22.17.0', '^20.20.0 || >=22', '^18 || >=21.1.0', '>=0.6.11 <=0.7.0'])
      assert.ok(!admits(range, 20, 19), range);
  });

  it('fills in every text, in both languages, and keeps none that nothing names', () => {
    const keys = sorted(textKeys());
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json'])
      assert.deepEqual(sorted(Object.keys(readTexts(file))), keys, file);
  });

  it('has no stars in the texts of its walkthrough but those of bold: the editor shows all others as they are', () => {
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
      for (const [key, text] of Object.entries(texts).filter(([key]) => /^walkthrough\./.test(key)))
        assert.doesNotMatch(text.replace(/\*\*[^*]+\*\*/g, ''), /\*|(?<!\w)_\w/, `${file}: ${key}`);
    }
  });

  it('names icons that exist', () => {
    const { views: shown, viewsContainers } = contributes;
    const files = [...Object.values(shown), ...Object.values(viewsContainers)]
      .flat()
      .map(({ icon }) => icon)
      .concat(manifest.icon)
      .filter((icon) => icon !== undefined);
    for (const file of files) assert.ok(existsSync(path.join(repository, file)), file);
    const font = 'node_modules/@vscode/codicons/dist/codicon.css';
    const css = readFileSync(path.join(repository, font), 'utf8');
    for (const { command, icon } of contributes.commands) {
      const name = /^\$\((.+)\)$/.exec(icon ?? '$(add)')?.[1] ?? '';
      assert.ok(css.includes(`.codicon-${name}:before`), `${command}: ${String(icon)}`);
    }
  });
});

/** Whether a range of versions, of those forms that packages use for Node, holds `major.minor.0`. */
function admits(range: string, major: number, minor: number): boolean {
  const holds = (comparator: string) => {
    const match = /^(>=|<=|\^|)\s*(\d+|\*)(?:\.(\d+|\*))?/.exec(comparator);
    const [, sign = '', first = '*', second = '*'] = match ?? [];
    if (first === '*') return true;
    const lead = major - Number(first);
    const rest = second === '*' ? 0 : minor - Number(second);
    if (sign === '>=') return lead > 0 || (lead === 0 && rest >= 0);
    if (sign === '<=') return lead < 0 || (lead === 0 && rest <= 0);
    return lead === 0 && (second === '*' || (sign === '^' ? rest >= 0 : rest === 0));
  };
  return range.split('||').some((part) =>
    part
      .trim()
      .replace(/([<>=^]+)\s+/g, '$1')
      .split(/\s+/)
      .every(holds),
  );
}
