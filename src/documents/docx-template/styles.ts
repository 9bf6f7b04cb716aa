import { Document, Packer } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { reportStyles } from '../docx/styles.ts'
import type { WordFile } from './word-file.ts'

export type Style = ReturnType<typeof stylesIn>[number]

export function stylesIn(part: string) {
  return [...part.matchAll(/<w:style [^>]*>[^]*?<\/w:style>/g)].map(([xml]) => {
    const [head = ''] = /^<[^>]*>/.exec(xml) ?? []
    const attribute = (name: string) => new RegExp(`w:${name}="([^"]*)"`).exec(head)?.[1] ?? ''
    const name = /<w:name w:val="([^"]*)"/.exec(xml)?.[1] ?? ''
    return { id: attribute('styleId'), name, type: attribute('type'), xml }
  })
}

/**
 * The styles of a template, found by name, which is the same in every language of Word. `write` puts those that were asked
 * for and are lacking into the file, and names those of Word's own.
 */
export async function templateStyles(file: WordFile) {
  const path = 'word/styles.xml'
  const theirs = stylesIn(file.text(path))
  const ours = new Map(stylesIn(await ownStyles()).map(style => [style.id, style]))
  const asked = new Set<string>()
  const counterpart = (own: string) => {
    const { name, type } = ours.get(own) ?? { name: own, type: '' }
    return theirs.find(style => style.type === type && style.name.toLowerCase() === name.toLowerCase())
  }
  const idOf = (own: string): string => {
    if (own === 'Normal') return theirs.find(({ xml }) => usual.test(xml))?.id ?? own
    return counterpart(own)?.id ?? (theirs.some(({ id }) => id === own) ? `${own}OfReport` : own)
  }
  const styleOf = (own: string): string => {
    const base = /<w:basedOn w:val="([^"]*)"/.exec(ours.get(own)?.xml ?? '')?.[1]
    if (base !== undefined && counterpart(own) === undefined) styleOf(base)
    asked.add(own)
    return idOf(own)
  }
  const table = tableStyle(theirs)
  return {
    styleOf,
    template: { table, hasBullets: counterpart('Bulleted')?.xml.includes('<w:numPr>') ?? false },
    write: (): readonly string[] => {
      const lacking = [...asked].filter(own => own !== 'Normal' && counterpart(own) === undefined)
      file.insert(path, lacking.map(own => fitted(ours.get(own)?.xml ?? '', idOf(own), idOf)).join(''), '</w:styles>')
      const names = lacking.map(own => ours.get(own)?.name ?? own).filter(name => wordsOwn.includes(name.toLowerCase()))
      return [...names, ...(table === undefined ? ['Table Grid'] : [])]
    },
  }
}

const wordsOwn = ['title', 'subtitle', 'heading 1', 'body text', 'caption', 'list bullet', 'quote', 'header']

/** The style of paragraphs that name none. */
const usual = /^<w:style (?=[^>]*w:default="(?:1|true|on)")(?=[^>]*w:type="paragraph")/

/** As our own program writes them. */
async function ownStyles(): Promise<string> {
  const document = new Document({ styles: reportStyles, sections: [] })
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)))
  return strFromU8(parts['word/styles.xml'] ?? new Uint8Array())
}

/** In the template's own fonts and language: sizes, weights and spaces are what is taken over. */
function fitted(xml: string, id: string, based: (id: string) => string): string {
  return xml
    .replace(/w:styleId="[^"]*"/, `w:styleId="${id}"`)
    .replaceAll(/<w:(?:rFonts|lang|link|next)[ /][^>]*>/g, '')
    .replace(/<w:basedOn w:val="([^"]*)"/, (_, base: string) => `<w:basedOn w:val="${based(base)}"`)
}

/** The council's own style of tables where it has one and no more; else Word's grid. */
function tableStyle(theirs: readonly Style[]): string | undefined {
  const tables = theirs.filter(({ type }) => type === 'table')
  const [council, ...others] = tables.filter(({ xml }) => /^<[^>]*w:customStyle="(?:1|true|on)"/.test(xml))
  const grid = tables.find(({ name }) => name.toLowerCase() === 'table grid')
  return others.length === 0 ? (council ?? grid)?.id : grid?.id
}
