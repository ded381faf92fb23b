import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import ts from 'typescript-eslint';

// Layers, lowest first: each may use those below it. Within a layer, and within a feature, imports are relative.
const LAYERS = ['generated', 'lib', 'api', 'i18n', 'model', 'components', 'parts', 'features', 'app'];

const above = (layer) => LAYERS.slice(LAYERS.indexOf(layer) + 1).map((it) => `@/${it}/*`);

const zone = (layer, more = []) => ({
  files: [`src/${layer}/**/*.{ts,tsx}`],
  // A test may set up what it needs.
  ignores: ['**/*.test.{ts,tsx}'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [...above(layer), ...more],
            message: `src/${layer} may not use this: see eslint.config.js.`,
          },
          { group: ['../../../*'], message: 'Use @/ for another layer.' },
        ],
      },
    ],
  },
});

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/api/generated.ts', 'src/generated'] },
  js.configs.recommended,
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'vite.config.ts'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      'max-lines': ['error', 200],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [hooks.configs.flat.recommended],
    // The React compiler is not used.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    // An icon announces the English name of its file: everything that can be seen stands beside words.
    files: ['src/**/*.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "JSXOpeningElement[name.name=/(Outlined|Filled)$/]:not(:has(JSXAttribute[name.name='aria-hidden']))",
          message: 'Icons are decoration: give them aria-hidden, and say it in words.',
        },
        {
          selector: "JSXOpeningElement[name.name='Popconfirm']",
          message: 'Focus never enters it: use useAsk().',
        },
      ],
    },
  },
  ...LAYERS.filter((it) => it !== 'features' && it !== 'app').map((layer) => zone(layer)),
  zone('features', ['@/features/*']),
);
