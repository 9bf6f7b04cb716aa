import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { BuildEnvironmentOptions, PluginOption } from 'vite'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import product from './package.json' with { type: 'json' }
import { browserFloorCheck } from './src/build/browser-floor.ts'
import { galleryPlugin } from './src/build/gallery-plugin.ts'
import { guidePlugin } from './src/build/guide-plugin.ts'
import { licences } from './src/build/licences.ts'
import { livePlugin } from './src/build/live-plugin.ts'
import { offlineWorker } from './src/build/offline-worker.ts'
import { oneFile, oneFileBuild } from './src/build/one-file.ts'
import { ownCasesPlugin } from './src/build/own-cases-plugin.ts'
import { playerBesidePages } from './src/build/player-build.ts'
import { libraryInPage, scenarioPlugin } from './src/build/scenario-plugin.ts'
import { oneAddress, policyInPage, securityHeaders } from './src/build/serving.ts'

const checkout = import.meta.dirname
const app = join(checkout, 'src/app')
const council = join(checkout, 'public')
const guide = guidePlugin(join(checkout, 'docs'))

/** What stands in for a package, or for a part of one. */
const alias = [
  // React has had this hook itself since version 18; the shim is for those before it.
  { find: /^use-sync-external-store\/shim(?:\/index\.js)?$/, replacement: 'react' },
  // In a browser it would read `&nbsp;` by `innerHTML`, which the security policy forbids.
  {
    find: /^decode-named-character-reference$/,
    replacement: join(checkout, 'node_modules/decode-named-character-reference/index.js'),
  },
  // In a page its two files come as texts, which its own list of exports does not give.
  { find: /^dictionary-en-gb\/index\./, replacement: join(checkout, 'node_modules/dictionary-en-gb/index.') },
  // It unpacks fonts of a kind that no report has.
  { find: /^brotli\/decompress\.js$/, replacement: join(checkout, 'src/build/empty-module.ts') },
]

export default defineConfig(({ mode }) => ({
  root: app,
  publicDir: council,
  cacheDir: join(checkout, 'node_modules/.cache/vite'),
  // Relative addresses, so that the built folder works wherever it is put.
  base: './',
  resolve: { alias },
  worker: {
    format: 'es',
    rolldownOptions: { checks: { bundlerTimings: false }, output: { entryFileNames: 'assets/[name]-[hash].js' } },
  },
  define: { productVersion: JSON.stringify(product.version) },
  plugins: [
    react(),
    scenarioPlugin(join(checkout, 'scenarios')),
    livePlugin(join(checkout, 'scenarios')),
    galleryPlugin(join(checkout, 'docs/gallery'), join(checkout, 'scenarios/pictures')),
    ownCasesPlugin(join(checkout, 'scenarios')),
    guide,
    // Before the one file is made of what was built.
    browserFloorCheck(),
    ...(mode === 'one-file' || mode === 'author-file' ? file(mode) : folder),
  ],
  build: {
    // The default minifier stops at an old browser hack in govuk-frontend.
    cssMinify: 'esbuild',
    modulePreload: { polyfill: false },
    ...(mode === 'one-file' || mode === 'author-file' ? fileBuild : folderBuild),
  },
  preview: { headers: securityHeaders },
  test: {
    root: checkout,
    projects: [node, document, component, browser(browserFiles[mode] ?? '*.test.ts')],
  },
}))

/** What is run of `tests/browser`, where that is not what `npm test` runs. */
const browserFiles: Readonly<Record<string, string>> = {
  long: 'long/*.test.ts',
  screenshots: 'screenshots.ts',
}

const worker = join(app, 'offline/desktop-audit-worker.ts')

/** What a web server serves. */
const folder: PluginOption[] = [
  libraryInPage(),
  oneAddress(),
  playerBesidePages(),
  policyInPage(),
  licences(checkout, [worker]),
  offlineWorker(worker),
]

