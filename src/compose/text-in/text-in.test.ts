import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readPlain } from './found-text'
import { readHtml } from './html'
import { readClip, readTextFile } from './index'

const TWO = ['The ferry left.', 'It came back.']

describe('text that is brought in', () => {
  it('plain: empty lines part paragraphs, else each line is one', () => {
    expect(readPlain('\uFEFFThe ferry\r\nleft.\r\n\r\n\r\nIt came back.\r\n').paragraphs).toEqual(TWO)
    expect(readPlain('The ferry left.\nIt came back.').paragraphs).toEqual(TWO)
    expect(readPlain('56,9\u00a0%').paragraphs).toEqual(['56,9\u00a0%'])
  })

  it('HTML of a content system: paragraphs, with nothing of what is around them', () => {
    const html = `<!doctype html><html><head><title>x</title><style>p{}</style></head><body><nav><p>Menu</p></nav>
      <h1>A <em>ferry</em></h1><h2>Later</h2><p>The <a href="https://example.org">ferry</a>&nbsp;left&#46;</p>
      <figure><img src="x"><figcaption>Boat</figcaption></figure><script>"<p>no</p>"</script>
      <blockquote><p>It came<br>back.</p></blockquote><table><tr><td><p>1</p></td></tr></table></body></html>`
    expect(readHtml(html)).toEqual({
      title: 'A ferry',
      paragraphs: ['The ferry\u00a0left.', 'It came back.'],
      left: { headings: 1, pictures: 1, captions: 1, tables: 1 },
    })
  })

  it('HTML of a clipboard: as Word and Google Docs write it, and divs with two breaks', () => {
    const docs =
      '<meta charset="utf-8"><b style="font-weight:normal"><p dir="ltr"><span>The ferry left.</span></p><br><p><span>It came back.</span></p></b>'
    expect(readHtml(docs)?.paragraphs).toEqual(TWO)
    expect(readHtml('<div>The ferry left.<br><br>It came back.</div>')?.paragraphs).toEqual(TWO)
    expect(readHtml('<ul><li>The ferry left.<li>It came back.</ul>')?.paragraphs).toEqual(TWO)
  })

  it('hostile HTML: nothing but its words', () => {
    const html = `<p onclick="x()">The ferry <img src=x onerror=alert(1)>left.</p><svg><p>no</p><script>1</script></svg>
      <iframe srcdoc="<p>no</p>"></iframe><math><mtext></p><style><p>no</style></math><p>It came back.<!-- <p>no --></p>`
    expect(readHtml(html)?.paragraphs).toEqual(TWO)
    const deep = '<div>'.repeat(100_000) + 'deep'
    expect(readHtml(deep)).toBeNull()
    expect(readClip(deep, 'The ferry left.')).toMatchObject({ found: { paragraphs: ['The ferry left.'] } })
  })

  it('the richer form of a clipboard, and the plain one where that has no text', () => {
    expect(readClip('<p>The ferry left.</p><p>It came back.</p>', 'x')).toMatchObject({
      found: { paragraphs: TWO },
    })
    expect(readClip('<img src="x">', TWO.join('\n'))).toMatchObject({ found: { paragraphs: TWO } })
    expect(readClip(' ', ' ')).toEqual({ status: 'bad', why: 'empty' })
    expect(readClip('', 'x'.repeat(6e6))).toEqual({ status: 'bad', why: 'too-large' })
  })

  it('Markdown: headings, quotations and lists', async () => {
    const text =
      '---\nx: 1\n---\n# A *ferry*\n\n## Later\n\nThe **ferry**\nleft.\n\n> It [came](https://example.org) back.\n\n![alt](x.png)\n'
    expect(await readTextFile('a.md', strToU8(text))).toEqual({
      status: 'ok',
      found: { title: 'A ferry', paragraphs: TWO, left: { headings: 1 } },
    })
  })

  it('a Word document, without what was deleted in it', async () => {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
    const body = `<w:p>${run('The ferry ')}<w:del><w:r><w:delText>never </w:delText></w:r></w:del>${run('left.')}</w:p><w:p>${run('It came back.')}</w:p>`
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
    const docx = zipSync({
      '[Content_Types].xml': strToU8(types),
      '_rels/.rels': strToU8(rels),
      'word/document.xml': strToU8(`<w:document ${w}><w:body>${body}</w:body></w:document>`),
    })
    expect(await readTextFile('a.docx', docx)).toMatchObject({ status: 'ok', found: { paragraphs: TWO } })
    expect(await readTextFile('a.docx', strToU8('no'))).toEqual({ status: 'bad', why: 'no-document' })
    expect(await readTextFile('a.txt', new Uint8Array([0, 1, 2, 0]))).toEqual({
      status: 'bad',
      why: 'no-text',
    })
  })
})
