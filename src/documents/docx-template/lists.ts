import { attributeOf, element, elementsOf, valued, valueIn, withAttributes, withChildren } from './elements.ts'
import { addRelated, firstFree, folderOf } from './relations.ts'
import type { WordTemplate } from './word-template.ts'
import type { XmlElement } from './xml.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml'

/** The lists of a template, to which the report's are added under numbers that are free. */
export class Lists {
  readonly #template: WordTemplate
  readonly #own: XmlElement | undefined
  #root: XmlElement
  readonly #taken = new Map<string, string>()

  /** `own` is where the report defines its lists. */
  constructor(template: WordTemplate, own: XmlElement | undefined) {
    const { file, numbering } = template
    this.#template = template
    this.#own = own
    this.#root =
      (numbering === undefined ? undefined : file.xml(numbering)) ?? element('w:numbering', { 'xmlns:w': word })
  }

  /** The number in the file of one of the report's lists, which is put there at its first use. */
  takenOver(list: string): string {
    const known = this.#taken.get(list)
    if (known !== undefined) return known
    const num = find(this.#own, 'w:num', 'w:numId', list)
    const abstract = find(this.#own, 'w:abstractNum', 'w:abstractNumId', valueIn(num, 'w:abstractNumId'))
    // A list that the report does not define is none; zero says so.
    if (num === undefined || abstract === undefined) return '0'
    const id = this.#free('w:abstractNum', 'w:abstractNumId', 0)
    this.#add('w:abstractNum', plain(abstract, { 'w:abstractNumId': id }))
    return this.#listOf(id, list)
  }

  /** A list that looks like one of the template's and counts from 1 again. */
  restarted(list: string, level: string): string {
    const known = this.#taken.get(`restarted ${list}`)
    if (known !== undefined) return known
    const num = find(this.#root, 'w:num', 'w:numId', list)
    const abstract = valueIn(num, 'w:abstractNumId')
    return abstract === undefined ? list : this.#listOf(abstract, `restarted ${list}`, level)
  }

  /** Puts the lists into the file, unless nothing was added. */
  write(): void {
    if (this.#taken.size === 0) return
    const { file, document, numbering } = this.#template
    const path = numbering ?? firstFree(number => `${folderOf(document)}numbering${number}.xml`, file.paths)
    if (numbering === undefined) addRelated(file, document, { path, kind: 'numbering', contentType })
    file.set(path, this.#root)
  }

  #listOf(abstract: string, known: string, level = '0'): string {
    const id = this.#free('w:num', 'w:numId', 1)
    const restart = element('w:lvlOverride', { 'w:ilvl': level }, [valued('w:startOverride', '1')])
    this.#add('w:num', element('w:num', { 'w:numId': id }, [valued('w:abstractNumId', abstract), restart]))
    this.#taken.set(known, id)
    return id
  }

  #free(name: string, attribute: string, first: number): string {
    const ids = elementsOf(this.#root)
      .filter(one => one.name === name)
      .map(one => Number(attributeOf(one, attribute)))
    return `${Math.max(first, ...ids.map(id => id + 1))}`
  }

  /** In the order that Word asks for: pictures, then what lists look like, then lists. */
  #add(name: keyof typeof places, added: XmlElement): void {
    const children = elementsOf(this.#root)
    const before = children.filter(one => places[name].includes(one.name))
    const after = children.filter(one => !places[name].includes(one.name))
    this.#root = withChildren(this.#root, [...before, added, ...after])
  }
}

/** What comes before a thing of the same kind that is added. */
const places: Readonly<Record<'w:abstractNum' | 'w:num', readonly string[]>> = {
  'w:abstractNum': ['w:numPicBullet', 'w:abstractNum'],
  'w:num': ['w:numPicBullet', 'w:abstractNum', 'w:num'],
}

function find(root: XmlElement | undefined, name: string, attribute: string, value: string | undefined) {
  return elementsOf(root).find(one => one.name === name && attributeOf(one, attribute) === value)
}

/** Without what only newer versions of Word know, as the template may not declare it. */
function plain(of: XmlElement, changed: Readonly<Record<string, string>>): XmlElement {
  const known = new Map([...of.attributes].filter(([name]) => name.startsWith('w:')))
  return withAttributes({ ...of, attributes: known }, changed)
}
