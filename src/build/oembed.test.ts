import { describe, expect, it } from 'vitest'
import { oembed, publicBase } from './oembed'
import { changed, readStory, REAL_FILE } from '../../tests/fixtures/story-files'

const story = readStory(REAL_FILE)

describe('the oEmbed answer', () => {
  const answer = oembed(story, 'https://maps.example/', '')
  it('has what oEmbed 1.0 asks of type rich', () => {
    expect(answer).toMatchObject({ version: '1.0', type: 'rich' })
    expect(Number.isInteger(answer.width) && Number.isInteger(answer.height)).toBe(true)
    expect(answer.html.match(/<iframe /g)).toHaveLength(1)
    expect(answer.html).not.toMatch(/<script|javascript:|\son\w+=/i)
    expect(answer.html).toContain('src="https://maps.example/embed.html?story=guterres-april-2022"')
  })
  it('lets no title out of its attribute', () => {
    const sly = changed(story, (draft) => (draft.title = '"><script>x</script>'))
    expect(oembed(sly, 'https://maps.example/', '').html).not.toContain('<script')
  })
  it('names a thumbnail with its size or none', () => {
    expect(answer).not.toHaveProperty('thumbnail_url')
    const pictured = oembed(story, 'https://maps.example/', 'stories/one/', 'map.png')
    expect(pictured).toMatchObject({ thumbnail_url: 'https://maps.example/map.png', thumbnail_width: 1200 })
    expect(pictured.html).toContain('src="https://maps.example/stories/one/embed.html?story=')
  })
})

describe('the public base', () => {
  it('ends in a slash and carries nothing else', () => {
    expect(publicBase('https://maps.example/a?b#c')).toBe('https://maps.example/a/')
  })
  it('says what would be right', () => {
    expect(() => publicBase('maps.example')).toThrow(/has to be an http or https address/)
    expect(() => publicBase('file:///tmp/')).toThrow('"file:///tmp/"')
  })
})
