import type { CompiledExhibit } from './compile-exhibit.ts'

/**
 * An exhibit as an ES module. What mdx-bundler makes is the body of a function, which its own client runs with
 * `new Function`: the page's security policy forbids that, so the body is put into a function here, at build.
 */
export function exhibitModule({ code, text }: CompiledExhibit): string {
  return `import * as React from 'react'
import * as ReactDOM from 'react-dom'
import * as _jsx_runtime from 'react/jsx-runtime'
export default (function (React, ReactDOM, _jsx_runtime) {
${code}
})(React, ReactDOM, _jsx_runtime).default
export const text = ${JSON.stringify(text)}
`
}
