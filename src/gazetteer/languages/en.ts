import { words, type Habits } from './habits'

const AREAS = 'provinces regions states districts governorates counties departments oblasts'

export const en: Habits = {
  locative:
    words(`in at near from to toward towards outside inside around across between of through throughout into via
    beyond beside behind above below off over under along within leaving left leave reach reached reaching reaches visit
    visited visiting enter entered entering hit struck strike took taken seized seize captured recaptured retook retaken
    shelled bombed flooded lost besieged evacuated controls controlled crosses crossed crossing strike took take taken seized seize captured recaptured retook retaken shelled bombed flooded lost besieged
    evacuated control controls controlled cross crossed crossing towards neighbouring neighboring versus`),
  function:
    words(`a about after against all also although amid among an and another any around as at back because before
    behind being below beneath beside besides between beyond both but by despite down during each earlier either
    elsewhere even every few finally first following for former from further had has have he her here his how however i if
    in inside instead into is it its just last late later least less like many meanwhile more most much my near nearly do does did can could would should may might must go come let ask
    neither never no nor not nothing now of off on once one only onto or other others our out outside over past per
    perhaps rather second several she since so some soon still such than that the their them then there these they this
    those though three through thus to today together tomorrow tonight too toward two under unlike until up upon via was
    we were what when where which while who whose why will with within without yesterday yet you your today's`),
  titles:
    words(`mr mrs ms miss dr prof professor sir lord lady dame president vice premier chancellor minister secretary
    senator representative congressman congresswoman governor mayor judge justice general gen colonel col captain capt
    lieutenant lt major sergeant sgt admiral commander king queen count countess emperor
    pope cardinal archbishop bishop father sister brother rabbi imam sheikh sultan emir ambassador director chairman
    chairwoman spokesman spokeswoman spokesperson coach author writer actor actress singer novelist poet historian
    analyst economist engineer doctor nurse farmer fisherman driver photographer teacher lawyer detective inspector constable
    attorney professor reverend rev saint hurricane typhoon cyclone storm operation camp uncle aunt`),
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
    city real atletico inter sporting dynamo dinamo olympique borussia duke duchess earl baron baroness archbishop bishop
    prince princess partners capital energy oil gas petroleum pharma technologies systems`),
  city: words('city town village port capital suburb settlement municipality hamlet harbour harbor township'),
  area: words(`province region oblast state county district governorate prefecture territory department krai
    canton emirate island islands peninsula strip ${AREAS}`),
  areas: words(AREAS),
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
    of same many police union republic central park hall battle date city town
    village county church school bank market mission center centre santa san saint los las el la le the u eu un nato
    who imf opec asean brics page read
    mr mrs ms dr president king queen prince general minister governor mayor captain major judge bishop pope sun star
    moon earth mars venus mercury winter summer spring autumn fall morning evening night day week month year home
    world man men women child children family people state nation country government company council court law
    friends officials residents workers farmers police rescue rescuers families thousands hundreds dozens
    google apple toyota facebook twitter microsoft netflix tesla boeing airbus siemens opera times post herald`),
  saying: words(
    'said says told tells added adds asked wrote argued explained recalled testified tweeted laughed smiled',
  ),
  forms: () => [],
  usual:
    words(`nice reading orange male split cork bath bray ham lens tours nancy mobile enterprise independence hope liberty
    progress victory commerce industry normal media data deal best rest peace green brown black white gold silver iron
    rose young long short hill lake river island beach justice free home price real store line area care art change main
    save stock plan come side story key box mark rock bad due force cash gas capital lead tool valley opportunity wall
    ways tour bay sector coast grant chance ball stone label chair walk freedom began labor marine branch reach reserve
    bridge jesus golden laser cast carry train dry tape zero banks springs dual hunter crystal academy aim dan comfort
    interior conversion rain ride transit salt bell plain wave bond border reform discovery alliance slide delay winner
    empire drama contest boot chamber gateway marks superior carbon bright piano echo rapid metro pearl castle antique
    monster bone wing gap cache oracle angle era eagle luck cafe valentine sand temple ridge bet summit riding grove
    healing spray fell nelson baker ward walker experiment rush surprise glad globe champion tall trans wake harbor wells
    arena pine cooling gulf hunt moral clay wise paradise combine egg pill talent noble shore loose moon star sun earth
    jam duke pace arc occasion sunset camps coal pleasant lion canyon cricket rainbow hook cloud outer tales amber passage
    hood fortune gates tune tin jury fleet spoken grain tale sisters coin junction celebration landing reunion unity
    bride begun branch border center gap hit independence eagle police many most same bar much last first early late
    northwest southwest northeast southeast`),
  contracted: {},
  and: words('and or'),
  inside: words(
    'in on of the a capital city town port province state region southern northern eastern western central',
  ),
  of: words('of'),
  hasCapitalTitles: true,
  hasCases: false,
  hasJoined: false,
}
