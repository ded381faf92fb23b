// What a browser loads before log-in and list can be used, gzipped. Fails where that is more than was agreed.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = resolve(dirname(fileURLToPath(import.meta.url)), '../dist');
const manifest = JSON.parse(readFileSync(resolve(dist, '.vite/manifest.json'), 'utf8'));

const FIRST = 'index.html';
const WORDS = ['src/i18n/zh.json', 'src/generated/words.zh.json', 'node_modules/antd/locale/zh_CN.js'];
const FRAME = 'src/app/frame/Frame.tsx';

// kB of JavaScript, Chinese words included: they are the larger ones.
const BUDGETS = [
  { name: 'log-in', entries: [FIRST, ...WORDS, 'src/features/session/LogInPage.tsx'], most: 300 },
  { name: 'register', entries: [FIRST, ...WORDS, 'src/features/session/RegisterPage.tsx'], most: 300 },
  {
    name: 'list',
    entries: [FIRST, ...WORDS, FRAME, 'src/features/workspaces/WorkspacesPage.tsx'],
    most: 300,
  },
  { name: 'home', entries: [FIRST, ...WORDS, FRAME, 'src/features/home/HomePage.tsx'], most: 300 },
];

function load(key, files = new Set()) {
  const chunk = manifest[key] ?? manifest[key.replace('/locale/', '/es/locale/')];
  if (!chunk) throw new Error(`The build has no ${key} of its own: mend ui/scripts/budget.mjs`);
  if (files.has(chunk.file)) return files;
  files.add(chunk.file);
  for (const it of chunk.imports ?? []) load(it, files);
  return files;
}

const sizes = new Map();
function size(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(resolve(dist, file)), { level: 9 }).length);
  return sizes.get(file);
}

for (const { name, entries, most } of BUDGETS) {
  const files = new Set();
  for (const entry of entries) load(entry, files);
  const total = [...files].reduce((sum, file) => sum + size(file), 0) / 1000;
  const isIn = total <= most;
  console.log(
    `${isIn ? 'ok  ' : 'OVER'} ${name}: ${total.toFixed(0)} kB of ${most} kB in ${files.size} files`,
  );
  if (!isIn) process.exitCode = 1;
}
