/**
 * The direction of arrows between the rooms of src/: pure core inside, hosts and pages at the edge.
 * taskpane, commands, cli → app → report → workbook → domain; excel and xlsx → workbook, domain. opc is what packages of both
 * formats, .xlsx and .docx, are made of; only those who read or write one import it.
 */
const rooms = [
  'domain',
  'opc',
  'workbook',
  'report',
  'app',
  'excel',
  'xlsx',
  'taskpane',
  'commands',
  'cli',
  'workbench',
];

const mayImport = {
  domain: [],
  opc: ['domain'],
  workbook: ['domain'],
  report: ['workbook', 'opc', 'domain'],
  app: ['report', 'workbook', 'domain'],
  excel: ['workbook', 'domain'],
  xlsx: ['workbook', 'opc', 'domain'],
  taskpane: ['app', 'report', 'workbook', 'domain'],
  commands: ['app', 'report', 'workbook', 'domain'],
  cli: ['app', 'report', 'workbook', 'domain'],
  workbench: ['opc'],
};

const arrows = rooms.map((room) => {
  const allowed = [room, ...mayImport[room]].join('|');
  return {
    name: `arrows-from-${room}`,
    severity: 'error',
    comment: `src/${room} may import only: ${mayImport[room].join(', ') || 'nothing of src'}`,
    from: { path: `^src/${room}/`, pathNot: '^src/(taskpane|commands|cli)/[a-z-]*main\\.tsx?$' },
    to: { path: '^src/', pathNot: `^src/(${allowed})/` },
  };
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'composition-roots',
      severity: 'error',
      comment: 'A composition root joins the use cases with a host, and nothing else.',
      from: { path: '^src/(taskpane|commands|cli)/[a-z-]*main\\.tsx?$' },
      to: { path: '^src/(taskpane|commands|cli|workbench)/', pathNot: '^src/$1/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'The domain knows exact decimals, and for schemes a validator and a hash; nothing else.',
      from: { path: '^src/domain/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        pathNot: 'node_modules/(big\\.js|@types/big\\.js|zod|@noble/hashes)/',
      },
    },
    {
      name: 'hash-only-for-schemes',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '^src/domain/schemes/' },
      to: { path: 'node_modules/@noble/hashes/' },
    },
    {
      name: 'zod-only-for-scheme-files',
      severity: 'error',
      comment: 'The shape of a scheme file, of which each rule kind brings its own part.',
      from: { path: '^src/domain/', pathNot: '^src/domain/(schemes|scoring)/' },
      to: { path: 'node_modules/zod/' },
    },
    {
      name: 'xlsx-library-only-at-its-edge',
      severity: 'error',
      comment: 'Only src/xlsx and src/workbench may name the .xlsx library.',
      from: { path: '^src/', pathNot: '^src/(xlsx|workbench)/' },
      to: { path: 'node_modules/@cj-tech-master/excelts/' },
    },
    {
      name: 'zip-and-xml-only-for-packages',
      severity: 'error',
      comment: 'Only the rooms that read or write packages may name the libraries for ZIP and XML.',
      from: { path: '^src/', pathNot: '^src/(opc|xlsx|report/word|workbench)/' },
      to: { path: 'node_modules/(fflate|@xmldom/xmldom)/' },
    },
    {
      name: 'docx-library-only-for-word',
      severity: 'error',
      comment: 'Only src/report/word may name the .docx library, and its callers load that lazily.',
      from: { path: '^src/', pathNot: '^src/report/word/' },
      to: { path: 'node_modules/docx/' },
    },
    {
      name: 'no-node-inside',
      severity: 'error',
      comment: 'Everything but the command line runs without Node.',
      from: { path: '^src/', pathNot: '^src/(cli|workbench)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-declared-packages',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'what-ships-needs-no-tools',
      severity: 'error',
      comment: 'The workbench does not ship.',
      from: { path: '^src/', pathNot: '^src/workbench/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
