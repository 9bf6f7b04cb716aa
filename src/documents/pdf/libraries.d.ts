/** As much of pdfkit as the writer uses: the types that are published for it are of an older version. */
declare module 'pdfkit' {
  import type { Font } from 'fontkit'

  interface StructureContent {
    readonly refs: readonly unknown[]
  }

  export interface StructureElement {
    readonly dictionary: { readonly data: Record<string, unknown> }
    add(child: StructureElement | StructureContent): this
    end(): void
  }

  interface DocumentOptions {
    readonly autoFirstPage: boolean
    readonly displayTitle: boolean
    readonly font: string
    readonly info: Readonly<Record<string, string | Date | InstanceType<typeof String>>>
    readonly lang: string
    readonly pdfVersion: '1.7'
    readonly tagged: boolean
  }

  interface LinkOptions {
    readonly structParent: StructureElement
    readonly Contents: InstanceType<typeof String>
  }

  interface TextOptions {
    readonly lineBreak: false
    readonly baseline: 'alphabetic'
    /** Where they are known, pdfkit need not count again. */
    readonly textWidth: number
    readonly wordCount: number
  }

  export class PDFDocument {
    /** Leads to the page that is being drawn; `top` and `left` are measured from its upper right corner. */
    readonly outline: { addItem(title: string, options: { readonly top: number; readonly left: number }): void }
    readonly info: object
    constructor(options: DocumentOptions)
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
    end(): void
    addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this
    // oxlint-disable-next-line max-params -- because pdfkit has as many
    addNamedDestination(name: string, fit: 'XYZ', left: number, top: number, zoom: null): void
    appendXML(xml: string): void
    registerFont(name: string, font: Font): this
    font(name: string, size: number): this
    widthOfString(words: string): number
    fillColor(colour: string): this
    rect(x: number, y: number, width: number, height: number): this
    fill(colour: string): this
    text(words: string, x: number, baseline: number, options: TextOptions): this
    // oxlint-disable-next-line max-params -- because pdfkit has as many
    goTo(x: number, y: number, width: number, height: number, name: string, options: LinkOptions): this
    struct(role: string, options?: { readonly scope?: 'Column' | 'Row'; readonly alt?: string }): StructureElement
    addStructure(element: StructureElement): this
    markStructureContent(role: string): StructureContent
    markContent(tag: 'Artifact', options: { readonly type: 'Pagination' | 'Layout' }): this
    markContent(tag: 'Span', options: { readonly actual: string }): this
    endMarkedContent(): this
  }
}

/** As much of fontkit as the writer of PDF files uses. */
declare module 'fontkit' {
  export interface Font {
    hasGlyphForCodePoint(codePoint: number): boolean
  }

  export function create(bytes: Uint8Array): Font
}
