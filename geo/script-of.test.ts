import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { isWrittenIn } from './build/script-of'
import manifest from './world/manifest.json' with { type: 'json' }

it.each([
  ['ar', 'الرها', 'al-Rūhā'],
  ['fa', 'تهران', 'Tehrān'],
  ['he', 'חיפה', 'Haifa'],
  ['ru', 'Гомель', 'Gomel’'],
  ['uk', 'Ґалвестон', 'Ґалвестoн'],
  ['el', 'Αθήνα', 'Athína'],
  ['zh', '北京', 'Beijing'],
  ['ja', 'さいたま', 'Saitama'],
  ['ko', '서울', 'Seoul'],
  ['ka', 'თბილისი', 'Tbilisi'],
  ['hy', 'Երևան', 'Yerevan'],
  ['th', 'กรุงเทพ', 'Krung Thep'],
  ['hi', 'दिल्ली', 'Dillī'],
  ['bn', 'ঢাকা', 'Dhaka'],
  ['de', 'Köln', 'Кёльн'],
  ['vi', 'Hồ Chí Minh', '胡志明市'],
])('takes a name for one of %s by its script: %s, not %s', (lang, name, other) => {
  expect(isWrittenIn(lang, name)).toBe(true)
  expect(isWrittenIn(lang, other)).toBe(false)
})

it('names no town of the world in letters of another language', () => {
  const wrong = Object.keys(manifest.files)
    .filter((path) => /^(?:towns|provinces)\//.test(path))
    .flatMap((path) => {
      const packed = readFileSync(new URL(`world/${path}`, import.meta.url))
      const named = JSON.parse(brotliDecompressSync(packed).toString()) as {
        names?: Record<string, string>
      }[]
      return named.flatMap(({ names = {} }) => Object.entries(names))
    })
    .filter(([lang, name]) => !isWrittenIn(lang, name))
  expect(wrong).toEqual([])
})
