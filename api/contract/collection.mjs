// collection.mjs OPENAPI: prints a Postman collection of it. The same description makes the same collection.
//
// Each request carries the token {{accessToken}}, and a test: the answer is one that the description lists.
import './seed.mjs';
import { readFileSync } from 'node:fs';
import converter from 'openapi-to-postmanv2';

const TEST = [
  'pm.test("the answer is documented", () => pm.expect(allowed).to.include(pm.response.code));',
  'pm.test("it is no fault of the service", () => pm.expect(pm.response.code).to.not.equal(500));',
  'if (pm.response.code >= 400) {',
  '  pm.test("a refusal is a problem", () => pm.expect(pm.response.headers.get("Content-Type")).to.include("application/problem+json"));',
  '}',
];

const options = {
  folderStrategy: 'Tags',
  parametersResolution: 'Example',
  includeAuthInfoInExample: false,
  alwaysInheritAuthentication: true,
  optimizeConversion: false,
};

const [, , file] = process.argv;
converter.convertV2({ type: 'string', data: readFileSync(file, 'utf8') }, options, (failure, made) => {
  if (failure || !made.result) {
    console.error(`collection.mjs: ${file} could not be read: ${failure?.message ?? made.reason}`);
    process.exit(1);
  }
  const collection = made.output[0].data;
  collection.item = collection.item.map(entry);
  collection.info = { name: 'MLRide', schema: collection.info.schema };
  collection.auth = { type: 'bearer', bearer: [{ key: 'token', value: '{{accessToken}}', type: 'string' }] };
  collection.variable = [{ key: 'baseUrl', value: 'http://localhost:8080' }];
  delete collection.event;
  console.log(JSON.stringify(collection, null, 2));
});

// entry ITEM: a folder or a request, without what is random.
function entry(item) {
  if (item.item) return { name: item.name, item: item.item.map(entry) };
  const codes = item.response.map((answer) => answer.code);
  const request = { ...item.request };
  delete request.auth;
  // Newman sends addresses as they are.
  for (const parameter of request.url.query ?? []) parameter.value = encodeURIComponent(parameter.value);
  return {
    name: item.name,
    request,
    event: [{ listen: 'test', script: { type: 'text/javascript', exec: [`const allowed = ${JSON.stringify([...new Set(codes)].sort())};`, ...TEST] } }],
  };
}
