import { expect, it } from 'vitest'
import { inArabicFont } from './preview'

it('writes names in Arabic with what one font has, for a renderer that would lose the rest', () => {
  expect(inArabicFont('مركز الزلزال الأول، 7.8')).toBe('مركز الزلزال الأول، ٧٫٨')
  expect(inArabicFont('في 6 شباط/فبراير')).toBe('في ٦ شباط فبراير')
  expect(inArabicFont('Elbistan 7.5')).toBe('Elbistan 7.5')
  expect(inArabicFont('7.5')).toBe('7.5')
})
