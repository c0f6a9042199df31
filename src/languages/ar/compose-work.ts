import type {
  ComposeBuilding,
  ComposeFigures,
  ComposeMore,
  ComposePreview,
  ComposeSaid,
} from '../en/compose-work'

export const figures: ComposeFigures = {
  waiting: 'تُحسب ما إن يصل الطريق بين مكانين وتخلو حقول الوصفة من الأخطاء.',
  offLand: 'يبعد «{place}» أكثر من {n} كم عن اليابسة. أعطه موضعًا على اليابسة.',
  noLand: 'لا يابسة لهذا الطريق:',
  failed: 'تعذّر حساب الأرقام: {wrong}',
}

export const more: ComposeMore = {
  times: 'أزمنة المكان',
  timesHint: 'متى كان هذا المكان أو سيكون.',
  timeAdd: 'أضف زمنًا',
  timeRemove: 'أزل هذا الزمن',
  timeHint: 'ISO 8601، مثل: 1991 أو 1991-08 أو 1991-08-24.',
  box: 'أين تنتهي اليابسة المقتطعة، بالدرجات',
  boxHint:
    'أربعة أعداد، كل منها في سطر: الغرب، الجنوب، الشرق، الشمال. إن تُركت فارغة اتسعت بحيث لا يخرج منها طريق أقصر.',
  tiles: 'طبقة من بلاطات متجهة (PMTiles)',
  tilesTitle: 'بلاطات',
  tilesFile: 'ملف البلاطات',
  tilesOther: 'ملف بلاطات آخر',
  tilesForget: 'لا تستعمل الملف',
  tilesUrl: 'عنوان البلاطات على خادم آخر',
  tilesUrlHint: 'بدلًا من ملف. يُسأل القارئ أولًا في كل مرة: تحميلها يكشف للخادم عنوانه على الشبكة.',
  tilesLayer: 'الطبقة داخل البلاطات',
  tilesLayerHint: 'اسمها هناك، كما في: tippecanoe -l.',
  tilesNone: 'تُرسم في الخريطة المبنية لا في هذه.',
  tilesType: 'هذا ليس أرشيف PMTiles.',
  basemap: 'خلفية الخريطة',
  groundTiles: 'خلفية من بلاطات متجهة',
  groundTilesHint: 'بلاطات بمخطط Protomaps، أو ما يكتبه placeline world.',
  groundUrlHint:
    'بدلًا من ملف. إن لم يكن موقع الخريطة نفسه يُسأل القارئ أولًا: تحميلها يكشف للخادم عنوانه على الشبكة.',
  groundTilesAdd: 'أخذ الخلفية من بلاطات متجهة',
  groundTilesRemove: 'لا تستعمل هذه البلاطات',
  groundStyle: 'خلفية بنمط MapLibre',
  groundStyleHint: 'يُسأل القارئ أولًا: تحميلها يكشف للخوادم عنوانه على الشبكة. وتُترك أسماء النمط ورموزه.',
  groundStyleAdd: 'أخذ الخلفية من نمط MapLibre',
  groundStyleRemove: 'لا تستعمل هذا النمط',
  groundStyleUrl: 'عنوان النمط',
  groundHosts: 'خوادم أخرى لبلاطاته',
  groundHostsHint: 'واحد في كل سطر، مثل: https://tiles.example.',
}

export const said: ComposeSaid = {
  added: 'أُضيف: {name}',
  removed: 'حُذف: {name}',
  undone: 'أُلغي التعديل',
  redone: 'أُعيد التعديل',
  moved: '«{name}» الآن {n} من {all}',
}

export const building: ComposeBuilding = {
  step: '{n} من {all}: {what}',
  files: 'الملفات: {n} من {all}',
  stop: 'أوقف',
  stopped: 'أُوقف البناء. القصة كما كانت، ولم يُحفظ شيء.',
  stages: {
    code: 'تحميل أداة البناء',
    check: 'فحص القصة',
    ground: 'السواحل والحدود والمدن',
    route: 'الطريق البري',
    data: 'الطبقات والصور',
    map: 'الخريطة الثابتة وحروفها',
    pages: 'الصفحات ومعايناتها',
    files: 'ما في كل موقع',
    pack: 'ضغط الملف',
  },
}

export const preview: ComposePreview = {
  open: 'كما يراها القارئ',
  title: 'القصة كما سيراها قراؤها',
  size: 'الحجم',
  sizes: { page: 'صفحة', phone: 'هاتف', frame: 'إطار' },
  theme: 'المظهر',
  themes: { light: 'فاتح', dark: 'داكن' },
  lang: 'اللغة',
  unshown:
    'لا يعرض هذا المتصفح هنا صفحات من ذاكرته: كذلك بعض النوافذ الخاصة والصفحات بلا https. احفظ القصة في ملف واحد ثم افتحه.',
  close: 'إغلاق',
}
