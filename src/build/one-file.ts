import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Script } from 'node:vm'
import type { BuildEnvironmentOptions, Plugin, Rolldown } from 'vite'
import { caseMark } from '../cases/one-file-player.ts'
import { notStarted } from './browser-floor.ts'
import { licencesFile } from './licences.ts'
import { checkLine, digest } from './offline-worker.ts'

/** How all that the application is becomes one script and one style. A page from a file may load no module. */
export const oneFileBuild: BuildEnvironmentOptions = {
  emptyOutDir: false,
  copyPublicDir: false,
  manifest: false,
  cssCodeSplit: false,
  assetsInlineLimit: Number.POSITIVE_INFINITY,
  // It is one file because it must be.
  chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
  rolldownOptions: {
    output: { format: 'iife', codeSplitting: false },
    // What Vite puts around a lazy import mentions it, and does not use it where nothing is left to load.
    checks: { emptyImportMeta: false },
  },
}

interface OneFile {
  readonly app: string
  readonly council: string
  /** The page for members, or the one in which authors write as well. */
  readonly form: 'one-file' | 'author-file'
}

/** Writes one page with everything in it, in place of the script and the style that were built. */
export function oneFile({ app, council, form }: OneFile): Plugin {
  const fileName = form === 'one-file' ? 'desktop-audit.html' : 'desktop-audit-author.html'
  return {
    name: 'one-file',
    apply: 'build',
    config: () => ({
      build: { rolldownOptions: { input: join(app, `${form}.ts`) } },
      // A classic script has none, and pdfkit reads an address against it as soon as it is loaded.
      define: { 'import.meta.url': JSON.stringify('file:///') },
    }),
    // A picture that several scenarios name is in the file once.
    resolveId: {
      order: 'pre',
      filter: { id: /\?url&by=/ },
      handler(id) {
        return this.resolve(id.replace(/&by=.*$/, ''))
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const css = await readFile(join(council, 'council.css'), 'utf8')
        const logo = await readFile(join(council, 'council-logo.svg'), 'base64')
        const contacts = await readFile(join(council, 'contacts.json'), 'utf8')
        const ofCouncil = { css, contacts, picture: `data:image/svg+xml;base64,${logo}` }
        const page = pageOf(partsOf(bundle), ofCouncil, form)
        // The licences stay beside it, as they are in it.
        for (const name of Object.keys(bundle)) if (name !== licencesFile) delete bundle[name]
        this.emitFile({ type: 'asset', fileName, source: page })
      },
    },
    async writeBundle({ dir = '' }) {
      const page = await readFile(join(dir, fileName))
      await writeFile(join(dir, `${fileName}.sha256`), checkLine(fileName, digest(page)))
      // The pages beside it put a case into a copy.
      const web = join(dir, 'web')
      if (form === 'one-file' && existsSync(web)) await writeFile(join(web, fileName), page)
    },
  }
}

interface Parts {
  readonly script: string
  readonly style: string
  readonly licences: string
}

function partsOf(bundle: Rolldown.OutputBundle): Parts {
  const { [licencesFile]: licences, ...others } = bundle
  const files = Object.values(others)
  const chunks = files.filter(file => file.type === 'chunk')
  const [chunk] = chunks
  const styles = files.filter(file => file.type === 'asset' && file.fileName.endsWith('.css'))
  if (chunk === undefined || files.length !== chunks.length + styles.length || chunks.length > 1)
    throw new Error(`More than one file: ${Object.keys(bundle).join(', ')}`)
  return {
    script: chunk.code,
    style: styles.map(textOf).join(''),
    licences: licences === undefined ? '' : textOf(licences),
  }
}

function textOf(file: Rolldown.OutputChunk | Rolldown.OutputAsset): string {
  return file.type === 'asset' ? String(file.source).replace(/^\uFEFF/, '') : file.code
}

/** What a council may change. */
interface OfCouncil {
  readonly css: string
  readonly contacts: string
  /** The logo's address. */
  readonly picture: string
}

/** The page, from the parts that were built. */
function pageOf(built: Parts, { css, contacts, picture }: OfCouncil, form: OneFile['form']): string {
  const script = inScript(built.script)
  const style = inStyle(built.style)
  // What a browser would read as a tag, or as the name of a sign, in another way that means the same in JSON.
  const json = contacts
    .trim()
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('&', String.raw`\u0026`)
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(script, style, form)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="Councillors rehearse how their council would meet serious organised crime.">
<title>Desktop Audit</title>
<template id="council">
${css.replace('./council-logo.svg', picture).trim()}
</template>
<template id="contacts">
${json}
</template>
<link rel="icon" href="${picture}">
<style>${style}</style>
</head>
<body>${form === 'one-file' ? `\n${caseMark}` : ''}
<div id="root">
<main class="not-started">
<h1>Desktop Audit has not started</h1>
<p role="alert">${notStarted}</p>
</main>
</div>
<noscript><p>Desktop Audit needs JavaScript. Turn it on in your browser, and open this page again.</p></noscript>
<template id="licences">${unchangedByBrowsers(built.licences.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))}</template>
<script>${script}</script>
</body>
</html>
`
}

/** What would end the element is written so that it means the same in a string, and the whole compiled to see. */
function inScript(code: string): string {
  const safe = code.trim().replaceAll(/<(?=\/script|!--)/gi, String.raw`\x3C`)
  // oxlint-disable-next-line no-new -- it is only compiled, never run.
  new Script(safe)
  return unchangedByBrowsers(safe)
}

function inStyle(css: string): string {
  if (/<\/style/i.test(css)) throw new Error('A style holds the end of its own element.')
  return unchangedByBrowsers(css.trim())
}

/** A browser that reads a page replaces these, and the digest in the policy would not match. */
function unchangedByBrowsers(text: string): string {
  if (/[\r\0]/.test(text)) throw new Error('A text for the page holds a sign that browsers replace.')
  return text
}

/** Only this very script and this very style, and nothing from anywhere. What needs a header is left out. */
function policy(script: string, style: string, form: OneFile['form']): string {
  // The author’s page runs its own script a second time, beside the page, to check what is written.
  const workers =
    form === 'author-file' ? ['worker-src blob:', 'trusted-types desktop-audit-worker'] : ['trusted-types']
  return [
    "default-src 'none'",
    `script-src 'sha256-${digest(script).toString('base64')}'`,
    `style-src 'sha256-${digest(style).toString('base64')}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    ...workers,
  ].join('; ')
}
