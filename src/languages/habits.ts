/** What a typewriter writes, in most languages that have their own marks. */
export const STRAIGHT_QUOTES = { is: /"/u, right: 'the quotation marks of the language' }
export const STRAIGHT_APOSTROPHE = { is: /\p{L}'\p{L}/u, right: 'an apostrophe ’' }
export const HYPHEN_AS_DASH = { is: /\s-\s/u, right: 'a dash between words' }
