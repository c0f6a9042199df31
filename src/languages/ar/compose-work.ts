import type { ComposeFigures } from '../en/compose-work'

export const figures: ComposeFigures = {
  waiting: 'تُحسب ما إن يصل الطريق بين مكانين وتخلو حقول الوصفة من الأخطاء.',
  offLand: 'يبعد «{place}» أكثر من {n} كم عن اليابسة. أعطه موضعًا على اليابسة.',
  noLand: 'لا يابسة لهذا الطريق:',
  failed: 'تعذّر حساب الأرقام: {wrong}',
}
