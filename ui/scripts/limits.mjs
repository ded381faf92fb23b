// What may be asked for, as the API's description and the schema of workspaces have it.

function need(value, what) {
  if (value === undefined || value === null)
    throw new Error(`There is no ${what} any more: mend ui/scripts/limits.mjs`);
  return value;
}

const validations = (schema) => schema['x-kubernetes-validations'] ?? [];

/** Smallest and largest amount, from the rule that compares with both. */
function between(schema, what) {
  const bounds = validations(schema)
    .map((it) => [...it.rule.matchAll(/quantity\('([^']+)'\)\) (>=|<=)/g)])
    .find((it) => it.length === 2);
  return { minimum: need(bounds, `rule of ${what}`)[0][1], maximum: bounds[1][1] };
}

function pattern(rules, what) {
  const found = rules.map((it) => /matches\(r?'(\^[^']+\$)'\)/.exec(it.rule)).find(Boolean);
  return need(found, `pattern of ${what}`)[1];
}

export function limits(openapi, workspace, template) {
  const schemas = openapi.components.schemas;
  const registration = schemas.Registration.properties;
  const root = workspace.spec.versions[0].schema.openAPIV3Schema;
  const spec = root.properties.spec.properties;
  const packages = spec.packages.properties.pip;
  const nameRules = validations(root);
  const ofTemplate = template.spec.versions[0].schema.openAPIV3Schema.properties.spec.properties;
  const size = nameRules.map((it) => /metadata\.name\.size\(\) <= (\d+)/.exec(it.rule)).find(Boolean);
  return {
    workspace: {
      name: { pattern: pattern(nameRules, 'names'), maxLength: Number(need(size, 'length of names')[1]) },
      packages: {
        maxItems: need(packages.maxItems, 'number of packages'),
        maxLength: need(packages.items.maxLength, 'length of a package'),
        pattern: pattern(validations(packages), 'packages'),
      },
      cpu: between(spec.resources.properties.cpu, 'cpu'),
      memory: between(spec.resources.properties.memory, 'memory'),
      home: {
        ...between(spec.home.properties.size, 'size'),
        default: need(spec.home.properties.size.default, 'size'),
      },
      gpus: need(spec.resources.properties.gpus.additionalProperties.maximum, 'number of GPUs'),
      namesAtOnce: need(schemas.WorkspaceNames.properties.names.maxItems, 'names at once'),
    },
    // Answers leave out what is as the schema has it by itself.
    template: {
      default: need(ofTemplate.default.default, 'default of templates'),
      minimum: need(ofTemplate.minimum.default, 'minimum of templates'),
    },
    account: {
      handle: {
        pattern: need(registration.handle.pattern, 'pattern of handles'),
        maxLength: need(registration.handle.maxLength, 'length of handles'),
      },
      password: { maxLength: need(registration.password.maxLength, 'length of passwords') },
      nickname: { maxLength: need(registration.nickname.maxLength, 'length of nicknames') },
      email: { maxLength: need(registration.email.maxLength, 'length of addresses') },
      token: {
        maxLength: need(
          schemas.CreatePersonalToken.properties.name.maxLength,
          'length of the names of tokens',
        ),
      },
      login: { maxLength: need(schemas.LogIn.properties.login.maxLength, 'length of log-ins') },
    },
    page: {
      maxLimit: openapi.paths['/api/v1/workspaces'].get.parameters.find((it) => it.name === 'limit').schema
        .maximum,
      maxLogLines: openapi.paths['/api/v1/workspaces/{name}/logs'].get.parameters.find(
        (it) => it.name === 'tail',
      ).schema.maximum,
    },
  };
}
