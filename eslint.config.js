import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

/** Who may import whom (ARCHITECTURE.md): the parts of src that each part may not reach. */
const WALLS = {
  story: ['corridor', 'view', 'map', 'panels', 'poster', 'embed', 'fallback', 'build'],
  corridor: ['story', 'view', 'map', 'panels', 'poster', 'embed', 'fallback', 'build'],
  view: ['corridor', 'map', 'panels', 'poster', 'embed', 'fallback', 'build'],
  map: ['panels', 'poster', 'embed', 'fallback', 'build'],
  panels: ['poster', 'embed', 'fallback', 'build'],
  poster: ['embed', 'fallback'],
  embed: ['story', 'corridor', 'view', 'map', 'panels', 'poster', 'fallback', 'build'],
  fallback: ['story', 'corridor', 'view', 'map', 'panels', 'poster', 'embed', 'build'],
}

const walls = Object.entries(WALLS).map(([part, closed]) => ({
  files: [`src/${part}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [
              ...closed.map((other) => `**/${other}/**`),
              ...closed.map((other) => `**/${other}`),
              '**/geo/build/**',
            ],
            message: `src/${part} may not import this: see ARCHITECTURE.md, "Who may import whom".`,
            allowTypeImports: part === 'map' || part === 'panels',
          },
        ],
      },
    ],
  },
}))

export default ts.config(
  {
    ignores: [
      'dist/',
      'dist-*/',
      '.cache/',
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
      // text is the only thing that ever goes into the page
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'setHTML'].map((property) => ({
          property,
          message: 'Put text into the page, not HTML.',
        })),
        { object: 'document', property: 'write', message: 'Put text into the page, not HTML.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'SvelteMustacheTag[kind="raw"]', message: '{@html} is not used here.' },
      ],
      'svelte/no-at-html-tags': 'error',
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  ...walls,
)
