import tseslint from 'typescript-eslint';

/** Folders of `src` in the order of the arrows: each may import only what stands before it. */
const layers = ['base', 'model', 'api', 'services', 'views', 'commands'];

/** Forbids, for the files given, imports of the folders and packages given. */
const forbid = (files, folders, { vscode, why, extra = [] }) => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        paths:
          vscode === 'no'
            ? [{ name: 'vscode', message: why }]
            : vscode === 'types'
              ? [{ name: 'vscode', allowTypeImports: true, message: why }]
              : [],
        patterns: [
          ...(folders.length
            ? [{ regex: `(^|/)\\.\\./(.*/)?(${folders.join('|')})(/|$)`, message: why }]
            : []),
          ...extra,
        ],
      },
    ],
  },
});

const arrow = (layer) => `An import against the arrow: ${layer} stands below it (CONTRIBUTING.md).`;
const above = (layer) => layers.slice(layers.indexOf(layer) + 1);
/** What nothing in a layer imports: it stands above all of them, or beside the sources. */
const outside = ['media', 'test', 'extension', 'main'];
/** Ids of the manifest are known to what the user sees and does, and to nothing below. */
const outsideBelow = [...outside, 'contributions'];

/** Build DOM from text nodes. */
const noHtml = {
  selector: "MemberExpression[property.name='innerHTML']",
  message: 'Build DOM from text nodes; service text is hostile.',
};

/** What the editor says or asks in words, in whatever way it is written. */
const spoken =
  '/^(show(Information|Warning|Error)Message|withProgress|setStatusBarMessage|createStatusBarItem|showQuickPick|createQuickPick|showInputBox|createInputBox)$/';
const noSpeaking = [
  'MemberExpression[property.name=',
  'MemberExpression[property.value=',
  'ObjectPattern > Property[key.name=',
].map((place) => ({
  selector: `${place}${spoken}]`,
  message:
    'The editor makes links and icons of text: use notify, confirm, tellBriefly, withProgress (views/status/notify.ts), pickOne or askText (views/picks).',
}));

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'node_modules/', 'test/fixtures/'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './media/tsconfig.json', './test/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-restricted-syntax': ['error', noHtml],
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  forbid(['src/base/**'], [...above('base'), 'protocol', ...outsideBelow], {
    vscode: 'no',
    why: arrow('base'),
  }),
  forbid(['src/model/**'], [...above('model'), 'protocol', ...outsideBelow], {
    vscode: 'no',
    why: arrow('model'),
  }),
  forbid(['src/protocol/**'], ['api', 'services', 'views', 'commands', ...outsideBelow], {
    vscode: 'no',
    why: arrow('protocol'),
  }),
  forbid(['src/api/**'], [...above('api'), 'protocol', ...outsideBelow], {
    vscode: 'no',
    why: arrow('api'),
  }),
  forbid(['src/services/**'], [...above('services'), 'protocol', ...outsideBelow], {
    vscode: 'types',
    why: arrow('services'),
  }),
  forbid(['src/views/**'], [...above('views'), ...outside], { why: arrow('views') }),
  forbid(['src/commands/**'], outside, { why: arrow('commands') }),
  forbid(
    ['media/**'],
    [
      'base',
      'api',
      'services',
      'views',
      'commands',
      'test',
      'extension',
      'src/main',
      'contributions',
    ],
    {
      vscode: 'no',
      why: 'Pages know only protocol and model (CONTRIBUTING.md).',
    },
  ),
  forbid(['test/emulator/**'], ['src', ...layers, 'protocol', 'media'], {
    vscode: 'no',
    why: 'The emulator imports nothing of src, so that a shared mistake cannot cancel out.',
  }),
  {
    files: ['src/**'],
    ignores: [
      'src/views/status/{connectionStatus,healthStatus,notify,recordingStatus}.ts',
      'src/views/picks/{askText,goToPick,pickOne,stepBoxes}.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', noHtml, ...noSpeaking] },
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
    },
  },
  { files: ['**/*.js', '**/*.mjs', '**/*.cjs'], ...tseslint.configs.disableTypeChecked },
  { files: ['esbuild.js', '**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
