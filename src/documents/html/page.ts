import { escaped } from '../xml-text.ts'

interface Page {
  readonly language: string
  readonly title: string
  readonly style: string
  /** Markup, escaped already. */
  readonly body: string
}

/** One HTML file that needs nothing else: no scripts, no pictures, no other addresses. */
export function htmlPage({ language, title, style, body }: Page): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
${style}
</style>
</head>
<body>
${body}
</body>
</html>
`
}