/** All that the first page and the player import is one file: it compresses far better than a dozen small ones. */
const first = {
  name: 'first',
  tags: ['$initial' as const],
  test: (id: string) => !/virtual:library|by=library/.test(id),
}

/** What is wanted next, from a card to the second scene: a slow network takes one file in a third of the time of twenty. */
const next = {
  name: 'next',
  test: /app.(?:library.(?:about-page|saved-sessions|case-places)|play.later.|offline.update-offer)|session.session-reader/,
}

const folderBuild: BuildEnvironmentOptions = {
  outDir: join(checkout, 'dist/web'),
  emptyOutDir: true,
  manifest: true,
  // Pictures are files of their own, however small: scripts stay small, and a picture is loaded when it is seen.
  assetsInlineLimit: path => (/[\\/]pictures[\\/]/.test(path) ? false : undefined),
  // The writer of Word files is larger than the default, and is loaded only when somebody asks for one.
  chunkSizeWarningLimit: 1500,
  rolldownOptions: {
    output: { codeSplitting: { groups: [first, next] } },
    // A page may ask early for what the group `next` already holds.
    checks: { ineffectiveDynamicImport: false },
  },
}

/** What opens by double-click: `vite build --mode one-file`, or `author-file` for those who write. */
function file(form: 'one-file' | 'author-file'): PluginOption[] {
  return [licences(checkout), oneFile({ app, council, form })]
}

const fileBuild: BuildEnvironmentOptions = { ...oneFileBuild, outDir: join(checkout, 'dist') }

/** From version 25 on Node has a storage of its own, which keeps tests from that of the page which they stand for. */
const execArgv = process.allowedNodeEnvironmentFlags.has('--experimental-webstorage')
  ? ['--no-experimental-webstorage']
  : []

/**
 * All files one after the other in one process, so that what they import is read once, and the document of a page made once.
 * The gate runs two projects at the same time.
 */
const inOneProcess = { isolate: false, maxWorkers: 1 }

const readWithPage = [
  'tests/documents/{docx,docx-template,html}/**/*.test.ts',
  'tests/documents/map/svg.test.ts',
  'tests/documents/{bad-text,docx-template,every-text,goldens}.test.ts',
  'tests/app/report/review-store.test.ts',
  'tests/app/store/{report-sets,saved-review}.test.ts',
]

const node: TestProjectConfiguration = {
  extends: true,
  root: checkout,
  test: {
    name: 'node',
    execArgv,
    ...inOneProcess,
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/house/every-file.ts'],
    exclude: ['tests/browser/**', ...readWithPage],
    // Properties are tried on hundreds of scenarios, on a slow machine too.
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
}

/** What a page reads again: Word files and web pages that were written, and what it keeps itself. */
const document: TestProjectConfiguration = {
  ...node,
  test: {
    ...node.test,
    name: 'document',
    include: [...readWithPage],
    exclude: [],
    environment: 'jsdom',
  },
}

const component: TestProjectConfiguration = {
  extends: true,
  root: checkout,
  test: {
    name: 'component',
    execArgv,
    ...inOneProcess,
    include: ['tests/**/*.test.tsx'],
    environment: 'jsdom',
    setupFiles: ['tests/house/every-file.ts', 'tests/house/testing-library.ts'],
    // A machine that does other work at the same time is slow, and no test is about time.
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
}

/** Runs against the built application in a real browser, which two workers share: after everything else. */
function browser(files: string): TestProjectConfiguration {
  return {
    extends: true,
    root: checkout,
    test: {
      name: 'browser',
      execArgv,
      isolate: false,
      maxWorkers: 2,
      include: [`tests/browser/${files}`],
      setupFiles: ['tests/house/every-file.ts'],
      globalSetup: ['tests/browser/support/build-and-serve.ts'],
      testTimeout: 120_000,
      // Some hooks build the product.
      hookTimeout: 240_000,
      sequence: { groupOrder: 1 },
    },
  }
}
