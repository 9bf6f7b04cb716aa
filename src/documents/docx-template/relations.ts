import { attributeOf, element, elementsOf, withChildren } from './elements.ts'
import type { WordFile } from './word-file.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const packageTypes = 'http://schemas.openxmlformats.org/package/2006/content-types'
const contentTypes = '[Content_Types].xml'

export interface Relation {
  readonly id: string
  /** The last word of its type, e.g. `header`. */
  readonly kind: string
  /** Path of the part that it leads to. */
  readonly target: string
}

/** Where a part's relations lead, as far as they stay inside the file; `''` stands for the file itself. */
export function relationsOf(file: WordFile, part: string): readonly Relation[] {
  return elementsOf(file.xml(relationsPath(part)))
    .filter(relation => attributeOf(relation, 'TargetMode') !== 'External')
    .map(relation => ({
      id: attributeOf(relation, 'Id') ?? '',
      kind: (attributeOf(relation, 'Type') ?? '').split('/').at(-1) ?? '',
      target: resolved(folderOf(part), attributeOf(relation, 'Target') ?? ''),
    }))
}

/** Adds a part with its content type and a relation that leads to it; returns the relation's id. */
export function addRelated(
  file: WordFile,
  from: string,
  { path, kind, contentType, type }: { path: string; kind: string; contentType: string; type?: string },
): string {
  const rels = relationsPath(from)
  const root = file.xml(rels) ?? element('Relationships', { xmlns: packageRelations })
  const taken = elementsOf(root).map(relation => attributeOf(relation, 'Id'))
  const id = firstFree(number => `rId${number}`, taken)
  const target = { Id: id, Type: type ?? `${office}/${kind}`, Target: `/${path}` }
  file.set(rels, withChildren(root, [...root.children, element('Relationship', target)]))
  const types = file.xml(contentTypes) ?? element('Types', { xmlns: packageTypes })
  const override = element('Override', { PartName: `/${path}`, ContentType: contentType })
  file.set(contentTypes, withChildren(types, [...types.children, override]))
  return id
}

/** The content type of a part, as the file gives it. */
export function contentTypeOf(file: WordFile, part: string): string | undefined {
  const entries = elementsOf(file.xml(contentTypes))
  const own = entries.find(entry => attributeOf(entry, 'PartName')?.toLowerCase() === `/${part}`.toLowerCase())
  const ending = part.split('.').at(-1)?.toLowerCase()
  const general = entries.find(entry => attributeOf(entry, 'Extension')?.toLowerCase() === ending)
  return attributeOf(own ?? general, 'ContentType')
}

/** The first of `name(1)`, `name(2)` … that is not taken. */
export function firstFree(name: (number: number) => string, taken: readonly (string | undefined)[]): string {
  let number = 1
  while (taken.includes(name(number))) number += 1
  return name(number)
}

function relationsPath(part: string): string {
  return `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`
}

/** With its last slash; empty at the top. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1)
}

function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? target.split('/') : [...folder.split('/'), ...target.split('/')]
  const path: string[] = []
  for (const step of steps.filter(one => one !== '' && one !== '.')) {
    if (step === '..') path.pop()
    else path.push(step)
  }
  return path.join('/')
}
