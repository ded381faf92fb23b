// Writes what the portal takes from the rest of the product: the client of the API, the sentences of the reasons in both
// languages, and the limits of what may be asked for. `--check` only says whether they are as they should be.
import { generateEndpoints } from '@rtk-query/codegen-openapi';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { limits } from './limits.mjs';
import { words } from './words.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const product = resolve(here, '../..');
const source = resolve(here, '../src');
const onlyCheck = process.argv.includes('--check');

const read = (path) => parse(readFileSync(resolve(product, path), 'utf8'));

const reasons = read('crds/src/main/resources/io/mlride/crds/reasons.yaml');
const openapi = read('api/openapi.yaml');
const workspace = read('helm/mlride-crds/templates/workspaces.yaml');
const template = read('helm/mlride-crds/templates/imagetemplates.yaml');

const client = await generateEndpoints({
  schemaFile: resolve(product, 'api/openapi.yaml'),
  apiFile: './src/api/baseApi.ts',
  apiImport: 'baseApi',
  exportName: 'generatedApi',
  hooks: false,
  flattenArg: true,
  useEnumType: false,
});

const files = {
  'api/generated.ts': client.replace(/from ['"][^'"]*baseApi(\.ts)?['"]/, "from './baseApi'"),
  'generated/words.en.json': json(words(reasons, 'en')),
  'generated/words.zh.json': json(words(reasons, 'zh')),
  'generated/limits.json': json(limits(openapi, workspace, template)),
};

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const stale = Object.entries(files).filter(([name, text]) => {
  const path = resolve(source, name);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false;
  if (!onlyCheck) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return true;
});

for (const [name] of stale) {
  console.log(
    onlyCheck ? `ui/src/${name} is not what it is generated from: npm run generate` : `wrote ui/src/${name}`,
  );
}
process.exitCode = onlyCheck && stale.length > 0 ? 1 : 0;
