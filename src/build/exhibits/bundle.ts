import { bundleMDX } from 'mdx-bundler'
import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { bundleProblems } from './bundle-problems.ts'
import type { MdxNode } from './mdx-node.ts'

interface Body {
  readonly file: string
  /** Without front matter: what holds the place of it is blank. */
  readonly text: string
  readonly isMarkdown: boolean
  /** Is given the tree, and may change it. */
  readonly read: (root: MdxNode) => void
}

export type Bundled =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly problems: readonly Diagnostic[] }

/** The one place that knows mdx-bundler. */
export async function bundle({ file, text, isMarkdown, read }: Body): Promise<Bundled> {
  try {
    const { code } = await bundleMDX({
      source: text,
      mdxOptions: options => ({
        ...options,
        format: isMarkdown ? 'md' : 'mdx',
        // The bundler calls every source `.mdx`; `format` says what it is.
        mdExtensions: ['.mdx'],
        // Instead of its own: front matter was read before, and its way would make an export of it.
        remarkPlugins: [() => (root: unknown) => read(root as MdxNode)],
      }),
      esbuildOptions: options => ({ ...options, logLevel: 'silent', target: 'es2022', charset: 'utf8' }),
    })
    return { ok: true, code }
  } catch (error) {
    return { ok: false, problems: bundleProblems(error, { file, text }) }
  }
}
