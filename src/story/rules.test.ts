import { describe, expect, it } from 'vitest'
import { parseStory, type LandRouteFile, type Story } from '.'
import { RULES } from './check'
import { changed, FERRY_FILE, readStory } from '../../tests/fixtures/story-files'

interface Case {
  does: string
  change: (story: Story) => void
  path: string
  wrong: RegExp
  right: RegExp
  /** Where the rule tells of faults and warns of others. */
  warning?: boolean
}

const ferry = readStory(FERRY_FILE)
const note = (story: Story, i = 0) => story.annotations[i]!
const target = (story: Story, i = 0, j = 0) => note(story, i).target[j]!
const imageOf = (story: Story, i = 0) => note(story, i).image!
const route = (story: Story) => story.derived[0] as LandRouteFile
const whatIf = (story: Story) => route(story).whatIf!
const presetOf = (story: Story, i = 0) => whatIf(story).presets!.list[i]!

const tiles = { url: 'https://tiles.example/a.pmtiles', credit: 'Made', licence: 'CC0' }

const WAY: [number, number][] = [
  [30.8, 46.3],
  [30.9, 46.3],
]

/** Takes the land of the route from the world's coast; its crossings and its coast are then the story's. */
function onWorldLand(story: Story, land: LandRouteFile['recipe']['land']) {
  const { recipe } = route(story)
  recipe.land = land
  for (const crossing of recipe.crossings) crossing.gate = { line: WAY }
  whatIf(story).coast!.between = [
    [30.3, 46.3],
    [30.9, 46.3],
  ]
}

