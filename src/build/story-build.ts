import type { BBox, FeatureCollection } from 'geojson'
import type { RouteFigures } from '../corridor/figures'
import { changedAt } from '../folder/changed-at'
import { checkFolder } from '../folder/check-folder'
import { breakpointsOf } from '../map/breakpoints'
import { decodePack } from '../map/load'
import { packSources, type PackName } from '../map/pack-sources'
import { EMPTY } from '../map/style'
import type { BuiltFacts } from '../panels/state/app.svelte'
import { textsFile } from '../panels/state/story-data'
import { drawPosters } from '../poster/poster'
import { isLong, type Lang, type StoryFile } from '../story'
import type { Problem } from '../story/parse'
import { mediaAt, type Media } from '../story/pictures'
import { pageStory, routeWords } from '../story/page-story'
import type { Asset, BuiltFile } from './assets'
import { creditOf } from './credit'
import { fontAssets } from './fonts'
import { clippedTo, groundOf, type Ground } from './ground'
import { landFile } from './land-file'
import { storyMedia, type StoryMedia } from './media'
import { Memo } from './memo'
import { buildRoute, packData, packTopologies } from './packs'
import { piecesOf, tiledLayers, withTiles, type TiledLayer } from './tiles/story-tiles'

/** A story as it was read from its folder. */
export interface ReadStory {
  story: StoryFile
  /** The story's own, with a slash at its end. */
  folder: URL
  warnings: Problem[]
}

/** A story with a fault; nothing is built of it. */
export class StoryFault extends Error {
  constructor(readonly problems: Problem[]) {
    super(
      problems
        .map(
          ({ file, line, column, path, wrong, right }) =>
            `${file}:${line ?? 1}:${column ?? 1}: ${path}: ${wrong}; ${right}`,
        )
        .join('\n'),
    )
  }
}

/** The story of a folder, checked. Throws a `StoryFault` where it has one. */
export function readStory(folder: string, address: URL): ReadStory {
  const { story, problems, warnings } = checkFolder(folder)
  if (!story) throw new StoryFault(problems)
  return { story, folder: address, warnings }
}

/** All that a story's pages are made of, besides the app. */
export interface BuiltStory {
  story: StoryFile
  facts: Omit<BuiltFacts, 'root'>
  /** The static map, by language. */
  posters: Map<Lang, string>
  /** Map sources by id, as the reader's browser will read them from the packs. */
  data: Record<string, FeatureCollection>
  /** What the page asks for by name. */
  assets: Asset[]
  /** Of the static map. */
  css: string
  /** The pictures of notes and steps, each from the site's root. */
  media: Media
  mediaFiles: BuiltFile[]
  /** The large layers, by their ids. */
  tiled: ReadonlyMap<string, TiledLayer>
  /** The pieces of their archives. */
  tileFiles: BuiltFile[]
}

/**
 * Makes what a story's pages need: map packs, the land route of its recipe, the static map, fonts, pictures. Throws where
 * the story speaks of what is not there.
 */
export async function buildStory(
  { story: written, folder }: ReadStory,
  memo = new Memo(),
): Promise<BuiltStory> {
  const of = <T>(name: string, inputs: unknown, make: () => T): T =>
    memo.of(`${written.id}: ${name}`, inputs, make)
  // what lies on the map, in all languages: what is only read may change without it
  const onMap = [mappedOf(written), filesIn(folder, written)]
  const tiled = await of('tiles', onMap, () => tiledLayers(written, folder))
  const story = withTiles(written, tiled)
  const ground = of('ground', onMap, () => groundOf(story))
  const credit = creditOf(story, ground.isCut)
  const names = namesOf(story, ground.sources.towns)
  const fonts = of('fonts', names, () => fontAssets(names))
  // they are cut beside all that follows, whose fault may come first
  fonts.catch(() => {})
  const route = of('route', [onMap, credit], () => buildRoute(story, credit, folder))
  const { data, packs } = of('packs', [onMap, credit], () =>
    packsOf(story, route?.collection ?? EMPTY, folder, ground),
  )
  for (const [id, { shown }] of tiled) data[id] = shown
  const assets: Asset[] = [...packs]
  const add = (name: string, content: string) => assets.push({ name, ending: 'json', content })
  const [landRoute] = story.derived
  if (landRoute) {
    add(
      'land',
      of('land', onMap, () => landFile(story, folder)),
    )
    for (const lang of story.langs)
      add(`route-words-${lang}`, JSON.stringify(routeWords(story, landRoute, lang)))
  }
  const pictures = await memo.next(`${story.id}: media`, (before?: StoryMedia) =>
    storyMedia(story, folder, before),
  )
  const faults = pictures.findings.filter(({ warning }) => !warning)
  if (faults.length)
    throw new StoryFault(faults.map((fault) => ({ file: 'story.json', rule: 'media', ...fault })))
  const mediaPath = (name: string) => `stories/${story.id}/media/${name}`
  const media = mediaAt(pictures.images, mediaPath)
  // the page holds the words of its own language; a long story's page holds none
  if (story.langs.length > 1 || isLong(story))
    for (const lang of story.langs) add(textsFile(lang), JSON.stringify(pageStory(story, lang, media)))
  // of the notes, a tag on the map shows how many there are and of what kind
  const notes = story.annotations.map(({ body: _, target: __, contested: ___, ...note }) => note)
  const posters = of('static map', [onMap, notes], () => drawPosters({ story, data }))
  assets.push(...(await fonts))
  return {
    story,
    facts: {
      figures: route && toTheMetre(route.figures),
      credit,
      ...boxesOf(ground),
      ...(story.view.ground && { breakpoints: breakpointsOf(story) }),
    },
    posters: posters.svgs,
    data,
    assets,
    css: posters.css,
    media,
    mediaFiles: pictures.files.map(({ name, bytes }) => ({ path: mediaPath(name), content: bytes })),
    tiled,
    tileFiles: [...tiled.values()].flatMap(piecesOf),
  }
}

