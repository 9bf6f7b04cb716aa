import { bundleMDX } from 'mdx-bundler'
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts'
import { type Complaint, told } from '../cases/exhibits/complaint.ts'
import type { MdxNode } from '../cases/exhibits/mdx.ts'
import type { Body, Draw } from '../cases/exhibits/read-exhibit.ts'

/**
 * The one place that knows mdx-bundler. What is drawn is the body of a function of React, ReactDOM and _jsx_runtime that
 * returns a module; its `default` is the component.
 */
export const bundle: Draw<string> = async ({ file, text, isMarkdown, read }) => {
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
    return { ok: true, drawn: code }
  } catch (error) {
    return { ok: false, problems: bundleProblems(error, { file, text }) }
  }
}

/**
 * What is drawn, as an ES module. The client of mdx-bundler would run it with `new Function`: the page's security policy
 * forbids that, so the body is put into a function here, at build.
 */
export function moduleOf(drawn: string): string {
  return `import * as React from 'react'
import * as ReactDOM from 'react-dom'
import * as _jsx_runtime from 'react/jsx-runtime'
export default (function (React, ReactDOM, _jsx_runtime) {
${drawn}
})(React, ReactDOM, _jsx_runtime).default
`
}

/** What the bundler throws: each failure with what the parser of MDX said of it. */
interface Failed {
  readonly errors?: readonly {
    readonly text: string
    readonly detail?: Complaint & { readonly cause?: Complaint }
  }[]
}

/** A failure of the bundler in our words; one that is not about the file is a bug, and thrown on. */
function bundleProblems(error: unknown, text: Pick<Body, 'file' | 'text'>): readonly Diagnostic[] {
  const { errors = [] } = error as Failed
  if (errors.length === 0) throw error
  return errors.map(({ text: said, detail }) => told(detail?.cause ?? detail ?? { reason: said }, text))
}
