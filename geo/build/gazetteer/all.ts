/**
 * Rebuilds geo/gazetteer: one pack of what is known everywhere (countries, provinces, waters, regions, large towns), one
 * of the other towns of each country. Run by `npm run geo:gazetteer`; names by language come from a Debian package
 * (GEONAMES_DIR; see geo/README.md).
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { termsOf } from '../world/write'
import { countryEntries, provinceEntries } from './areas'
import type { Entry } from './entry'
import { islandEntries } from './islands'
import { GAZETTEER, compressed, packed, writeText, type PackFile } from './pack'
import { peopleNames } from './people'
import { regionEntries } from './regions'
import { townEntries } from './towns'
import { waterEntries } from './waters'

/** Towns of so many people are in the pack of the world, as are capitals and chief towns of provinces. */
const LEAST_PEOPLE = Number(process.env.LEAST ?? 20_000)

/** What a pack of one country may weigh. */
const MOST_BYTES = 400_000
const USUAL_SCRIPTS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]/u
const OWN_SCRIPTS: Record<string, RegExp> = { CN: /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Han}]/u }

mkdirSync(GAZETTEER, { recursive: true })
for (const file of readdirSync(GAZETTEER)) rmSync(new URL(file, GAZETTEER))

const files: Record<string, PackFile> = {}
const towns = townEntries()
const isLarge = ({ people, seat }: Entry) => people >= LEAST_PEOPLE || seat !== undefined
const people = new Map<string, number>()
for (const town of towns) people.set(town.country, (people.get(town.country) ?? 0) + town.people)

const { given, family } = peopleNames()
const known = [...countryEntries(people), ...provinceEntries(), ...regionEntries(), ...waterEntries()]
const large = towns.filter(isLarge)
write('world', [...known, ...islandEntries([...known, ...towns], [...given, ...family]), ...large])
const byCountry = new Map<string, Entry[]>()
for (const town of towns.filter((one) => !isLarge(one)))
  byCountry.set(town.country, [...(byCountry.get(town.country) ?? []), town])
for (const country of [...byCountry.keys()].sort()) writeCountry(country, byCountry.get(country)!)

files['people.txt.gz'] = writeText('people.txt', [...given, '', ...family].join('\n'))

const manifest = {
  build: 'npm run geo:gazetteer',
  terms: {
    'packs of places': termsOf(['geonames-500', 'geonames-languages', 'natural-earth-admin1', 'cldr']),
    'people.txt.gz': termsOf(['people']),
  },
  files,
}
writeFileSync(new URL('manifest.json', GAZETTEER), `${JSON.stringify(manifest, null, 1)}\n`)

/** As much of a country as a pack may hold: first without names in scripts that are not its own, then without the smallest. */
function writeCountry(name: string, all: Entry[]) {
  const isFit = (entries: Entry[]) => compressed(packed(entries)).length <= MOST_BYTES
  let entries = all
  if (!isFit(entries)) entries = all.map((entry) => withScripts(entry, OWN_SCRIPTS[name] ?? USUAL_SCRIPTS))
  while (!isFit(entries)) entries = entries.slice(0, Math.floor(entries.length * 0.97))
  write(name, entries)
}

function withScripts(entry: Entry, isUsual: RegExp): Entry {
  return { ...entry, aliases: entry.aliases.filter((text) => isUsual.test(text)) }
}

function write(name: string, entries: Entry[]) {
  files[`${name}.txt.gz`] = { ...writeText(`${name}.txt`, packed(entries)), places: entries.length }
}
