import type { ComposeFigures } from '../en/compose-work'

export const figures: ComposeFigures = {
  waiting: 'Їх буде обчислено, щойно сполучено два місця, а в полях рецепта немає помилок.',
  offLand: '«{place}» лежить далі ніж за {n} км від суходолу. Вкажіть точку на суходолі.',
  noLand: 'Для цього шляху немає суходолу:',
  failed: 'Показники не вдалося обчислити: {wrong}',
}