/** For each rule, what breaks it and what it then says. */
const CASES: Record<keyof typeof RULES, Case[]> = {
  idsAreUnique: [
    ...(['sources', 'actors', 'annotations', 'groups', 'layers', 'steps'] as const).map((list) => ({
      does: `two ${list} of one id`,
      change: (s: Story) => void (s[list][1]!.id = s[list][0]!.id),
      path: `${list}[1].id`,
      wrong: new RegExp(`already the id of ${list}\\[0\\]`),
      right: /of its own/,
    })),
    {
      does: 'two paragraphs of one id',
      change: (s) => void (s.article.paragraphs[2]!.id = 'p1'),
      path: 'article.paragraphs[2].id',
      wrong: /"p1" is already/,
      right: /of its own/,
    },
    {
      does: 'two places of one id',
      change: (s) => void (s.places.features[1]!.id = 'alpha'),
      path: 'places.features[1].id',
      wrong: /"alpha" is already/,
      right: /of its own/,
    },
    ...[
      ['recipe.via', (s: Story) => route(s).recipe.via] as const,
      ['recipe.crossings', (s: Story) => route(s).recipe.crossings] as const,
      ['whatIf.presets.list', (s: Story) => whatIf(s).presets!.list] as const,
    ].map(([list, of]) => ({
      does: `two of one id in ${list}`,
      change: (s: Story) => void (of(s)[1]!.id = of(s)[0]!.id),
      path: `derived[0].${list}[1].id`,
      wrong: /already the id of derived\[0\]/,
      right: /of its own/,
    })),
  ],
  referencesResolve: [
    ['annotations[0].speaker', (s: Story) => (note(s).speaker = 'nobody'), /owner/] as const,
    ['annotations[0].source', (s: Story) => (note(s).source = 'nobody'), /gazette/] as const,
    ['annotations[0].paragraph', (s: Story) => (note(s).paragraph = 'nobody'), /p1, p2, p3/] as const,
    ['basemap.detail[0]', (s: Story) => (s.basemap = { detail: ['nowhere'] }), /alpha, beta/] as const,
    ['view.ground[0]', (s: Story) => (s.view.ground = ['nowhere']), /alpha, beta/] as const,
    ['annotations[0].place', (s: Story) => (note(s).place = 'nobody'), /alpha, beta/] as const,
    ['annotations[0].target[1].source', (s: Story) => (target(s, 0, 1).source = 'p2'), /^p1$/] as const,
    [
      'annotations[2].contested[0].speaker',
      (s: Story) => (note(s, 2).contested![0]!.speaker = 'nobody'),
      /owner/,
    ] as const,
    [
      'annotations[2].contested[0].source',
      (s: Story) => (note(s, 2).contested![0]!.source = 'nobody'),
      /register/,
    ] as const,
    [
      'actors[1].roles[0].source',
      (s: Story) => (s.actors[1]!.roles[0]!.source = 'nobody'),
      /gazette/,
    ] as const,
    ['article.source', (s: Story) => (s.article.source = 'nobody'), /gazette/] as const,
    [
      'journeys[0].stops[0].place',
      (s: Story) => (s.journeys[0]!.stops[0]!.place = 'nobody'),
      /alpha/,
    ] as const,
    [
      'journeys[0].stops[1].annotation',
      (s: Story) => (s.journeys[0]!.stops[1]!.annotation = 'nobody'),
      /from-alpha/,
    ] as const,
    ['derived[0].claim', (s: Story) => (s.derived[0]!.claim = 'nobody'), /old-port/] as const,
    [
      'derived[0].recipe.via[0].place',
      (s: Story) => (s.derived[0]!.recipe.via[0]!.place = 'nobody'),
      /alpha/,
    ] as const,
    [
      'derived[0].recipe.data[0]',
      (s: Story) => (s.derived[0]!.recipe.data[0] = 'nobody'),
      /register/,
    ] as const,
    ['steps[0].select', (s: Story) => (s.steps[0]!.select = 'nobody'), /old-port/] as const,
  ].map(([path, change, right]) => ({
    does: `a wrong id at ${path}`,
    change: (s: Story) => void change(s),
    path,
    wrong: /"(nobody|p2|nowhere)" is not/,
    right,
  })),
  charactersAreSeen: [
    {
      does: 'a direction override',
      change: (s) => void Object.assign(note(s).title, { en: 'The journey \u202Eog lliw\u202C first' }),
      path: 'annotations[0].title.en',
      wrong: /^U\+202E \(right-to-left override\) at character 13, between "The journey " and "og lliw/,
      right: /without it/,
    },
    {
      does: 'half a character in an alias',
      change: (s) => void (s.actors[1]!.alias = ['Bo\uD83Dss']),
      path: 'actors[1].alias[0]',
      wrong: /^U\+D83D, half a character, at character 3, between "Bo" and "ss"/,
      right: /the whole character/,
    },
    {
      does: 'an address that turns',
      change: (s) => void (s.sources[0]!.url = 'https://example.org/a\u200Fb'),
      path: 'sources[0].url',
      wrong: /U\+200F/,
      right: /without it/,
    },
  ],
  quotesMatchOnce: [
    {
      does: 'words that are not in the paragraph',
      change: (s) => void (target(s).selector.exact = 'from Omega'),
      path: 'annotations[0].target[0].selector.exact',
      wrong: /"from Omega" does not stand in p1/,
      right: /exactly once.*The ferry goes/,
    },
    {
      does: 'words that stand twice',
      change: (s) => void Object.assign(target(s).selector, { exact: 'Alpha', prefix: '', suffix: ' is' }),
      path: 'annotations[0].target[0].selector.exact',
      wrong: /stands 2 times/,
      right: /exactly once/,
    },
    {
      does: 'a prefix that does not fit',
      change: (s) => void (target(s, 0, 2).selector.prefix = 'едет '),
      path: 'annotations[0].target[2].selector.exact',
      wrong: /not between its prefix and suffix/,
      right: /Паром идёт/,
    },
    {
      does: 'two quotes in one language',
      change: (s) => void note(s).target.push(structuredClone(target(s))),
      path: 'annotations[0].target[3].language',
      wrong: /second quote in "en"/,
      right: /one a language/,
    },
    {
      does: 'a quote in a language that the paragraph lacks',
      change: (s) => void (s.article.paragraphs[0]!.text = { en: 'The ferry goes from Alpha to Beta.' }),
      path: 'annotations[0].target[1].language',
      wrong: /no text in "uk"/,
      right: /written in/,
    },
  ],
  marksDontOverlap: [
    {
      does: 'two notes on the same words',
      change: (s) =>
        void Object.assign(target(s, 1, 1).selector, { exact: 'Альфи до', prefix: 'з ', suffix: '' }),
      path: 'annotations[1].target[1].selector.exact',
      wrong: /shares words with "from-alpha" in p1 \(uk\)/,
      right: /no other/,
    },
  ],
  everyParagraphIsAnnotated: [
    {
      does: 'a paragraph without a note',
      change: (s) => void s.annotations.pop(),
      path: 'article.paragraphs[2]',
      wrong: /no annotation belongs to p3/,
      right: /a note on what it says/,
      warning: true,
    },
  ],
  placeOrReason: [
    {
      does: 'neither',
      change: (s) => void delete note(s, 3).noPlace,
      path: 'annotations[3].noPlace',
      wrong: /neither/,
      right: /a place, or noPlace/,
    },
    {
      does: 'both',
      change: (s) => void (note(s, 3).place = 'alpha'),
      path: 'annotations[3].noPlace',
      wrong: /beside a place/,
      right: /only one/,
    },
  ],
  contestedHasItsOwnSource: [
    {
      does: 'a claim that stands alone',
      change: (s) => void delete note(s, 2).contested,
      path: 'annotations[2].contested',
      wrong: /"claimed" stands alone/,
      right: /other side or the record/,
    },
    {
      does: 'a claim with no answer but what else was said',
      change: (s) => void (note(s, 2).contested![0]!.kind = 'also-said'),
      path: 'annotations[2].contested',
      wrong: /"claimed" stands alone/,
      right: /other side or the record/,
    },
    {
      does: 'the same source twice',
      change: (s) => void (note(s, 2).contested![0]!.source = 'gazette'),
      path: 'annotations[2].contested[0].source',
      wrong: /source of the annotation itself/,
      right: /of its own/,
    },
    {
      does: 'another side that nobody speaks for',
      change: (s) => void Object.assign(note(s, 2).contested![0]!, { kind: 'other-side', speaker: null }),
      path: 'annotations[2].contested[0].speaker',
      wrong: /no speaker/,
      right: /actor/,
    },
    {
      does: 'another side by the same speaker',
      change: (s) => void Object.assign(note(s, 2).contested![0]!, { kind: 'other-side', speaker: 'owner' }),
      path: 'annotations[2].contested[0].speaker',
      wrong: /the same speaker/,
      right: /actor/,
    },
  ],
  plannedIsAhead: [
    {
      does: 'a plan that ended before the story',
      change: (s) => void (note(s).about = { from: '2024-02-01', to: '2024-02-28', status: 'planned' }),
      path: 'annotations[0].about.to',
      wrong: /"planned" for 2024-02-28/,
      right: /2024-02-29 or later/,
    },
    {
      does: 'a period that ends before it begins',
      change: (s) => void (note(s).about!.to = '2024-03-04'),
      path: 'annotations[0].about.to',
      wrong: /2024-03-04 is before 2024-03-05/,
      right: /after from/,
    },
    {
      does: 'a time without a date',
      change: (s) => void (note(s).about = { status: 'planned' }),
      path: 'annotations[0].about',
      wrong: /no date/,
      right: /from, to or both/,
    },
    {
      does: 'a planned stop that is over',
      change: (s) => void (s.journeys[0]!.stops[1]!.date = '2024-02-01'),
      path: 'journeys[0].stops[1].date',
      wrong: /"planned" for 2024-02-01/,
      right: /or later/,
    },
  ],
  nothingAfterAsOf: [
    ['annotations[1].date', (s: Story) => (note(s, 1).date = '2024-03-01')] as const,
    ['annotations[2].about.from', (s: Story) => (note(s, 2).about!.from = '2024-03-01')] as const,
    [
      'annotations[2].contested[0].date',
      (s: Story) => (note(s, 2).contested![0]!.date = '2024-03-01'),
    ] as const,
    ['sources[0].date', (s: Story) => (s.sources[0]!.date = '2024-03-01')] as const,
    ['sources[2].date', (s: Story) => delete s.sources[2]!.note] as const,
    ['article.date', (s: Story) => (s.article.date = '2024-03-01')] as const,
    ['journeys[0].stops[0].date', (s: Story) => (s.journeys[0]!.stops[0]!.date = '2024-03-01')] as const,
    [
      'journeys[0].stops[1].date',
      (s: Story) => Object.assign(s.journeys[0]!.stops[1]!, { date: '2024-03-01', status: 'past' }),
    ] as const,
  ].map(([path, change]) => ({
    does: `a later day at ${path}`,
    change: (s: Story) => void change(s),
    path,
    wrong: /2024-0[35]-01 is after the story's day 2024-02-29/,
    right: /2024-02-29 or earlier/,
  })),
  stepsOpenWhatHasCome: [
    {
      does: 'a step on a day before its note',
      change: (s) => {
        const step = s.steps.find(({ select }) => select)!
        step.date = '2024-02-01'
      },
      path: 'steps[0].date',
      wrong: /stands at 2024-\d\d-\d\d, after the step's day 2024-02-01/,
      right: /or later, or in the note an "about"/,
      warning: true,
    },
  ],
  saidBeforeItsSource: [
    {
      does: 'a statement that its source could not know',
      change: (s) => void (note(s, 2).source = 'register'),
      path: 'annotations[2].date',
      wrong: /2024-02-28 is after its source of 2023-01-01/,
      right: /2023-01-01 or earlier/,
    },
    {
      does: 'a record that its source could not know',
      change: (s) => void (note(s, 2).contested![0]!.date = '2023-01-02'),
      path: 'annotations[2].contested[0].date',
      wrong: /after its source/,
      right: /or earlier/,
    },
  ],
  stopsAreSomewhere: [
    {
      does: 'a stop at a place that has a name of its own too',
      change: (s) => void (s.journeys[0]!.stops[0]!.name = 'Quay'),
      path: 'journeys[0].stops[0]',
      wrong: /the place "beta", and a name/,
      right: /"place", or "name" and "lngLat"/,
    },
    {
      does: 'a stop that is nowhere',
      change: (s) => void Object.assign(s.journeys[0]!.stops[0]!, { place: undefined, name: 'Quay' }),
      path: 'journeys[0].stops[0]',
      wrong: /neither a place nor a name with a position/,
      right: /"place", or "name" and "lngLat"/,
    },
  ],
  stopsAgree: [
    {
      does: 'a stop before the one before it',
      change: (s) => void (s.journeys[0]!.stops[0]!.date = '2024-03-06'),
      path: 'journeys[0].stops[1].date',
      wrong: /2024-03-05 is before the stop before it, 2024-03-06/,
      right: /2024-03-06 or later/,
    },
    {
      does: 'a stop of its own name with a note that has a place',
      change: (s) =>
        void Object.assign(s.journeys[0]!.stops[1]!, { place: undefined, name: 'Quay', lngLat: [30, 46] }),
      path: 'journeys[0].stops[1]',
      wrong: /^no place$/,
      right: /^alpha$/,
    },
    {
      does: 'a stop at another place than its note',
      change: (s) => void (s.journeys[0]!.stops[1]!.place = 'beta'),
      path: 'journeys[0].stops[1].place',
      wrong: /"beta" is not where "from-alpha" is/,
      right: /^alpha$/,
    },
    {
      does: 'a stop on another day than its note',
      change: (s) => void (s.journeys[0]!.stops[1]!.date = '2024-03-06'),
      path: 'journeys[0].stops[1].date',
      wrong: /2024-03-06, but "from-alpha" is about 2024-03-05/,
      right: /^2024-03-05$/,
    },
  ],
  layersAreListed: [
    {
      does: 'a place on a layer that is not listed',
      change: (s) => void (s.places.features[0]!.properties.layer = 'crimea'),
      path: 'places.features[0].properties.layer',
      wrong: /"crimea" is not among/,
      right: /mariupol, kyiv/,
    },
    {
      does: 'a layer under a heading that is not there',
      change: (s) => void (s.layers[1]!.group = 'seas'),
      path: 'layers[1].group',
      wrong: /"seas" is not among the groups/,
      right: /places, movement/,
    },
    {
      does: 'a step with a layer that is not listed',
      change: (s) => void s.steps[0]!.layers.push('donbass'),
      path: 'steps[0].layers[2]',
      wrong: /"donbass"/,
      right: /one of/,
    },
    {
      does: 'a journey and a route without their layers',
      change: (s) => void s.layers.splice(2, 2),
      path: 'derived[0].layer',
      wrong: /"corridor" is no layer of kind "corridor"/,
      right: /^a layer of kind "corridor"$/,
    },
    {
      does: 'a layer of kind "journey" without a journey',
      change: (s) => void s.layers.push({ ...s.layers[2]!, id: 'way', colour: 'violet' }),
      path: 'layers[4]',
      wrong: /^nothing of "journeys" is on this layer of kind "journey"/,
      right: /"layer": "way", or no such layer/,
    },
    {
      does: 'a layer of kind "corridor" without a land route',
      change: (s) => void (s.derived = []),
      path: 'layers[3]',
      wrong: /^nothing of "derived" is on this layer of kind "corridor"/,
      right: /"layer": "corridor"/,
    },
    {
      does: 'a journey on a layer of another kind',
      change: (s) => void (s.journeys[0]!.layer = 'kyiv'),
      path: 'journeys[0].layer',
      wrong: /"kyiv" is no layer of kind "journey"/,
      right: /^one of: journey$/,
    },
  ],
  layersHaveTheirShapes: [
    {
      does: 'a layer by a name that the map has for something else',
      change: (s) => void s.layers.push({ ...s.layers[1]!, id: 'world', colour: 'violet' }),
      path: 'layers[4].id',
      wrong: /"world" has another meaning/,
      right: /of its own/,
    },
    {
      does: 'an area without shapes',
      change: (s) => void Object.assign(s.layers[1]!, { kind: 'area', builtin: undefined }),
      path: 'layers[1]',
      wrong: /no shapes for a layer of kind "area"/,
      right: /"data".*"geography"/,
    },
    {
      does: 'shapes from two files',
      change: (s) =>
        void (s.layers[0]!.data = { file: 'layers/port.geojson', credit: 'Nobody', licence: 'CC0' }),
      path: 'layers[0]',
      wrong: /from data and builtin/,
      right: /one of them/,
    },
    {
      does: 'a file for what the story itself gives',
      change: (s) => void (s.layers[2]!.builtin = 'way'),
      path: 'layers[2].builtin',
      wrong: /kind "journey", which is made from the story/,
      right: /^none/,
    },
  ],
  layersLookDifferent: [
    {
      does: 'two layers of one kind in one colour',
      change: (s) => void (s.layers[1]!.colour = 'rust'),
      path: 'layers[1].colour',
      wrong: /"rust" is the colour of layers\[0\] too/,
      right: /one of: violet, teal,/,
    },
  ],
  stepsShowTheirSubject: [
    {
      does: 'a step that hides what it selects',
      change: (s) => void (s.steps[0]!.layers = ['kyiv']),
      path: 'steps[0].layers',
      wrong: /"old-port" is selected while its layer "mariupol" is off/,
      right: /"mariupol" among them/,
    },
    {
      does: 'a step on a day on which nothing is',
      change: (s) => void (s.steps[1]!.date = '2024-03-07'),
      path: 'steps[1].date',
      wrong: /nothing in the story is dated 2024-03-07/,
      right: /2024-03-05/,
    },
  ],
  basemapIsOne: [
    {
      does: 'refuses tiles from a file and from an address at once',
      change: (s) => void (s.basemap = { tiles: { ...tiles, file: 'layers/a.pmtiles' } }),
      path: 'basemap.tiles',
      wrong: /both "file" and "url"/,
      right: /one of them/,
    },
    {
      does: 'refuses tiles from nowhere',
      change: (s) => void (s.basemap = { tiles: { ...tiles, url: undefined } }),
      path: 'basemap.tiles',
      wrong: /neither "file" nor "url"/,
      right: /one of them/,
    },
    {
      does: 'refuses a view of borders beside tiles of its own',
      change: (s) => void (s.basemap = { tiles, borders: 'without-disputed' }),
      path: 'basemap.borders',
      wrong: /beside a basemap of the story's own/,
      right: /no "borders"/,
    },
    {
      does: 'refuses tiles and a style at once',
      change: (s) =>
        void (s.basemap = { tiles, style: { ...tiles, url: 'https://tiles.example/style.json' } }),
      path: 'basemap',
      wrong: /both "tiles" and "style"/,
      right: /one of them/,
    },
  ],
  zoomsAreInRange: [
    {
      does: 'a step closer than the map goes',
      change: (s) => void (s.steps[1]!.camera.zoom = 11),
      path: 'steps[1].camera.zoom',
      wrong: /11 is out of range/,
      right: /from 2 to 10, or "maxZoom": 11 in view/,
    },
    {
      does: 'bounds that are the wrong way round',
      change: (s) => void (s.view.minZoom = 12),
      path: 'view.minZoom',
      wrong: /12 is above maxZoom/,
      right: /at most 10/,
    },
  ],
  routeLandIsThere: [
    {
      does: 'land from two files',
      change: (s) => void (route(s).recipe.land!.builtin = 'some-land'),
      path: 'derived[0].recipe.land',
      wrong: /two files/,
      right: /"data" or "builtin"/,
    },
    {
      does: 'a box for a land from a file',
      change: (s) => void (route(s).recipe.land!.box = [29, 45, 32, 48]),
      path: 'derived[0].recipe.land.box',
      wrong: /not cut/,
      right: /no box, or no file/,
    },
    {
      does: 'lakes for a land from a file',
      change: (s) => void (route(s).recipe.land!.lakes = 'land'),
      path: 'derived[0].recipe.land.lakes',
      wrong: /not cut/,
      right: /no lakes, or no file/,
    },
    {
      does: 'the accuracy of a file that is none',
      change: (s) => onWorldLand(s, { withinM: 50 }),
      path: 'derived[0].recipe.land.withinM',
      wrong: /^50 for a land that is cut/,
      right: /or a file/,
    },
    ...(
      [
        ['upside down', [29, 48, 32, 45], 'recipe.land.box[3]', /45 is not north of 48/, /more than 48/],
        [
          'across the meridian',
          [170, 45, -170, 48],
          'recipe.land.box[2]',
          /not east of 170/,
          /180th meridian/,
        ],
        [
          'that a place lies outside of',
          [29, 45, 30.8, 48],
          'recipe.via[2].lngLat',
          /"gamma" lies/,
          /larger/,
        ],
      ] as const
    ).map(([what, box, path, wrong, right]) => ({
      does: `a box ${what}`,
      change: (s: Story) => onWorldLand(s, { box: [...box] }),
      path: `derived[0].${path}`,
      wrong,
      right,
    })),
    {
      does: 'places on both sides of the 180th meridian',
      change: (s) => {
        onWorldLand(s, {})
        route(s).recipe.via[0]!.lngLat = [-179, 66]
        route(s).recipe.via[2]!.lngLat = [179, 66]
      },
      path: 'derived[0].recipe.via',
      wrong: /both sides of the 180th meridian/,
      right: /one side/,
    },
    {
      does: 'a crossing that lies nowhere',
      change: (s) => {
        onWorldLand(s, {})
        delete route(s).recipe.crossings[1]!.gate
      },
      path: 'derived[0].recipe.crossings[1]',
      wrong: /nothing says where "weir" lies/,
      right: /"bridge" .* "gate"/,
    },
    {
      does: 'a crossing of two kinds',
      change: (s) => {
        onWorldLand(s, {})
        route(s).recipe.crossings[1]!.bridge = { line: WAY, widthKm: 1 }
      },
      path: 'derived[0].recipe.crossings[1]',
      wrong: /a bridge and a gate/,
      right: /or "gate"/,
    },
    {
      does: 'a coast without ends',
      change: (s) => {
        onWorldLand(s, {})
        delete whatIf(s).coast!.between
      },
      path: 'derived[0].whatIf.coast',
      wrong: /where the coast runs/,
      right: /"between"/,
    },
  ],
  whatIfFits: [
    {
      does: 'a second land route',
      change: (s) => void s.derived.push({ ...structuredClone(s.derived[0]!), id: 'other' }),
      path: 'derived[1]',
      wrong: /^a second land route$/,
      right: /^one,/,
    },
    {
      does: 'crossings without a heading',
      change: (s) => void delete whatIf(s).crossingsTitle,
      path: 'derived[0].whatIf.crossingsTitle',
      wrong: /no heading for the 2 crossings/,
      right: /a text such as/,
    },
    {
      does: 'a heading without crossings',
      change: (s) => {
        route(s).recipe.crossings = []
        delete presetOf(s).settings.closed
      },
      path: 'derived[0].whatIf.crossingsTitle',
      wrong: /no crossings/,
      right: /^no heading/,
    },
    {
      does: 'the closing of a place that the route does not pass',
      change: (s) => {
        whatIf(s).block!.place = 'old-ville'
        delete whatIf(s).presets
      },
      path: 'derived[0].whatIf.block.place',
      wrong: /"old-ville" is no place between the ends/,
      right: /^one of: new-ville$/,
    },
    {
      does: 'the closing of an end of the route',
      change: (s) => {
        whatIf(s).block!.place = 'gamma'
        delete whatIf(s).presets
      },
      path: 'derived[0].whatIf.block.place',
      wrong: /"gamma" is no place between the ends/,
      right: /^one of: new-ville$/,
    },
    {
      does: 'a strip without a coast',
      change: (s) => void delete whatIf(s).coast,
      path: 'derived[0].whatIf.strip',
      wrong: /a coast that the land does not have/,
      right: /"coast" beside it/,
    },
    {
      does: 'a strip within nothing',
      change: (s) => void (whatIf(s).strip!.within = {}),
      path: 'derived[0].whatIf.strip.within',
      wrong: /no side/,
      right: /in degrees/,
    },
    {
      does: 'a strip that ends north before it begins',
      change: (s) => void (whatIf(s).strip!.within = { south: 47, north: 46 }),
      path: 'derived[0].whatIf.strip.within.north',
      wrong: /46 is not north of 47/,
      right: /more than 47/,
    },
    {
      does: 'a reach that ends before it begins',
      change: (s) => void Object.assign(whatIf(s).block!.radiusKm, { from: 40 }),
      path: 'derived[0].whatIf.block.radiusKm.to',
      wrong: /30 is not above 40/,
      right: /more than 40/,
    },
    {
      does: 'a start out of reach',
      change: (s) => void (whatIf(s).strip!.depthKm.start = 21),
      path: 'derived[0].whatIf.strip.depthKm.start',
      wrong: /21 is out of reach/,
      right: /^from 1 to 20$/,
    },
  ],
  presetsFit: [
    ['id', (s: Story) => (presetOf(s).id = 'recipe'), /the button of the recipe/, /another id/] as const,
    [
      'settings.viaOff[1]',
      (s: Story) => presetOf(s).settings.viaOff!.push('gamma'),
      /"gamma" is no place between the ends/,
      /^one of: new-ville$/,
    ] as const,
    [
      'settings.closed[0]',
      (s: Story) => (presetOf(s).settings.closed = ['bridge']),
      /"bridge" is no crossing of the recipe/,
      /^one of: narrows, weir$/,
    ] as const,
    [
      'settings.blockRadiusKm',
      (s: Story) => (presetOf(s).settings.blockRadiusKm = 31),
      /31 is out of reach/,
      /^from 2 to 30$/,
    ] as const,
    [
      'settings.blockRadiusKm',
      (s: Story) => delete whatIf(s).block,
      /5, but the route has no block to set/,
      /"block" in whatIf/,
    ] as const,
    [
      'settings.viaOff',
      (s: Story) => delete presetOf(s).settings.viaOff,
      /to pass "new-ville", which is closed/,
      /a list with "new-ville"/,
    ] as const,
  ].map(([path, change, wrong, right]) => ({
    does: `a preset with a fault at ${path} (${wrong.source})`,
    change: (s: Story) => void change(s),
    path: `derived[0].whatIf.presets.list[0].${path}`,
    wrong,
    right,
  })),
  slotsAreFilled: [
    {
      does: 'a figure that the coast has not',
      change: (s) => Object.assign(whatIf(s).coast!.note, { uk: 'із {shore}' }),
      path: 'derived[0].whatIf.coast.note.uk',
      wrong: /^\{shore\} stands for nothing here$/,
      right: /^one of: \{coast\}, \{ruler\}$/,
    },
    {
      does: 'empty braces',
      change: (s) => void (whatIf(s).block!.detour.text = 'From {} to {to}'),
      path: 'derived[0].whatIf.block.detour.text',
      wrong: /^\{\} stands for nothing/,
      right: /\{from\}, \{to\}/,
    },
    {
      does: 'the radius of presets that close nothing',
      change: (s) => void delete presetOf(s).settings.blockRadiusKm,
      path: 'derived[0].whatIf.presets.text.en',
      wrong: /^\{block\} stands for nothing/,
      right: /^one of: \{strip\}$/,
    },
  ],
  languagesAreListed: [
    {
      does: 'its own language missing',
      change: (s) => void (s.langs = ['uk', 'ru']),
      path: 'langs',
      wrong: /"en", the story's own, is missing/,
      right: /among/,
    },
    {
      does: 'a language twice',
      change: (s) => void s.langs.push('uk'),
      path: 'langs[3]',
      wrong: /"uk" stands twice/,
      right: /once/,
    },
    {
      does: 'a quote in a language that is not listed',
      change: (s) => void (s.langs = ['en', 'ru']),
      path: 'annotations[0].target[1].language',
      wrong: /"uk" is not among/,
      right: /en, ru/,
    },
  ],
  languagesAreKnown: [
    {
      does: 'a tag that has gone out of use',
      change: (s) => void s.langs.push('iw'),
      path: 'langs[3]',
      wrong: /"iw"/,
      right: /"he"/,
    },
    {
      does: 'a tag that says a part twice',
      change: (s) => void s.langs.push('de-1901-1901'),
      path: 'langs[3]',
      wrong: /"de-1901-1901"/,
      right: /a language tag/,
    },
  ],
  textsAreInTheLanguages: [
    {
      does: 'a text that nobody sees',
      change: (s) => void (s.summary = { en: 'a', uk: 'а', ru: 'а', ua: 'а' }),
      path: 'summary.ua',
      wrong: /"ua", which is not among/,
      right: /"uk"/,
    },
  ],
  languagesAreComplete: [
    {
      does: 'a text in one language only',
      change: (s) => void (s.actors[0]!.name = { en: 'The gazette' }),
      path: 'actors[0].name',
      wrong: /nothing in uk, ru/,
      right: /en, uk, ru/,
    },
    {
      does: 'a bare text',
      change: (s) => void (note(s, 3).noPlace = 'A price has no place.'),
      path: 'annotations[3].noPlace',
      wrong: /nothing in uk, ru/,
      right: /en, uk, ru/,
    },
    {
      does: 'a place without a name',
      change: (s) => void s.places.features[1]!.names.pop(),
      path: 'places.features[1].names',
      wrong: /nothing in ru/,
      right: /en, uk, ru/,
    },
    {
      does: 'a note without a quote',
      change: (s) => void note(s).target.pop(),
      path: 'annotations[0].target',
      wrong: /nothing in ru/,
      right: /en, uk, ru/,
    },
  ],
  weekdaysAreRight: [
    ...(
      [
        ['en', 'It goes on Tuesday, 4 March 2024.', /"Tuesday" beside 2024-03-04/, false],
        ['en', 'It goes on 5 March (a Wednesday).', /"Wednesday" beside 2024-03-05/, true],
        ['en', 'On Sunday, March 2, it went.', /"Sunday" beside 2024-03-02/, true],
        ['uk', 'Він іде в середу, 5 березня 2024 року.', /"середу" beside 2024-03-05/, false],
        ['uk', 'У п’ятницю, 29 лютого, порт стояв.', /"п’ятницю" beside 2024-02-29/, true],
        ['ru', 'Он идёт во вторник (6 марта 2024 года).', /"вторник" beside 2024-03-06/, false],
      ] as const
    ).map(([lang, text, wrong, warning]) => ({
      does: `"${text}" in ${lang}`,
      change: (s: Story) => void Object.assign(note(s).body.value, { [lang]: text }),
      path: `annotations[0].body.value.${lang}`,
      wrong,
      right: /", or the date that was meant/,
      warning,
    })),
    {
      does: 'a weekday in a title that is none of the note',
      change: (s) => void Object.assign(note(s).title, { en: 'It starts on Friday' }),
      path: 'annotations[0].title.en',
      wrong: /"Friday", but the note is dated 2024-02-28 \(Wednesday\), 2024-03-05/,
      right: /the weekday of the date/,
      warning: true,
    },
    {
      does: 'a weekday in the marked words that is none of the note',
      change: (s) => {
        Object.assign(s.article.paragraphs[2]!.text, { en: 'Nobody knows the price on Monday.' })
        Object.assign(target(s, 3).selector, { exact: 'the price on Monday' })
      },
      path: 'annotations[3].target[0].selector.exact',
      wrong: /"Monday", but the note is dated 2024-02-29 \(Thursday\)/,
      right: /the date of the weekday/,
      warning: true,
    },
  ],
  markedDaysAreTheNotes: [
    {
      does: 'a note that its marked words date otherwise',
      change: (s) => {
        Object.assign(s.article.paragraphs[2]!.text, { en: 'Nobody knows the price of 27 February.' })
        Object.assign(target(s, 3).selector, { exact: 'the price of 27 February' })
      },
      path: 'annotations[3].date',
      wrong: /^2024-02-29, but the marked words "the price of 27 February" name 2024-02-27$/,
      right: /the day that the words name/,
    },
    {
      does: 'a plan for another day than its marked words',
      change: (s) => {
        s.article.paragraphs[0]!.text = { en: 'From Alpha on 7 March 2024. Alpha is old', uk: 'а', ru: 'а' }
        s.annotations.splice(1, 1)
        s.annotations[0]!.target = [target(s)]
        target(s).selector = {
          type: 'TextQuoteSelector',
          exact: 'Alpha on 7 March 2024',
          prefix: '',
          suffix: '',
        }
        Object.assign(s.derived[0]!, { claim: 'price' })
        s.steps.forEach((step) => (step.select = null))
      },
      path: 'annotations[0].about.from',
      wrong: /^2024-03-05, but/,
      right: /the day that the words name/,
    },
  ],
  positionsAreInView: [
    {
      does: 'a place with its two numbers the wrong way round',
      change: (s) => void (s.places.features[0]!.geometry.coordinates = [46.5, 30.25]),
      path: 'places.features[0].geometry.coordinates',
      wrong: /^\[46.5, 30.25\] lies [\d,]+ km from the middle of the view; the other way round/,
      right: /^\[30.25, 46.5\], as the longitude comes first/,
    },
    {
      does: 'a view with its two numbers the wrong way round',
      change: (s) => void (s.view.center = [46.25, 30.5]),
      path: 'view.center',
      wrong: /shows none of the places; the other way round it shows 1/,
      right: /^\[30.5, 46.25\]/,
    },
    {
      does: "a step's camera with its two numbers the wrong way round",
      change: (s) => void (s.steps[0]!.camera = { center: [46.25, 30.5], zoom: 6 }),
      path: 'steps[0].camera.center',
      wrong: /the other way round it shows 1/,
      right: /^\[30.5, 46.25\]/,
    },
    {
      does: 'a place far outside of the view',
      change: (s) =>
        void (s.journeys[0]!.stops[0] = {
          date: null,
          status: 'start',
          annotation: null,
          lngLat: [30, 46],
          name: s.title,
        }),
      path: 'places.features[1].geometry.coordinates',
      wrong: /^\[-31.5, -45.25\] lies 1\d,000 km .* far outside of it/,
      right: /a step that shows it, on a small map too/,
    },
    {
      does: 'a step that looks at nothing far away',
      change: (s) => void (s.steps[0]!.camera = { center: [120, 10], zoom: 6 }),
      path: 'steps[0].camera.center',
      wrong: /far outside of it/,
      right: /a view that holds it/,
    },
    {
      does: 'a stop with its two numbers the wrong way round',
      change: (s) =>
        void (s.journeys[0]!.stops[0] = {
          date: null,
          status: 'start',
          annotation: null,
          lngLat: [47, 30],
          name: s.title,
        }),
      path: 'journeys[0].stops[0].lngLat',
      wrong: /the other way round it lies in it/,
      right: /^\[30, 47\]/,
    },
    {
      does: 'a place with its two numbers the wrong way round, beside a step that shows half of the world',
      change: (s) => {
        s.places.features[0]!.geometry.coordinates = [46.5, 30.25]
        s.steps[0]!.camera = { center: [30, 40], zoom: 2 }
      },
      path: 'places.features[0].geometry.coordinates',
      wrong: /the other way round it lies in it/,
      right: /^\[30.25, 46.5\], as the longitude comes first/,
    },
    {
      does: 'the same in a view of half of the world',
      change: (s) => {
        const [first] = s.places.features
        const near = [1, 2, 3].map((i) => ({
          ...structuredClone(first!),
          id: `near-${i}`,
          geometry: { type: 'Point' as const, coordinates: [30 + i / 4, 46 + i / 4] as [number, number] },
        }))
        s.places.features[1]!.geometry.coordinates = [30, 46]
        s.places.features.push(...near)
        first!.geometry.coordinates = [46.5, 30.25]
        s.view = { ...s.view, center: [30, 40], zoom: 2, minZoom: 1 }
      },
      path: 'places.features[0].geometry.coordinates',
      wrong:
        /^\[46.5, 30.25\] lies [\d,]+ km from the nearest of the other places; the other way round it lies among/,
      right: /^\[30.25, 46.5\], as the longitude comes first/,
    },
    {
      does: 'a far place that a step shows on a large map alone',
      change: (s) => {
        s.places.features[0]!.geometry.coordinates = [-150, 60]
        s.journeys = []
        s.layers = s.layers.filter(({ kind }) => kind !== 'journey')
        for (const step of s.steps)
          step.layers = step.layers.filter((id) => s.layers.some((layer) => layer.id === id))
        // 480 px to the east of it
        s.steps[0]!.camera = { center: [-150 + (480 / 512 / 2 ** 6) * 360, 60], zoom: 6 }
        s.steps[0]!.select = null
      },
      path: 'places.features[0].geometry.coordinates',
      wrong: /far outside of it/,
      right: /a step that shows it, on a small map too/,
    },
  ],
  recordsAreUsed: [
    {
      does: 'a source that nothing cites',
      change: (s) => void s.sources.push({ ...s.sources[1]!, id: 'unread' }),
      path: 'sources[3]',
      wrong: /^nothing cites "unread"$/,
      right: /a note that cites it, or no such source/,
    },
    {
      does: 'an actor who says nothing',
      change: (s) => void s.actors.push({ id: 'silent', name: 'Nobody of the Port', roles: [] }),
      path: `actors[${ferry.actors.length}]`,
      wrong: /^no note is by "silent"$/,
      right: /a note with this speaker, or no such actor/,
    },
  ],
  layersAreSeen: [
    {
      does: 'a layer of places without any',
      change: (s) => {
        s.layers.push({ ...s.layers[0]!, id: 'bare' })
        Reflect.deleteProperty(s.layers.at(-1)!, 'builtin')
      },
      path: 'layers[4]',
      wrong: /"bare" has no shapes, and no place is on it/,
      right: /places with "layer": "bare"/,
    },
    {
      does: 'a layer that nothing leads to',
      change: (s) =>
        void s.layers.push({ ...s.layers[0]!, kind: 'line', builtin: 'road', id: 'dark', on: false }),
      path: 'layers[4].on',
      wrong: /"dark" is off, in no step/,
      right: /"on": true/,
    },
  ],
  languagesHaveText: [
    {
      does: 'a language that nothing is told in',
      change: (s) =>
        void JSON.stringify(s, (_, value) => {
          if (typeof value === 'object' && value !== null && 'ru' in value) delete value.ru
          return value
        }),
      path: 'langs[2]',
      wrong: /"ru" is announced, but no text is in it/,
      right: /texts in "ru", or the list without it/,
    },
  ],
  imagesAreDescribed: [
    ...(
      [
        ['the name of the file', 'Ferry', /"Ferry" is the name of a file/],
        ['a name with an ending', 'two funnels.jpeg', /is the name of a file/],
        ["a camera's name", 'DSC_0042', /is the name of a file/],
      ] as const
    ).map(([as, alt, wrong]) => ({
      does: `${as} as what is seen`,
      change: (s: Story) => void Object.assign(imageOf(s).alt, { uk: alt }),
      path: 'annotations[0].image.alt',
      wrong,
      right: /on the telephone/,
    })),
    {
      does: 'a picture that is described in one language only',
      change: (s) => void (imageOf(s).alt = 'A ferry at a quay.'),
      path: 'annotations[0].image.alt',
      wrong: /nothing in uk, ru/,
      right: /what is seen, in en, uk, ru/,
    },
    {
      does: 'the same for the picture of a step',
      change: (s) =>
        void (s.steps[1]!.image = { ...imageOf(s), alt: { en: 'ferry.jpg', uk: 'Пором.', ru: 'Паром.' } }),
      path: 'steps[1].image.alt',
      wrong: /"ferry.jpg" is the name/,
      right: /what is seen/,
    },
  ],
  captionsSayMore: [
    {
      does: 'a caption that repeats what is seen',
      change: (s) => void (imageOf(s).caption = structuredClone(imageOf(s).alt)),
      path: 'annotations[0].image.caption',
      wrong: /says in en what alt says/,
      right: /no caption/,
    },
  ],
  titlesAreShort: [
    {
      does: 'a title as long as an article',
      change: (s) => void Object.assign(s.title, { en: 'A ferry for two ports. '.repeat(174) }),
      path: 'title.en',
      wrong: /^4,002 characters: "A ferry for two ports/,
      right: /at most 140/,
      warning: false,
    },
    {
      does: 'a long headline',
      change: (s) => void Object.assign(s.title, { en: 'A ferry '.repeat(20) }),
      path: 'title.en',
      wrong: /^160 characters/,
      right: /at most 140/,
    },
    {
      does: 'a long title of a step',
      change: (s) => void (s.steps[0]!.title = { en: 'x'.repeat(61), uk: 'x', ru: 'x' }),
      path: 'steps[0].title.en',
      wrong: /61 characters/,
      right: /at most 60/,
    },
  ],
  recordIsNoParty: [
    {
      does: "a party's words as the record",
      change: (s) => void (s.actors[2]!.party = 'port'),
      path: 'annotations[2].contested[0].kind',
      wrong: /"record", but "port-office" speaks for the party "port"/,
      right: /also-said/,
    },
    {
      does: 'a record that nobody keeps',
      change: (s) => void (note(s, 2).contested![0]!.speaker = null),
      path: 'annotations[2].contested[0].speaker',
      wrong: /nobody keeps/,
      right: /actor/,
    },
  ],
  otherSideIsAnotherParty: [
    {
      does: "the speaker's own side as the other one",
      change: (s) => {
        s.actors[1]!.party = s.actors[2]!.party = 'port'
        note(s, 2).contested![0]!.kind = 'other-side'
      },
      path: 'annotations[2].contested[0].kind',
      wrong: /"port-office" and "owner" speak for "port"/,
      right: /also-said/,
    },
  ],
  datesStandInTheirSource: [
    {
      does: 'a day that the cited paragraph does not name',
      change: (s) => void (s.article.source = 'gazette'),
      path: 'annotations[0].date',
      wrong: /2024-02-28 does not stand in p1/,
      right: /source that gives the date/,
    },
  ],
  statementsCiteOneSource: [
    {
      does: 'a statement that names who published another source',
      change: (s) =>
        void (note(s, 2).contested![0]!.text = { en: 'The Test Gazette counts two.', uk: 'а', ru: 'а' }),
      path: 'annotations[2].contested[0].text.en',
      wrong: /names "gazette", but cites "register"/,
      right: /of its own/,
    },
    {
      does: 'a statement that names the symbol of another document',
      change: (s) => {
        s.sources[2]!.title = 'A/RES/ES-11/1: A title'
        note(s, 2).contested![0]!.text = { en: 'a', uk: 'Так у резолюції ES-11/1.', ru: 'а' }
      },
      path: 'annotations[2].contested[0].text.uk',
      wrong: /names "later-book", but cites "register"/,
      right: /of its own/,
    },
  ],
  nothingOfHindsight: [
    ...(
      [
        ['en', 'They were then holding out.', /"were then" looks back/],
        ['en', 'It would later sink.', /"would later"/],
        ['uk', 'Вони тоді тримали оборону.', /"тоді тримали"/],
        ['uk', 'Згодом він затонув.', /"Згодом"/],
        ['ru', 'Они тогда держали оборону.', /"тогда держали"/],
        ['ru', 'Впоследствии он затонул.', /"Впоследствии"/],
        ['en', 'It sank on 3 April 2024.', /2024-04-03 is after the story's day/],
        ['en', 'It sank on April 3.', /2024-04-03 is after/],
        ['uk', 'Він затонув 3 квітня.', /2024-04-03 is after/],
        ['ru', 'Он затонул 3 апреля 2024 года.', /2024-04-03 is after/],
      ] as const
    ).map(([lang, text, wrong]) => ({
      does: `"${text}"`,
      change: (s: Story) => void (note(s, 1).body.value = { en: 'a', uk: 'а', ru: 'а', [lang]: text }),
      path: `annotations[1].body.value.${lang}`,
      wrong,
      right: /2024-02-29|planned/,
    })),
  ],
  wordsAreSetInTheirLanguage: [
    ...(
      [
        ['en', '56.9 % of them', /56\.9%/],
        ['uk', '56,9% з них', /56,9 %/],
        ['ru', '56.9 % из них', /comma/],
        ['en', 'the «old» port', /“/],
        ['uk', 'старий “порт”', /«/],
        ['ru', 'старый "порт"', /quotation marks/],
        ['en', "the port's berth", /apostrophe/],
        ['uk', "п'ять причалів", /apostrophe/],
        ['en', 'a port - old', /dash/],
        ['ru', 'порт – старый', /long dash/],
        ['uk', 'старый порт', /Ukrainian letters/],
        ['ru', 'старий порт і причал', /Russian letters/],
      ] as const
    ).map(([lang, text, right]) => ({
      does: `"${text}" in ${lang}`,
      change: (s: Story) => void (s.summary = { en: 'a', uk: 'а', ru: 'а', [lang]: text }),
      path: `summary.${lang}`,
      wrong: /"/,
      right,
    })),
  ],
}

const WARNINGS = [
  'layersLookDifferent',
  'markedDaysAreTheNotes',
  'positionsAreInView',
  'layersAreSeen',
  'recordsAreUsed',
  'languagesAreComplete',
  'captionsSayMore',
  'titlesAreShort',
  'datesStandInTheirSource',
  'statementsCiteOneSource',
  'nothingOfHindsight',
  'wordsAreSetInTheirLanguage',
  'textsAreInTheLanguages',
]

it('finds nothing in a good story', () => {
  expect(parseStory(ferry, FERRY_FILE)).toMatchObject({ status: 'ok', warnings: [] })
})

for (const [name, cases] of Object.entries(CASES) as [keyof typeof RULES, Case[]][]) {
  describe(name, () => {
    it.each(cases)('tells of $does', ({ change, path, wrong, right, warning }) => {
      const story = changed(ferry, change)
      const found = RULES[name](story).find((finding) => finding.path === path)
      expect(found, JSON.stringify(RULES[name](story))).toBeDefined()
      expect(found!.wrong).toMatch(wrong)
      expect(found!.right).toMatch(right)
      const parsed = parseStory(story, 'ferry.json')
      const told = parsed.status === 'ok' ? parsed.warnings : parsed.problems
      expect(parsed.status).toBe((warning ?? WARNINGS.includes(name)) ? 'ok' : 'bad')
      const problem = { file: 'ferry.json', rule: name, path, wrong: found!.wrong, right: found!.right }
      expect(told).toContainEqual(expect.objectContaining(problem))
    })
  })
}

describe('a place far away', () => {
  const seen = (center: [number, number], select: string | null, at: [number, number] = [-150, 60]) =>
    RULES.positionsAreInView(
      changed(ferry, (s) => {
        s.journeys = []
        s.places.features[0]!.geometry.coordinates = at
        s.annotations[0]!.place = s.places.features[0]!.id
        s.steps[0] = { ...s.steps[0]!, select, camera: { center, zoom: 6 } }
      }),
    ).filter(({ path }) => path === 'places.features[0].geometry.coordinates')

  it('has no warning where a step shows it on the smallest map', () => {
    expect(seen([-150, 60], null)).toEqual([])
    expect(seen([-150 + (400 / 512 / 64) * 360, 60], null)).toEqual([])
    expect(seen([-150 + (480 / 512 / 64) * 360, 60], ferry.annotations[0]!.id)).toEqual([])
    expect(seen([-150 + (480 / 512 / 64) * 360, 60], null)).toHaveLength(1)
  })

  it('has none where a step goes there though its numbers would lie in the view the other way round', () => {
    expect(seen([46.5, 30.25], null, [46.5, 30.25])).toEqual([])
    expect(seen([120, 10], null, [46.5, 30.25])).toHaveLength(1)
  })
})

describe('what is to be written where a list is empty', () => {
  it.each([
    ['groups', 'layers[0].group', /^"groups": \[\{ "id": "places", "title": "…" \}\]$/],
    ['sources', 'annotations[0].source', /^"sources": \[\{ "id": "gazette", "title": "…" \}\]$/],
    ['actors', 'annotations[0].speaker', /^"actors": \[\{ "id": "[\w-]+", "name": "…" \}\]$/],
    [
      'layers',
      'steps[0].layers[0]',
      /^"layers": \[\{ "id": "[\w-]+", "kind": "…", "title": "…", "group": "…"/,
    ],
  ] as const)('%s', (list, path, right) => {
    const parsed = parseStory({ ...ferry, [list]: [] }, 'f.json')
    const told = parsed.status === 'bad' ? parsed.problems : []
    expect(told.find((one) => one.path === path)?.right).toMatch(right)
  })
})

it('means by an id that is none a record that is there', () => {
  const onLayer = (layer: string) => {
    const parsed = parseStory(
      changed(ferry, (s) => void (s.places.features[0]!.properties.layer = layer)),
      'f.json',
    )
    const told = parsed.status === 'bad' ? parsed.problems : []
    return told.filter(({ path }) => path.startsWith('places'))
  }
  expect(onLayer('Bornholm')).toMatchObject([{ wrong: '"Bornholm" is not among the story\'s layers' }])
  expect(onLayer('Bornholm')[0]).not.toHaveProperty('near')
  const [layer] = ferry.layers
  expect(onLayer(layer!.id.toUpperCase())).toMatchObject([{ near: layer!.id }])
})

describe("a story's day in another year than its text", () => {
  const told = (asOf: string, texts: string[], published: string) => {
    const story = changed(ferry, (s) => {
      Object.assign(s, { asOf, langs: ['en'], summary: texts.join(' ') })
      for (const source of s.sources) source.date = published
    })
    return RULES.weekdaysAreRight(story).map(({ path, wrong, right }) => `${path}: ${wrong}; ${right}`)
  }
  const leaks = ['On Monday, 26 September they leaked.', 'On Friday, 30 September he spoke.']
  it('is told once', () => {
    const asOf =
      'asOf: 2026-11-30, but the weekdays in the text are those of 2022; a day in 2022 that the story stands at'
    expect(told('2026-11-30', leaks, '2026-01-01')).toEqual([asOf])
    expect(told('2022-09-30', leaks, '2022-09-30')).toEqual([])
    // of one day alone the sources decide
    expect(told('2026-11-30', leaks.slice(0, 1), '2022-09-30')).toEqual([asOf])
    expect(told('2026-11-30', leaks.slice(0, 1), '2026-01-01')).toEqual([
      expect.stringMatching(/^summary: "Monday"/),
    ])
  })
  it('is let be where one weekday alone is wrong, or no year has them all', () => {
    expect(told('2022-09-30', [...leaks, 'On Monday, 27 September it rained.'], '2022-09-30')).toHaveLength(1)
    expect(told('2026-11-30', [...leaks, 'On Monday, 27 September it rained.'], '2022-09-30')).toHaveLength(3)
  })
})

it('tells of a place that is left out once, beside a reason for having none', () => {
  const without = changed(ferry, (s) => {
    Reflect.deleteProperty(note(s), 'place')
    Object.assign(note(s), { noPlace: { en: 'All of it.', uk: 'Усе.', ru: 'Всё.' } })
  })
  const parsed = parseStory(without, 'f.json')
  const told = parsed.status === 'bad' ? parsed.problems.filter(({ id }) => id === note(ferry).id) : []
  expect(told.map(({ path, rule }) => [path, rule])).toEqual([['annotations[0].place', 'schema']])
})

it('warns of a country taken for its language, and lets any language pass whose habits it does not know', () => {
  const wrong = changed(ferry, (s) => void s.langs.push('ua'))
  expect(RULES.languagesAreKnown(wrong)).toMatchObject([{ path: 'langs[3]', warning: true }])
  const swahili = changed(ferry, (s) => {
    s.langs = ['sw', 'zh-Hant']
    s.lang = 'sw'
    s.summary = { sw: 'Kivuko "Alfa" - 3 Machi 2024, 5%', 'zh-Hant': '渡輪' }
  })
  expect(RULES.languagesAreKnown(swahili)).toEqual([])
  expect(RULES.wordsAreSetInTheirLanguage(swahili).filter((f) => f.path.startsWith('summary'))).toEqual([])
})

it('knows the habits and months of French, Spanish and Arabic', () => {
  const told = (lang: string, text: string) => {
    const story = changed(ferry, (s) => void (s.summary = { [lang]: text }))
    return [...RULES.wordsAreSetInTheirLanguage(story), ...RULES.nothingOfHindsight(story)]
      .filter((f) => f.path === `summary.${lang}`)
      .map((f) => f.right)
  }
  expect(told('fr', 'Il part le 5 février : « oui », dit-il, “à 40 %”.')).toEqual([])
  expect(told('fr', 'Pourquoi?')).toEqual([expect.stringMatching(/space before/)])
  expect(told('fr', 'il dit «oui»')).toEqual([expect.stringMatching(/inside guillemets/)])
  expect(told('fr', 'Il a coulé le 1er avril 2024.')).toEqual([expect.stringMatching(/planned/)])
  expect(told('es', 'Sale el 5 de febrero: «¿Por qué?», dijo, y «a “40 %”».')).toEqual([])
  expect(told('es', 'Salió. Por qué?')).toEqual([expect.stringMatching(/opening ¿/)])
  expect(told('es', '¡Salió! Y volvió!')).toEqual([expect.stringMatching(/opening ¡/)])
  expect(told('es', 'Se hundió el 1 de abril de 2024.')).toEqual([expect.stringMatching(/planned/)])
  expect(told('ar', 'غادرت العبّارة الميناء، وعلى متنها 40% من الركاب.')).toEqual([])
  expect(told('ar', 'غادرت, ثم عادت')).toEqual([expect.stringMatching(/Arabic comma/)])
  expect(told('ar', 'غرقت في ٢٢ نيسان/أبريل ٢٠٢٤.')).toEqual([expect.stringMatching(/planned/)])
})

it('lets a planned thing and a noted source be later than the story', () => {
  expect(ferry.annotations[0]!.about!.from! > ferry.asOf).toBe(true)
  expect(ferry.sources[2]!.date! > ferry.asOf).toBe(true)
})

it('lets a plan and a call name a day to come, and a source say when it came out', () => {
  const story = changed(ferry, (s) => {
    s.summary = { en: 'It goes on 5 March.', uk: 'а', ru: 'а' }
    note(s).body.value = { en: 'It goes till 1 April 2024.', uk: 'а', ru: 'а' }
    s.sources[2]!.note = { en: 'Came out on 1 May 2024.', uk: 'а', ru: 'а' }
  })
  expect(RULES.nothingOfHindsight(story)).toEqual([])
})

it('lets marked words without a year speak of the year that their note is dated in', () => {
  const marked = (exact: string, date: string) =>
    changed(ferry, (s) => {
      Object.assign(s.article.paragraphs[2]!.text, { en: `Nobody knows ${exact}.` })
      Object.assign(target(s, 3).selector, { exact })
      Object.assign(s.annotations[3]!, { date })
    })
  expect(RULES.markedDaysAreTheNotes(marked('the price of 27 May', '2022-05-27'))).toEqual([])
  expect(RULES.markedDaysAreTheNotes(marked('the price of 27 May', '2022-05-28'))).toHaveLength(1)
  expect(RULES.markedDaysAreTheNotes(marked('the price of 27 May 2023', '2022-05-27'))).toHaveLength(1)
})

it('takes a day for named in its paragraph with or without the year', () => {
  const story = changed(ferry, (s) => {
    s.article.source = 'gazette'
    s.article.paragraphs[0]!.text = { en: 'On 28 February it goes.', uk: 'а', ru: 'а' }
  })
  expect(RULES.datesStandInTheirSource(story).map((f) => f.path)).not.toContain('annotations[0].date')
})
