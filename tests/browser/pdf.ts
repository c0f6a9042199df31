import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A colour counts where it covers more than a stray edge: pixels by colour, 16 levels a channel. */
export const LEAST_PIXELS = 12
export const TINTS = 16

interface CanvasFactory {
  create(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D }
}

/** Lines break anywhere on paper. */
export const joined = (text: string) => text.replace(/[\s\u00ad-]+/g, '')

/** A text without what a PDF changes in Arabic: presentation forms of letters, vowel signs, spaces. */
export const shapeless = (text: string) => joined(text.normalize('NFKC').replace(/\p{Mn}/gu, ''))

/** A PDF as it reads: the text of each sheet, the lines of the first from its top, and how many colours that has. */
export async function readPdf(bytes: Buffer) {
  const { promise } = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await promise
  const pages: PDFPageProxy[] = []
  for (let n = 1; n <= pdf.numPages; n++) pages.push(await pdf.getPage(n))
  const items = await Promise.all(
    pages.map(async (page) => {
      const { items } = await page.getTextContent()
      return items.flatMap((item) =>
        'str' in item && item.str.trim() ? [{ text: item.str, y: Number(item.transform[5]) }] : [],
      )
    }),
  )
  return {
    colours: await coloursOf(pdf, pages[0]!),
    texts: items.map((page) => joined(page.map(({ text }) => text).join(''))),
    /** `y` in points from the sheet's lower edge. */
    first: items[0]!,
  }
}

/** How many colours a page has as a printer would lay them down. */
async function coloursOf(pdf: PDFDocumentProxy, page: PDFPageProxy): Promise<number> {
  const viewport = page.getViewport({ scale: 1.5 })
  const { create } = pdf.canvasFactory as CanvasFactory
  const { canvas, context } = create.call(pdf.canvasFactory, viewport.width, viewport.height)
  await page.render({ canvas, canvasContext: context, viewport }).promise
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  const counted = new Map<string, number>()
  for (let i = 0; i < data.length; i += 4) {
    const tint = [0, 1, 2].map((c) => Math.floor(data[i + c]! / TINTS)).join()
    counted.set(tint, (counted.get(tint) ?? 0) + 1)
  }
  return [...counted.values()].filter((n) => n >= LEAST_PIXELS).length
}
