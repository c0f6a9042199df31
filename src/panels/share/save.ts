import { tick } from 'svelte'
import { layersOf } from '../../map/layers'
import { PALETTES } from '../../map/palette'
import { drawnTheme } from '../../map/theme'
import { formatDate, plainText } from '../../story'
import type { FILE_FORMATS, FileFormat } from '../../story/export'
import { addressOf } from '../../view/link-adapter.svelte'
import type { App } from '../state/app.svelte'
import { sentence } from '../language/text'

export type Format = 'png' | keyof typeof FILE_FORMATS

/** Makes one file of the story and hands it to the reader. Each format is loaded when it is first asked for. */
export async function save(app: App, format: Format): Promise<void> {
  const { story } = app.view
  const page = new URL('.', location.href).href
  if (format === 'png') return hand(await mapPicture(app), `${story.id}.png`)
  const formats = (await import('../../story/export')).FILE_FORMATS
  const { mediaType, write }: FileFormat = formats[format]
  hand(new Blob([write(story, app.lang, page)], { type: mediaType }), `${story.id}-${app.lang}.${format}`)
}

function hand(blob: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

async function mapPicture(app: App): Promise<Blob> {
  const { view, words } = app
  const { story } = view
  const { map } = app.liveMap!
  const { picture } = await import('../../map/picture/picture')
  app.picturing = true
  await tick()
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  const palette = PALETTES[drawnTheme(view.state.theme, dark)]
  const asOf = words.asOf.replace('{date}', formatDate(story.asOf, app.locale))
  const date = view.state.date
  const upTo = date ? words.reading.upTo.replace('{date}', formatDate(date, app.locale)) : ''
  const made = picture(
    { map, story, tags: app.standingTags() },
    {
      dir: app.dir,
      title: app.text(story.title),
      asOf: upTo ? `${sentence(asOf)} ${upTo}` : asOf,
      legend: story.layers
        .filter((l) => view.isOn(l.id))
        .map(({ id, title }) => {
          const record = layersOf(story).find((r) => r.id === id)!
          return { name: app.text(title), colour: palette[record.colour], symbol: record.symbol }
        }),
      disclaimer: story.geoPolicy ? plainText(app.text(story.geoPolicy.disclaimer)) : '',
      credit: `${app.credit}. Placeline.`,
      address: addressOf(view),
    },
    palette,
  )
  return made.finally(() => (app.picturing = false))
}
