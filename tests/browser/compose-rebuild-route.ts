import { words } from '../../src/languages/en/compose'
import type { Act, Part } from './compose-hands'
import {
  fields,
  ifFirst,
  isFirst,
  latLng,
  layer,
  layerForm,
  said,
  setIf,
  shown,
  write,
  type Now,
} from './compose-rebuild'

const { route } = words

/** The land route by its places, its crossings, its land, and what readers may change about it. */
export function rebuildRoute(now: Now): Act[] {
  const [one] = now.story.derived
  if (!one) return []
  const own = now.story.layers.find(({ id }) => id === one.layer)!
  const at = { in: [route.title] }
  const { recipe, whatIf } = one
  const via = recipe.via.flatMap((stop): Act[] => {
    const form = { in: [route.title, shown(now, stop.name)] }
    const name = said(now, stop.name)!
    return [
      ...ifFirst(now, [
        ...(stop.place
          ? [{ ...at, field: route.viaPlace, value: stop.place }]
          : [
              { ...at, field: route.viaName, value: name },
              { ...at, field: route.viaAt, value: latLng(stop.lngLat) },
              { ...at, press: route.viaAdd },
            ]),
        { ...form, field: fields.id, value: stop.id },
      ]),
      ...write(now, words.place.name, stop.name, form),
    ]
  })
  const crossings = recipe.crossings.flatMap(({ id, name, open }): Act[] => {
    const form = { in: [route.title, shown(now, name, ['crossing-1'])] }
    return [
      ...ifFirst(now, [{ ...at, press: route.crossingAdd }]),
      ...write(now, route.crossingName, name, form),
      ...ifFirst(now, [
        { ...form, field: route.crossingOpen, value: open },
        { ...form, field: fields.id, value: id },
      ]),
    ]
  })
  const title = (id: string) => {
    const source = now.story.sources.find((one) => one.id === id)!
    return typeof source.title === 'string' ? source.title : source.title[now.lang]!
  }
  const land = { in: [route.title, route.land] }
  return [
    { press: words.panels.layers },
    { press: isFirst(now) ? route.add : said({ ...now, lang: now.story.lang }, own.title)! },
    ...write(now, route.name, one.title, at),
    ...write(now, route.caveat, one.caveat, at),
    ...via,
    ...crossings,
    ...ifFirst(now, [
      { ...at, field: route.claim, value: one.claim },
      { ...at, field: route.halfWidth, value: String(recipe.halfWidthKm) },
      ...recipe.data.map((id) => ({ in: [route.title, route.data], field: title(id), value: true })),
      ...setIf(land, route.landBuiltin, recipe.land?.builtin),
      ...setIf(land, route.withinM, recipe.land?.withinM),
    ]),
    ...whatMayChange(now, whatIf),
    ...ifFirst(now, [{ in: [route.title, fields.more], field: fields.id, value: one.id }]),
    ...layerFormBelow(now, own),
    { press: `‹ ${layer.all}` },
  ]
}

/** The route's own part stands before the layer's, and has fields of the same names. */
const layerFormBelow = (now: Now, own: Parameters<typeof layerForm>[1]): Act[] =>
  layerForm(now, own).map((act) =>
    act.field === fields.id ? { ...act, in: [{ name: fields.more, nth: 1 }] } : act,
  )

type WhatIf = Now['story']['derived'][number]['whatIf']

function whatMayChange(now: Now, whatIf: WhatIf): Act[] {
  if (!whatIf) return []
  const { coast, block, strip, presets } = whatIf
  const outer: Part[] = [route.title, route.whatIf]
  const part = (name: string) => ({ in: [...outer, name] })
  const reach = (
    at: { in: Part[] },
    { from, to, start }: { from: number; to: number; start: number },
  ): Act[] => [
    { ...at, field: route.least, value: String(from) },
    { ...at, field: route.most, value: String(to) },
    { ...at, field: route.start, value: String(start) },
  ]
  const begin = (press: string, of: unknown) => ifFirst(now, of ? [{ in: outer, press }] : [])
  const at = {
    coast: part(route.coast),
    block: part(route.block),
    strip: part(route.strip),
    presets: part(route.presets),
  }
  return [
    ...write(now, route.crossingsTitle, whatIf.crossingsTitle, { in: outer }),
    ...begin(route.coastAdd, coast),
    ...ifFirst(now, setIf(at.coast, route.side, coast?.side)),
    ...write(now, route.figureName, coast?.label, at.coast),
    ...write(now, route.coastNote, coast?.note, at.coast),
    ...begin(route.blockAdd, block),
    ...(block && isFirst(now)
      ? [{ ...at.block, field: route.blockPlace, value: block.place }, ...reach(at.block, block.radiusKm)]
      : []),
    ...write(now, route.blockLabel, block?.label, at.block),
    ...write(now, route.radiusLabel, block?.radiusLabel, at.block),
    ...write(now, route.legend, block?.legend, at.block),
    ...write(now, route.detourTitle, block?.detour.title, at.block),
    ...write(now, route.detourText, block?.detour.text, at.block),
    ...begin(route.stripAdd, strip),
    ...(strip && isFirst(now)
      ? [
          ...reach(at.strip, strip.depthKm),
          ...(['west', 'south', 'east', 'north'] as const).flatMap((side) =>
            setIf(at.strip, route.within[side], strip.within?.[side]),
          ),
        ]
      : []),
    ...write(now, route.stripLabel, strip?.label, at.strip),
    ...write(now, fields.note, strip?.note, at.strip),
    ...begin(route.presetsAdd, presets),
    ...write(now, route.presetsTitle, presets?.title, at.presets),
    ...write(now, route.presetsText, presets?.text, at.presets),
    ...(presets?.list ?? []).flatMap(({ id, title, note, settings }): Act[] => {
      const model = { in: [...at.presets.in, shown(now, title, ['model-1'])] }
      const picked = (group: string, name: string): Act => ({
        in: [...model.in, group],
        field: name,
        value: true,
      })
      const nameOf = (list: { id: string; name: unknown }[], key: string) =>
        said(now, list.find((one) => one.id === key)!.name as string)!
      const { via, crossings } = now.story.derived[0]!.recipe
      return [
        ...ifFirst(now, [{ ...at.presets, press: route.modelAdd }]),
        ...write(now, route.modelTitle, title, model),
        ...write(now, fields.note, note, model),
        ...ifFirst(now, [
          ...setIf(model, route.halfWidth, settings.halfWidthKm),
          ...setIf(model, route.radius, settings.blockRadiusKm),
          ...setIf(model, route.depth, settings.stripDepthKm),
          ...(settings.viaOff ?? []).map((key) => picked(route.viaOff, nameOf(via, key))),
          ...(settings.closed ?? []).map((key) => picked(route.closed, nameOf(crossings, key))),
          { ...model, field: fields.id, value: id },
        ]),
      ]
    }),
  ]
}
