/** Who may import whom; each rule says why. @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle means two modules that are really one.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      comment: 'shared runs in the server, the browser and tests: it may need nothing.',
      from: { path: '^shared/src', pathNot: '\\.test(-support)?\\.ts$' },
      to: { pathNot: '^shared/src' },
    },
    {
      name: 'db-knows-no-product',
      severity: 'error',
      comment: 'db is connection and migrations; it knows neither GraphQL nor features.',
      from: { path: '^db/src' },
      to: { path: '^(server|web|test|shared)/' },
    },
    {
      name: 'server-not-web',
      severity: 'error',
      comment: 'The web app is a client like any other.',
      from: { path: '^server/src' },
      to: { path: '^(web|test)/' },
    },
    {
      name: 'web-not-server',
      severity: 'error',
      comment: 'The web app sees the server only through the SDL.',
      from: { path: '^web/src' },
      to: { path: '^(server|db|test)/' },
    },
    {
      name: 'nobody-imports-test',
      severity: 'error',
      comment: 'Tests stand on the product, never the other way round.',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'server-features-through-index',
      severity: 'error',
      comment:
        "A feature's index.ts is what others may see; stores are for the first load and imports, which compose them.",
      from: { path: '^server/src/features/([^/]+)/' },
      to: { path: '^server/src/features/', pathNot: ['^server/src/features/$1/', 'index\\.ts$'] },
    },
    {
      name: 'web-features-apart',
      severity: 'error',
      comment: 'Web features are composed in app/.',
      from: { path: '^web/src/features/([^/]+)/' },
      to: { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
    },
    {
      name: 'platform-below-features',
      severity: 'error',
      comment: 'Platform, map and ui are what features stand on.',
      from: { path: '^(server/src/platform|web/src/(map|ui))/' },
      to: { path: '^(server|web)/src/features/' },
    },
    {
      name: 'maplibre-only-in-map',
      severity: 'error',
      comment: 'The map is a class behind React; nobody else touches the library.',
      from: { path: '^web/src', pathNot: '^web/src/map/' },
      to: { path: 'maplibre-gl', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'playwright-only-in-drivers',
      severity: 'error',
      comment: 'Specs speak of a person; the driver speaks to the browser.',
      from: { pathNot: '^test/(e2e/drivers|bench)/' },
      to: { path: 'playwright' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
