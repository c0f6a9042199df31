import type { ComposeFigures } from '../en/compose-work'

export const figures: ComposeFigures = {
  waiting: 'Они будут вычислены, как только соединены два места, а в полях рецепта нет ошибок.',
  offLand: '«{place}» лежит дальше чем в {n} км от суши. Укажите точку на суше.',
  noLand: 'Для этого пути нет суши:',
  failed: 'Показатели не удалось вычислить: {wrong}',
}
