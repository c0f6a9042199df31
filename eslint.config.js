import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

/** Who may import whom (ARCHITECTURE.md): the parts of src that each part may not reach. */
const WALLS = {
  // `corridor` is also the name of its catalogues
  languages: ['story', 'view', 'map', 'panels', 'poster', 'embed', 'fallback', 'build'],
  story: ['corridor', 'view', 'map', 'panels', 'poster', 'embed', 'fallback', 'build'],
  gazetteer: ['corridor', 'view', 'map', 'panels', 'poster', 'embed', 'fallback', 'build', 'folder', 'cli'],
  corridor: ['story', 'view', 'map', 'panels', 'poster', 'embed', 'fallback', 'build'],
  view: ['corridor', 'map', 'panels', 'poster', 'embed', 'fallback', 'build'],
  map: ['panels', 'poster', 'embed', 'fallback', 'build'],
  panels: ['poster', 'embed', 'fallback', 'build'],
  poster: ['embed', 'fallback'],
  embed: ['story', 'corridor', 'view', 'map', 'panels', 'poster', 'fallback', 'build'],
  fallback: ['story', 'corridor', 'view', 'map', 'panels', 'poster', 'embed', 'build'],
  compose: ['poster', 'embed', 'fallback'],
}

/** Inside src/panels: the rooms that each room may not reach. `page` puts them together, `start` brings it to life. */
const ROOMS = {
  state: ['start', 'page', 'reading', 'map', 'corridor', 'share'],
  language: ['start', 'page', 'reading', 'map', 'corridor', 'share'],
  reading: ['page', 'map', 'corridor'],
  map: ['page', 'reading', 'corridor', 'share'],
  corridor: ['page', 'reading', 'map', 'share'],
  share: ['page', 'reading', 'map', 'corridor'],
}

const SEE = 'see ARCHITECTURE.md, "Who may import whom".'

const closedParts = (part) => ({
  group: [
    ...WALLS[part].map((other) => `**/${other}/**`),
    ...WALLS[part].map((other) => `**/${other}`),
    '**/geo/build/**',
    // nothing of what readers open may hold code of the composer
    ...(part === 'compose' ? [] : ['**/compose/**']),
  ],
  message: `src/${part} may not import this: ${SEE}`,
  allowTypeImports: ['view', 'map', 'panels'].includes(part),
})

/** Of the build, the composer starts the worker in which it runs, and has nothing else. */
const closedBuild = {
  regex: '(^|/)build/(?!in-page/)',
  message: `src/compose may not import this: ${SEE}`,
}

/** A room's wall for its files so many folders down; `../map` is another room there, `../../map` is src/map. */
const closedRooms = (room, depth) => ({
  regex: `^(\\.\\./){${depth}}(${ROOMS[room].join('|')})(/|$)`,
  message: `src/panels/${room} may not import this: ${SEE}`,
  allowTypeImports: true,
})

/** Tests may compare a part with any other. */
const TESTS = ['**/*.test.ts']

const wall = (files, ...patterns) => ({
  files,
  ignores: TESTS,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})

const walls = [
  ...Object.keys(WALLS).map((part) =>
    wall([`src/${part}/**`], closedParts(part), ...(part === 'compose' ? [closedBuild] : [])),
  ),
  ...Object.keys(ROOMS).flatMap((room) => [
    wall([`src/panels/${room}/*`], closedParts('panels'), closedRooms(room, 1)),
    wall([`src/panels/${room}/*/*`], closedParts('panels'), closedRooms(room, 2)),
  ]),
  // stories are built on machines without a bundler
  wall(['src/build/*.ts', 'src/cli/**', 'src/folder/**'], {
    group: ['vite', '@sveltejs/*', '**/build/app/**', './app/*', '!./app-files'],
    message: `The command runs without a bundler: ${SEE}`,
  }),
  wall(['src/panels/start/preload.ts'], { regex: '.', message: `The first script imports nothing: ${SEE}` }),
]

/** Members that a library keeps to itself change without a word in its next version. */
const PRIVATE = 'Use what the library documents: a name with an underscore is its own affair.'
const noPrivate = (allow = []) => ['error', { allow, allowAfterThis: false, allowFunctionParams: true }]

/** The ones that have no public way, each with its file and its reason. */
const publicOnly = [
  { files: ['src/**'], rules: { 'no-underscore-dangle': noPrivate() } },
  {
    // MapLibre takes its sentences and the time of its fades when a map is made, and has nothing to change them
    // (maplibre-gl-js, issue 5307); names that fade in on a map that nobody sees yet would hold up its start
    files: ['src/map/live.ts'],
    rules: { 'no-underscore-dangle': noPrivate(['_locale', '_fadeDuration']) },
  },
  {
    // what every adapter of TanStack Virtual calls; without a framework there is no other way to start one
    files: ['src/panels/reading/long/row-window.ts'],
    rules: { 'no-underscore-dangle': noPrivate(['_didMount', '_willUpdate']) },
  },
]

const PLAIN = 'Put text into the page, not HTML.'
const SINKS = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'setHTML', 'srcdoc'],
  ...['parseFromString', 'parseHTMLUnsafe', 'createContextualFragment'],
]

/** Text is the only thing that ever goes into the page, and no text is ever run. */
const textOnly = {
  files: ['src/**'],
  ignores: TESTS,
  rules: {
    'no-eval': 'error',
    'no-implied-eval': 'error',
    'no-new-func': 'error',
    'no-script-url': 'error',
    'svelte/no-at-html-tags': 'error',
    'no-restricted-properties': [
      'error',
      ...SINKS.map((property) => ({ property, message: PLAIN })),
      ...['write', 'writeln'].map((property) => ({ object: 'document', property, message: PLAIN })),
    ],
    'no-restricted-syntax': [
      'error',
      { selector: 'SvelteMustacheTag[kind="raw"]', message: PLAIN },
      { selector: 'MemberExpression[computed=true] > Literal.property[value=/^_/]', message: PRIVATE },
      { selector: 'ObjectPattern > Property[key.name=/^_./]', message: PRIVATE },
      {
        selector:
          ':matches(SvelteAttribute, SvelteShorthandAttribute)[key.name=/^(innerHTML|outerHTML|srcdoc)$/]',
        message: PLAIN,
      },
      { selector: 'SvelteDirective[kind="Binding"][key.name.name=/HTML$/]', message: PLAIN },
      { selector: 'SvelteLiteral[value=/^\\s*(javascript|vbscript):/i]', message: 'A link leads to a page.' },
      {
        selector:
          'CallExpression[callee.property.name="setAttribute"] > Literal:first-child[value=/^(srcdoc|on)/i]',
        message: PLAIN,
      },
    ],
  },
}

export default ts.config(
  {
    ignores: [
      'app/',
      'dist/',
      'dist-*/',
      '.cache/',
      '.svelte-check/',
      'geo/node_modules/',
      'geo/layers/',
      'test-results/',
      'tests/fixtures/hosts/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-undef': 'off',
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    // the compiler finds them there (tsconfig.json)
    files: ['src/**/*.{ts,svelte}', 'tests/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-vars': 'off' },
  },
  textOnly,
  ...publicOnly,
  ...walls,
)
