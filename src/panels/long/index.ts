/** The text, list and dates of a story that is too long for the page to hold whole; a page of its own asks for them. */
export { default as LongArticle } from './LongArticle.svelte'
export { default as LongDates } from './LongDates.svelte'
export { default as LongList } from './LongList.svelte'
