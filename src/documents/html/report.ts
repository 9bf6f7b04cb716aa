import type { Findings, Section } from '../../core/findings/findings.ts'
import { blocksHtml, particularsHtml, words } from './blocks.ts'
import { htmlPage, style } from './page.ts'

/** The findings as one HTML file that needs nothing else. */
export function toHtml(findings: Findings): string {
  const { title, language, marking, titleBlock, opening, sections } = findings
  const body = `<header>
<p class="marking">${words(marking)}</p>
<h1>${words(title)}</h1>
<div class="title-block">
${particularsHtml(titleBlock)}
</div>
${blocksHtml(opening, 2)}
</header>
<nav class="contents" aria-labelledby="contents">
<h2 id="contents">Contents</h2>
${contents(sections)}
</nav>
<main>
${sections.map(section => sectionHtml(section, 2)).join('\n')}
</main>`
  return htmlPage({ language, title, style: style(marking), body })
}

function contents(sections: readonly Section[]): string {
  const items = sections.map(section => {
    const below = section.sections.length === 0 ? '' : `\n${contents(section.sections)}\n`
    return `<li><a href="#${section.id}">${heading(section)}</a>${below}</li>`
  })
  return `<ol>\n${items.join('\n')}\n</ol>`
}

function sectionHtml(section: Section, level: number): string {
  return `<section>
<h${level} id="${section.id}">${heading(section)}</h${level}>
${blocksHtml(section.blocks, level + 1)}
${section.sections.map(below => sectionHtml(below, level + 1)).join('\n')}
</section>`
}

function heading({ number, title }: Section): string {
  return `${words(number)}. ${words(title)}`
}
