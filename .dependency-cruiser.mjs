/** The zones of docs/decisions/0002: each message says what to do instead. */
const zone = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

export default {
  forbidden: [
    zone('no-cycle', 'Two files need each other: move what both need to a third.', {}, { circular: true }),
    zone(
      'domain-is-pure',
      'shared/domain knows nothing of AWS, the clock or HTTP: pass the value in as an argument.',
      { path: '^shared/domain' },
      {
        pathNot:
          '^(shared/domain|shared/register/types|node_modules/(zod|canonicalize|date-fns|@date-fns|organisationsnummer)|crypto$|node:crypto)',
      },
    ),
    zone(
      'sdk-only-in-shared-aws',
      'The AWS SDK lives in shared/aws: add a function there and take it as a dependency.',
      { path: '^(shared|functions)', pathNot: '^shared/(aws/|live-files|live-signals)' },
      { path: 'node_modules/(@aws-sdk|@smithy)' },
    ),
    zone(
      'county-wall',
      'Officer and finance code reaches data only through forCounty in the dependencies it is given (DESIGN 3.4).',
      { path: '^functions/(officer|finance|erp)' },
      {
        path: '^shared/(aws/(clients|county-role|county-store|uploads|workflow|mail)|live-files|live-signals)',
      },
    ),
    zone(
      'shared-looks-inward',
      'shared/ must not know who calls it.',
      { path: '^shared' },
      { path: '^(functions|infra|test|bench)' },
    ),
    zone(
      'functions-use-shared',
      'A function uses shared/ only; the stack and the local platform are outside it.',
      { path: '^functions' },
      { path: '^(infra|test|bench)' },
    ),
    zone(
      'audiences-apart',
      'One audience never imports another: what both need belongs in shared/.',
      { path: '^functions/(public|applicant|officer|finance|erp|operator|steps|events)/' },
      {
        path: '^functions/(public|applicant|officer|finance|erp|operator|steps|events)/',
        pathNot: '^functions/$1/',
      },
    ),
    zone(
      'infra-stays-outside',
      'infra/ knows the catalogue, the workflow, the key names and shared modules without pages.',
      { path: '^infra', pathNot: '^infra/(commands|store|invariants|round|seed)' },
      {
        path: '^(functions|shared)',
        pathNot: '^(functions/catalogue|shared/aws/keys|shared/register|shared/domain)',
      },
    ),
    zone(
      'no-pages-in-infra',
      'Node runs infra/ without a JSX step: nothing it imports may be a .tsx.',
      { path: '^infra' },
      { path: '[.]tsx$' },
    ),
    zone(
      'local-stays-local',
      'Only infra/ and test/ may import the one-machine platform.',
      { pathNot: '^(infra|test|bench)' },
      { path: '^infra/local' },
    ),
    zone('no-unresolved', 'The import leads nowhere.', {}, { couldNotResolve: true, pathNot: '^node:' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^cdk[.]out|[.]build)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
}
