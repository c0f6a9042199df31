/** What an English newspaper calls a town otherwise than GeoNames does, by its country (ISO 3166 alpha-2) and its name there; since a day, where it was renamed. */
const ROWS = `
AE Ajman City=Ajman; AE Al Ain City=Al Ain; AE Al Fujairah City=Fujairah;
AE Ras Al Khaimah City=Ras al-Khaimah; AE Umm Al Quwain City=Umm al-Quwain; AF Mazār-e Sharīf=Mazar-i-Sharif;
AZ Sumqayıt=Sumgait; BE Antwerpen=Antwerp; BE Brugge=Bruges; BE Gent=Ghent; BY Homyel'=Homel; CH Genève=Geneva;
CH Luzern=Lucerne; CH Sankt Gallen=St. Gallen; CH Zürich=Zurich; DE Hannover=Hanover; DE Köln=Cologne;
DE Nürnberg=Nuremberg; DK Århus=Aarhus; EG Al Minyā=Minya;
EG Al ‘Āshir min Ramaḑān=10th of Ramadan City; EG Arish=El Arish; EG Asyūţ=Asyut; EG Damanhūr=Damanhour;
EG Madīnat Sittah Uktūbar=6th of October City; ES Gasteiz / Vitoria=Vitoria-Gasteiz; ES Sevilla=Seville;
FR Dunkerque=Dunkirk; GB Kingston upon Hull=Hull; GR Irákleion=Heraklion;
GR Lárisa=Larissa; GR Pátra=Patras; ID Jambi City=Jambi; IE Gaillimh=Galway; IN Allahābād=Prayagraj since 2018-10-16; IN Cochin=Kochi;
IN Hāora=Howrah; IQ Abū Ghurayb=Abu Ghraib; IQ Al Fallūjah=Fallujah; IQ Al Kūt=Kut; IQ Al ‘Amārah=Amara;
IQ As Sulaymānīyah=Sulaymaniyah; IQ Basrah=Basra; IQ Dihok=Duhok; IQ Zaxo=Zakho; IT Siracusa=Syracuse;
KZ Shevchenko=Aktau; LY Mişrātah=Misrata; MA Fès=Fez; MA Oujda-Angad=Oujda; MN Ulan Bator=Ulaanbaatar;
PA Panamá=Panama City; PA Santiago de Veraguas=Santiago; PH Cabanatuan City=Cabanatuan;
PH Caloocan City=Caloocan; PH Makati City=Makati; PH Mandaluyong City=Mandaluyong; PH Paranaque City=Parañaque;
PH Pasig City=Pasig; PS Jabālyā=Jabalia; RU Arkhangel’sk=Arkhangelsk; RU Groznyy=Grozny;
RU Naberezhnyye Chelny=Naberezhnye Chelny; RU Nizhniy Novgorod=Nizhny Novgorod; RU Novyy Urengoy=Novy Urengoy;
RU Orël=Oryol; RU Rostov-na-Donu=Rostov-on-Don; RU Staryy Oskol=Stary Oskol;
RU Velikiy Novgorod=Veliky Novgorod; SA Al Jubayl=Jubail; SA Buraydah=Buraidah; SA Ta’if=Taif;
SD Al Qadarif=Gedaref; SE Göteborg=Gothenburg; SO Hargeysa=Hargeisa; SO Laascaanood=Las Anod;
SY Ar Raqqah=Raqqa; SY Dūmā=Douma; SY I‘zāz=Azaz; SY Ţarţūs=Tartus; SY Ḩamāh=Hama; UA Kamyanske=Kamianske;
UA Kropyvnytskyy=Kropyvnytskyi; UA Kryvyy Rih=Kryvyi Rih; UA Oleksandriya=Oleksandriia; UA Uzhgorod=Uzhhorod;
UA Vinnytsya=Vinnytsia; US New York City=New York; UZ Andijon=Andijan; UZ Qo‘qon=Kokand; UZ Tirmiz=Termez;
UZ Urganch=Urgench; UZ Xiva=Khiva; YE Al Ḩudaydah=Hodeidah
`

const IN_ENGLISH = new Map(
  ROWS.trim()
    .split(/;\s*/)
    .map((row) => {
      const [key, called] = row.split('=') as [string, string]
      const [name, since = ''] = called.split(' since ') as [string, string?]
      return [key, { name, since }] as const
    }),
)

/** The name of a town in English on a day, where it is another than GeoNames has. */
export function inEnglishOn(asOf: string, country: string, name: string): string | undefined {
  const called = IN_ENGLISH.get(`${country} ${name}`)
  return called && called.since <= asOf ? called.name : undefined
}