function mappedOf(story: StoryFile) {
  const { id, lang, langs, title, asOf, view, basemap, places, journeys, derived, groups, layers } = story
  const cameras = story.steps.map(({ camera }) => camera)
  return { id, lang, langs, title, asOf, view, basemap, places, journeys, derived, groups, layers, cameras }
}

/** What ends where of the ground, to a hundredth of a degree: it is a part of every page. */
function boxesOf({ near, region }: Ground): { near: BBox; region?: BBox } {
  const shorter = (box: BBox) => box.map((value) => Math.round(value * 100) / 100) as BBox
  return { near: shorter(near), ...(region && { region: shorter(region) }) }
}

/** The data packs, and what the reader's browser will have of them. */
function packsOf(story: StoryFile, route: FeatureCollection, folder: URL, ground: Ground) {
  const data: BuiltStory['data'] = {}
  const packs: Asset[] = []
  for (const [name, sources] of Object.entries(packData(story, route, folder, ground))) {
    if (!Object.keys(sources).length) continue
    const content = packTopologies(sources)
    packs.push({ name, ending: 'json', content })
    const read = decodePack(JSON.parse(content), packSources(story)[name as PackName])
    if (read.status === 'bad') throw new Error(`${story.id}: the pack ${name}: ${read.detail}`)
    // a story's own bad features are left out, and told, before they come here
    if (name !== 'layers' && read.dropped.length)
      throw new Error(`${story.id}: the pack ${name}: ${JSON.stringify(read.dropped[0])}`)
    // the static map is what the live map begins with
    if (name === 'region') continue
    const { fine } = read.sources
    Object.assign(data, read.sources, fine && ground.region && { fine: clippedTo(fine, ground.near) })
  }
  return { data, packs }
}

/** Which layer files a story has, by the time of their last change. */
function filesIn(folder: URL, { layers, derived, basemap }: StoryFile): [string, number][] {
  const named = [
    ...[...layers, ...derived.map(({ recipe: { land } }) => land)].flatMap((one) => one?.data?.file ?? []),
    ...[basemap?.tiles, ...layers.map(({ pmtiles }) => pmtiles)].flatMap((tiles) => tiles?.file ?? []),
  ]
  return named.map((file) => [file, changedAt(new URL(file, folder))])
}

/** The same figures with a metre, or a thousandth of a km2, as their last digit: they are a part of every page. */
function toTheMetre(figures: RouteFigures): RouteFigures {
  const text = JSON.stringify(figures, (_, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
  )
  return JSON.parse(text) as RouteFigures
}

/** Every name on the map: of its towns and waters, of the story's places, and of stops that are no places. */
export function namesOf(story: StoryFile, towns: FeatureCollection): string[] {
  const onMap = towns.features.flatMap((f) =>
    story.langs.map((l) => String(f.properties?.[`name_${l}`] ?? '')),
  )
  const stops = story.journeys.flatMap((journey) =>
    journey.stops.flatMap(({ name = '' }) => (typeof name === 'string' ? name : Object.values(name))),
  )
  const places = story.places.features.flatMap((p) => p.names.map((n) => n.toponym))
  const names = [...onMap, ...places, ...stops]
  // countries are set in capitals
  return [...names, ...names.map((name) => name.toUpperCase())]
}
