import { words, type Habits } from './habits'

const AREAS = 'provinces regions etats gouvernorats departements'

export const fr: Habits = {
  locative:
    words(`a en au aux vers dans pres de d du des depuis entre jusqua jusqu hors outre par sur sous devant
    derriere autour travers quitte quitter rejoint rejoindre gagne gagner atteint atteindre`),
  function:
    words(`oui non a afin ainsi alors apres au aucun aucune aujourdhui auparavant aussi autant autour autre autres aux avant
    avec beaucoup bien car ce cela celle celui cependant ces cet cette ceux chaque chez comme comment contre d dans de
    debut depuis des deux devant donc dont du durant elle elles en encore enfin ensuite entre est et faute fin hier hors
    il ils je jusqu l la le les leur leurs lors lorsque mais malgre meme moins n ne ni nos notre nous on or ou outre par
    parmi partout pas pendant peu plus plusieurs pour pourtant pres puis quand quant que quel quelle quelques qui quoi
    sa sans sauf se selon ses si sinon soit son sous sur surtout tandis tous tout toute toutes toutefois trois tres trop
    un une vers vient voici voila vos votre vous y cest`),
  titles:
    words(`m mm mme mlle monsieur madame me dr docteur pr professeur president presidente vice premier premiere
    ministre chancelier chanceliere secretaire senateur senatrice depute deputee gouverneur maire juge general colonel
    capitaine lieutenant commandant amiral roi reine prince princesse duc duchesse comte comtesse empereur pape cardinal
    archeveque eveque pere soeur frere rabbin imam cheikh sultan emir ambassadeur ambassadrice directeur directrice
    porte-parole fils fille femme mari oncle tante cousin cousine auteur ecrivain romancier romanciere poete historien historienne acteur actrice chanteur chanteuse analyste
    economiste ingenieur medecin infirmier infirmiere agriculteur pecheur chauffeur photographe avocat avocate commissaire
    inspecteur saint sainte ouragan typhon cyclone operation entraineur`),
  organisations:
    words(`universite college institut academie ecole lycee banque club fc sc as olympique racing stade groupe
    societe fondation orchestre opera ballet musee hopital eglise cathedrale mosquee cour tribunal journal quotidien
    hebdomadaire gazette accord accords traite protocole convention declaration coupe open marathon festival rue avenue
    boulevard place parti ligue association federation conseil commission comite agence bureau chambre presse radio tele
    hotel theatre bibliotheque saint match soir times post herald`),
  city: words(`ville village port capitale bourg bourgade commune localite municipalite banlieue cite chef-lieu metropole
    quartier`),
  area: words(`province region oblast etat comte district gouvernorat prefecture territoire departement canton
    emirat wilaya ile iles peninsule presquile bande ${AREAS}`),
  areas: words(AREAS),
  water: words(
    'fleuve riviere lac mer golfe baie detroit canal barrage reservoir ocean manche lagune estuaire',
  ),
  beside: words(`nord sud est ouest grand grande haut haute bas basse`),
  never:
    words(`janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi
    jeudi vendredi samedi dimanche nord sud est ouest dieu noel paques ramadan internet bible coran etat etats republique
    parlement senat assemblee gouvernement francais anglais allemands allemand espagnol espagnols russe russes ukrainien
    ukrainiens chinois japonais arabe arabes kurde kurdes turc turcs grec grecs americain americains britannique
    britanniques canadien mexicain bresilien indien africain africains europeen europeens italien italiens syrien syriens
    libanais egyptien egyptiens libyen libyens marocain marocains tunisien tunisiens algerien algeriens ue onu otan
    monsieur madame president ministre police armee union conseil nations unies saint sainte croix rouge les la le l d habitants
    google apple amazon facebook twitter`),
  saying: words('dit declare affirme ajoute explique raconte estime souligne precise rappelle confie ecrit'),
  forms: () => [],
  usual:
    words(`nice tours lens nancy angers sens die dole vienne fois sables est ville village croix rouge organisation force
    base vie bonne grande petit petite marche parce capital plan vue choix loi peine rue livre porte jeune bas ligne
    centre gros vite charge date tour belle cher commerce bons force sante but blanc bois tiers centrale monnaie appel
    salle passage page train somme plaisir limite cartes sort bord zone dur prix cour rien chance garde offre mission
    liberte mer lieux jardin fille bel gaz classe reserve masse fer salon marges argent palais bras beaux cause art envie
    barre verite lien murs quart reunion pierre degre talent roman fortune royal lourd lit etape finale bande occasion
    rose chasse port mari metal justice trente champ victoire repose piste gris couche basse coin lion sucre effort
    champion constante conversion front rayon pari four libres grain cheval pierres moral racines lutter malade pont
    roses cave belles sauvage champs bains plateau`),
  contracted: { au: 'le', du: 'le', aux: 'les', des: 'les' },
  and: words('et ou'),
  inside: words(
    'en au aux a dans le la l les de du d des capitale ville port province region sud nord est ouest',
  ),
  of: words('de du d des la le l'),
  hasCapitalTitles: false,
  hasCases: false,
  hasJoined: false,
}
