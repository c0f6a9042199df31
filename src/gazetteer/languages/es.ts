import { words, type Habits } from './habits'

const AREAS = 'provincias regiones estados departamentos distritos'

export const es: Habits = {
  locative:
    words(`a al ante cerca con de del desde en entre frente fuera hacia hasta junto lejos mediante para por sobre tras
    cruzar cruza cruzo dejar deja dejo abandonar alcanzar alcanzo llegar atravesar visitar visita visito`),
  function:
    words(`a acaso adelante ademas ahi ahora al algo alguien algun alguna algunas alguno algunos alla alli ambas ambos ante
    antes apenas aquel aquella aquellas aquello aquellos aqui asi aun aunque ayer bajo bien cada casi cerca como con contra
    cual cuales cualquier cuando cuanto cuya cuyo cuyos cuyas de debajo del desde despues detras dice dijo donde dos durante e
    el ella ellas ello ellos en encima entonces entre era eran es esa esas ese eso esos esta estaba estaban estan estas este
    esto estos fin frente fue fueron ha han hace hacia hasta hay hoy incluso junto la las le lejos les lo los luego mal manana
    mas me mediante menos mi mientras mis mucha muchas mucho muchos muy nada nadie ni ningun ninguna ninguno no nos nosotras
    nosotros nuestra nuestras nuestro nuestros nunca o ojala os otra otras otro otros para pero poco pocos por porque pronto
    pues que quien quienes quiza quizas salvo se segun ser si siempre sin sino sobre son su sus tal tales tambien tampoco tan
    tanto tarde te tenia todavia toda todas todo todos tras tres tu tus un una unas uno unos usted ustedes varias varios ya yo`),
  titles:
    words(`sr sra srta sres don dona senor senora senorita senores dr dra doctor doctora prof profesor profesora presidente
    presidenta expresidente expresidenta vicepresidente vicepresidenta primer primera ministro ministra exministro exministra
    canciller secretario secretaria senador senadora diputado diputada gobernador gobernadora alcalde alcaldesa intendente juez
    jueza fiscal general coronel comandante capitan teniente sargento almirante rey reina principe princesa duque duquesa conde
    condesa emperador emperatriz papa cardenal arzobispo obispo padre madre hermano hermana rabino iman jeque sultan emir
    embajador embajadora director directora portavoz vocero vocera hijo hija esposo esposa marido mujer viuda tio tia primo prima
    abuelo abuela nieto nieta sobrino sobrina cunado cunada suegro suegra novio novia amigo amiga
    companero companera vecino vecina autor autora escritor escritora novelista poeta poetisa historiador historiadora actor actriz cantante analista
    economista ingeniero ingeniera medico medica enfermero enfermera agricultor agricultora pescador conductor fotografo
    fotografa abogado abogada comisario comisaria inspector inspectora periodista activista lider dirigente san santa santo
    beato huracan tifon ciclon tormenta operacion entrenador entrenadora`),
  organisations:
    words(`universidad colegio instituto academia escuela liceo banco club fc cf cd deportivo atletico racing estadio grupo
    sociedad fundacion orquesta opera ballet museo hospital iglesia catedral basilica mezquita corte tribunal juzgado diario
    periodico semanario revista gaceta voz correo heraldo eco vanguardia acuerdo acuerdos tratado protocolo convenio convencion declaracion pacto copa torneo
    abierto maraton festival calle avenida bulevar paseo plaza partido liga asociacion federacion consejo comision comite
    agencia oficina camara prensa radio television hotel teatro biblioteca times post herald naviera aerolinea empresa
    compania sindicato ministerio cumbre`),
  city: words(`ciudad pueblo puerto capital villa aldea localidad municipio municipalidad comuna suburbio barrio metropoli
    urbe poblado poblacion`),
  area: words(`provincia region estado condado distrito gobernacion prefectura territorio departamento canton oblast
    emirato isla islas archipielago peninsula franja istmo comunidad ${AREAS}`),
  areas: words(AREAS),
  water: words('rio lago mar golfo bahia estrecho canal embalse presa oceano laguna estuario delta ria'),
  beside: words(
    'norte sur este oeste gran grande alto alta bajo baja occidental oriental septentrional meridional central',
  ),
  never:
    words(`enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes
    miercoles jueves viernes sabado domingo norte sur este oeste dios navidad pascua ramadan internet biblia coran estado
    estados republica parlamento senado asamblea congreso gobierno frances franceses ingles ingleses aleman alemanes espanol
    espanoles espanola ruso rusos rusa ucraniano ucranianos chino chinos japones japoneses arabe arabes kurdo kurdos turco
    turcos griego griegos americano americanos estadounidense estadounidenses britanico britanicos canadiense mexicano mexicanos
    brasileno brasilenos indio africano africanos europeo europeos italiano italianos sirio sirios libanes libaneses egipcio
    egipcios libio libios marroqui marroquies argentino argentinos chileno chilenos colombiano colombianos peruano peruanos
    panameno panamenos cubano cubanos venezolano venezolanos ue onu otan oea senor senora presidente ministro policia ejercito
    armada union consejo naciones unidas unidos san santa santo cruz roja los las la el lo habitantes google apple amazon
    facebook twitter america canal hamas hezbola isis`),
  saying:
    words(`dijo dice declaro declara afirmo afirma anadio anade explico explica conto cuenta senalo senala preciso
    recordo recuerda aseguro asegura informo comento subrayo escribio escribe advirtio reconocio agrego sostuvo`),
  forms: () => [],
  usual:
    words(`paz victoria mercedes concepcion rosario libertad esperanza progreso union reforma independencia constitucion
    justicia america florida colon bolivar sucre santiago trinidad soledad dolores salvador reyes angeles cruz estrella
    aurora flores flor rosa rosas palma palmas pino pinos olivo olivos higuera manzanares cerro cerros colina valle valles
    vega vegas prado prados monte montes sierra costa playa puerto puente puentes molino molinos fuente fuentes torre torres
    castillo palacio alcazar iglesia campo campos casa casas villa villas aldea barrio plaza mayor menor nueva nuevo vieja viejo
    buena buenos buen bella bello hermosa rica rico verde blanca blanco negra negro roja rojo amarillo azul dorada oro plata
    hierro cobre piedra piedras agua aguas arena arenas arroyo laguna lagunas lagos canada cascada isla islas real reina rey
    corona imperio general comercio industria fabrica mina minas salinas carmen leon toro lobos aguila ave caballo cordero
    guerra armas fuerte fortaleza defensa retiro descanso recreo recuerdo encuentro triunfo gloria alegria fe caridad piedad
    consuelo remedios milagro luz sol luna norte tierra cielo paraiso camino paso pasos entrada salida punta cabo barra boca
    bocas cuatro tres dos santos santa santo corral corrales pilar mesa loma lomas banda parte serena union cambio espinal
    pampa palmar tigre paris nice media luna central`),
  contracted: { al: 'el', del: 'el' },
  and: words('y e o u'),
  inside: words(
    'en a de del la el los las capital ciudad puerto provincia region estado departamento norte sur este oeste',
  ),
  of: words('de del la las los el'),
  hasCapitalTitles: false,
  hasCases: false,
  hasJoined: false,
}
