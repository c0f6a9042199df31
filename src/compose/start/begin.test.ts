import { expect, it } from 'vitest'
import { guessLang } from './begin'

it.each([
  ['en', 'The ferry left the harbour at noon with forty people on board.'],
  ['uk', 'Пором вийшов із гавані опівдні, на його борту було сорок людей.'],
  ['ru', 'Паром вышел из гавани в полдень, на его борту было сорок человек.'],
  ['fr', 'Le ferry est parti du port à midi avec quarante personnes ; la mer était calme.'],
  ['es', 'El transbordador zarpó del puerto a mediodía con cuarenta personas, y la mar estaba en calma.'],
  ['ar', 'غادرت العبّارة الميناء ظهرًا وعلى متنها أربعون شخصًا.'],
])('takes a pasted text for what it is written in: %s', (lang, text) => {
  expect(guessLang(text, 'ru')).toBe(lang)
})

it('keeps to the language of the interface where nothing tells', () => {
  expect(guessLang('12:30', 'uk')).toBe('uk')
  expect(guessLang('Abfahrt am Mittag', 'fr')).toBe('fr')
})
