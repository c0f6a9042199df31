import LongArticle from './LongArticle.svelte'
import LongDates from './LongDates.svelte'
import LongList from './LongList.svelte'

/** Text, list and dates of a story that is too long for the page to hold whole. Only such a story loads them. */
export const LONG = { LongArticle, LongDates, LongList }
export type LongParts = typeof LONG
