import { words, type Habits } from './habits'

export const en: Habits = {
  locative:
    words(`in at near from to toward towards outside inside around across between of through throughout into via
    beyond beside behind above below off over under along within leaving left leave reach reached reaching reaches visit
    visited visiting enter entered entering hit struck neighbouring neighboring versus`),
  function:
    words(`a about after against all also although amid among an and another any around as at back because before
    behind being below beneath beside besides between beyond both but by despite down during each earlier either
    elsewhere even every few finally first following for former from further had has have he her here his how however i if
    in inside instead into is it its just last late later least less like many meanwhile more most much near nearly
    neither never no nor not nothing now of off on once one only onto or other others our out outside over past per
    perhaps rather second several she since so some soon still such than that the their them then there these they this
    those though three through thus to today together tomorrow tonight too toward two under unlike until up upon via was
    we were what when where which while who whose why will with within without yesterday yet you your today's`),
  titles:
    words(`mr mrs ms miss dr prof professor sir lord lady dame president vice premier chancellor minister secretary
    senator representative congressman congresswoman governor mayor judge justice general gen colonel col captain capt
    lieutenant lt major sergeant sgt admiral commander king queen prince princess duke duchess count countess emperor
    pope cardinal archbishop bishop father sister brother rabbi imam sheikh sultan emir ambassador director chairman
    chairwoman spokesman spokeswoman spokesperson coach author writer actor actress singer novelist poet historian
    analyst economist professor reverend rev saint hurricane typhoon cyclone storm operation camp uncle aunt`),
  organisations:
    words(`times post herald tribune gazette journal daily weekly review news observer mirror telegraph
    university college institute academy school bank club fc cf sc afc united rovers wanderers airlines airways motors
    electric steel group corporation corp inc ltd llc plc company co holdings foundation orchestra philharmonic symphony
    opera ballet museum gallery hospital church cathedral mosque court police conference agreement accord accords treaty
    protocol convention declaration cup open marathon prix festival games street avenue road square party union league
    association federation society council commission committee agency authority ministry department office bureau
    chamber parliament senate congress army navy force forces guard command fund exchange stock index championship
    championships hotel theatre theater library press radio tv television stadium arena act bill plan process summit
    bulls lakers yankees giants eagles bears lions tigers dodgers rangers stars kings film books records consulting
    partners capital energy oil gas petroleum pharma technologies systems`),
  city: words('city town village port capital suburb settlement municipality hamlet harbour harbor township'),
  area: words(`province region oblast state county district governorate prefecture territory department republic krai
    canton emirate provinces regions states districts governorates counties departments oblasts`),
  water: words('river rivers lake sea gulf bay strait straits canal reservoir channel ocean creek lagoon'),
  beside:
    words(`north south east west northern southern eastern western northeastern northwestern southeastern
    southwestern northeast northwest southeast southwest central greater upper lower old downtown metropolitan coastal
    mainland rural inner outer mid
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    airport international harbour harbor station peninsula island islands valley bridge governor mayor president prime foreign
    interior defence defense minister time gmt`),
  never:
    words(`january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep oct nov dec
    north south east west northern southern eastern western god christmas easter ramadan eid internet bible quran koran
    english french german spanish russian ukrainian chinese japanese arab arabic kurdish turkish greek roman latin
    american british canadian mexican brazilian indian african asian european australian italian dutch swiss swedish
    danish norwegian finnish polish czech hungarian romanian bulgarian serbian croatian albanian syrian iraqi iranian
    israeli palestinian lebanese egyptian libyan moroccan tunisian algerian sudanese ethiopian kenyan nigerian ghanaian
    afghan pakistani bangladeshi thai vietnamese filipino indonesian korean irish scottish welsh orthodox catholic
    christian muslim jewish sunni shia protestant buddhist hindu republican democrat democratic conservative labour
    liberal covid police army navy parliament congress senate house white street road avenue university college
    of same most bar many police union union's mobile enterprise independence republic liberty hope progress victory
    commerce industry central park hall university battle normal university media data date deal best rest peace union
    justice green brown black white gold silver iron rose young long short hill lake river island beach city town
    village county church school bank market mission center centre santa san saint los las el la le the u eu un nato
    who imf opec asean brics page read reading nice orange male split cork bath bray ham lens tours nancy angers sion
    mr mrs ms dr president king queen prince general minister governor mayor captain major judge bishop pope sun star
    moon earth mars venus mercury winter summer spring autumn fall morning evening night day week month year home
    world man men women child children family people state nation country government company council court law
    friends officials residents workers farmers police rescue rescuers families thousands hundreds dozens
    google apple amazon facebook twitter microsoft netflix tesla boeing airbus siemens opera times post herald`),
  saying: words(
    'said says told tells added adds asked wrote argued explained recalled testified tweeted laughed smiled',
  ),
  forms: (key) => (key.endsWith('s') && key.length > 4 ? [] : []),
  hasCapitalTitles: true,
}
