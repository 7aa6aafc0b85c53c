/** Words that carry no matter of their own: function words, fillers and verbs that fit any question. */
export const stopWords = {
  de: `ab aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes angeblich ans auch
    auf aufs aus außer bald bei beim bereits beziehungsweise bin bis bisher bist bitte bloß brauche brauchen braucht
    brauchts bzw da dabei dadurch dafür dagegen daher damit dann daran darauf daraus darf darfst darin darüber darum
    das dass davon dazu dein deine dem den denen denn dennoch der deren des deshalb dessen dich die dies diese
    diesem diesen dieser dieses dir doch dort du durch dürfen durfte eben eh eher eigentlich ein eine einem einen
    einer eines einfach einige einiges einmal er erst es etwa etwas euch euer eure eurem euren eurer falls fast für
    ganz gar gab geb gebe geben gegen gehe gehen geht gehört gehören gemacht genau genug gerade gern gerne gibt
    gibts grad habe haben habt halt hallo hat hätte hatten her hier hin hinter ich ihm ihn ihnen ihr ihre ihrem
    ihren ihrer ihres im immer in indem ins irgend irgendwas irgendwann irgendwie irgendwer ist ja je jede jedem
    jeden jeder jedes jemals jemand jemanden jetzt jeweils kann kannst kein keine keinem keinen keiner keines kommt
    kommen komme konkret könnte könnten können könnt kriege kriegen kriegt lang lange lasse lassen lässt los mache
    machen machst macht mal man manche mehr mehrere mein meine meinem meinen meiner meines mich mir mit möchte
    möchten mögen müsste muss müssen musst mussten nach nachdem nächste nächsten nächstes nämlich neben nee nein
    nicht nichts nie niemand noch nun nur ob oben oder offenbar oft öfter häufig ohne per prima rein runter sage
    sagen sagt sagte schon sehr sei seid sein seine seinem seinen seiner seines seit selber selbst sich sie sind so
    sobald sofort sogar solch solche sollen sollte sollten soll sollst sondern sonst sowie spätestens statt
    tatsächlich tue tun tut über überhaupt übrigens um und uns unser unsere unserem unseren unserer unseres unter
    usw viel viele vielen vielleicht vielmehr vom von vor vorher wann war wäre waren warum was weg wegen weil welche
    welchem welchen welcher welches weiter weitere weiß wem wen wenn wer werde werden wessen weshalb wie wieder
    wieso wieviel will wir wird wirklich wirst wo wodurch wofür woher wohin wohl wollen wollt wollte womit woran
    worauf worin worüber worum wozu wurde wurden zu zum zumindest zur zurück zwar zwischen gesamt eigene eigenen
    eigenes eigener jeweilig laut dran drin raus rum sogenannte bestimmte bestimmten danke tag guten moin servus hi
    frage wissen weisst erklär erkläre sache sachen ding dinge ansonsten nochmal mindestens höchstens maximal
    ungefähr steht stehen plan handlungsplan plans nötig nötige nötigen notwendig notwendigen passiert passieren
    geschieht läuft regelt gilt bekommt bekomme bekommen bekomm kriegts hol holen aufgabe aufgaben pflicht pflichten
    kümmert sorgt sorgen fällt nimmt nehmen halten bringt bringen findet finden finde solches zuständig
    verantwortlich wers ists obs gehts hab habs hast hattest gehabt krieg kriegst gekriegt gibs gibst gäbe nix null
    sowas sone son ne nen nem ner sags sag sagst sagten guck guckt gucken guckst schau schaut erstmal irgendein
    irgendeine irgendeinen irgendeinem irgendeiner irgendwo irgendwohin nirgends nirgendwo drum drauf drüber drunter
    rüber rauf draus dahin hieran hiermit hierzu hierfür dazwischen okay ok oke normal normaler normale normalen
    normalem normalerweise richtig richtige richtigen richtiger richtiges ordentlich gehn gehst drinstehn drinstehen
    bleib bleibt bleiben denk denke denkst mach machs machste wollten wollts könntest darfs dürft dürften solls
    sollt mag magst würd würdest wärs sinds wirds isses hats wenns fürs ums übers unters aufm ausm fürn mitm vorm
    grade ebenfalls ebenso allerdings trotzdem sowieso ohnehin jedenfalls genauso wenigstens kaum ganze ganzen
    ganzer ganzes gesamte gesamten gesamter hey na gruß grüße echt krass scheinbar anscheinend wahrscheinlich
    vermutlich möglicherweise natürlich selbstverständlich leider definitiv quasi sozusagen glaub glaube hör sieht
    sehen seht sehe siehst spielt liegt genannt nennt tust täte unternimmt unternommen passt inzwischen mittlerweile
    derzeit momentan künftig zukünftig demnächst später irgendwelche irgendwelchen zb sprich egal kurz drinne
    drinnen daheim rumkommen hinkriegen gekommen gegangen gegeben gewesen geworden geblieben worden kam ging gings
    kams kommst komm deiner deines desto umso solange sonstige sonstiges weshalbs etliche gewisse gewissen gewisser
    ehrlich schließlich endlich plötzlich hierbei somit ach oh tja versteh verstehe kapier kapiere wüsste wissens
    unsers unserm unsern eignen bißchen bissl wenig paar
    gegenüber sämtlich sämtliche sämtlichen sämtlicher letztlich letztendlich bezüglich hinsichtlich diesbezüglich
    seitens mittels anhand aufgrund zwecks jegliche jeglichen jeglicher derart derartige derartigen solchen solcher
    eigens weise kurzerhand demgemäß demnach insofern insoweit inwieweit inwiefern mithin mitunter lediglich
    ausschließlich einzelne einzelnen einzelner usw etc bzgl ggf evtl eig iwie iwann iwer vllt wahr find zeug bislang
    derjenige diejenigen denjenigen jeweilige jeweiligen dortige hiesige hiesigen besagte besagten benötigt benötigen
    benötige meint meinte behauptet fragt fragte gefragt stimmt gedacht beispielsweise ziemlich obwohl lieber höre
    irgendwem irgendwen seien bevor hauptsächlich vorerst umgekehrt ham`,
  en: `a about above actually after again all also always am an and another any anybody anyone anything are aren't
    around as at back be because been before being but by came can cannot can't come comes could did didn't do does
    doesn't doing done don't down each either else even ever every exactly few for from get gets getting give gives
    go goes going gone got had has have having he hello her here him his how i i'm if in into is isn't it its just
    kind let like made make makes making many may maybe me might mine more most much must my need needs no nobody
    not nothing now of off often on once one only or other our ours out over own please possible really s said say
    says shall she should since so some somebody someone something sort still such supposed sure take takes tell
    than that the their them then there these they thing things this those through to too under until up upon us use
    used very want was way we well went were what whatever when where whether which while who whom whose why will
    with within without would yes yet you your yours plan action regarding concerning per via know okay ok hi dear
    thank thanks happen happens keep keeps hasn't won't they're anyway least roughly usually task tasks duty duties
    responsible charge whichever same besides enough instead yeah yep nope btw fyi pls plz thx cheers hey guys folks
    stuff bit bunch lot lots loads pretty quite rather simply basically literally honestly probably perhaps
    apparently supposedly somehow somewhere anywhere everywhere nowhere seem seems looks wonder wondering guess
    think thinks thought believe able along already although though during wasnt weren't wouldn't couldn't shouldn't
    mustn't needn't hadn't haven't gonna gotta wanna kinda sorta lemme dunno lets theres i've you've we've they've
    you're you'd i'd it'll you'll they'll that'll whenever wherever whoever therefore otherwise put puts giving
    saying yourself ourselves themselves itself himself herself myself hers theirs whole entire certain particular
    various several explain hiya quick question wondered wants claims claim purely entirely none among beyond`,
} as const;

/** Function words that give a language away; words that both languages know are left out. */
export const tellingWords = {
  de: `der das den dem des ein eine einen einem einer ist sind wird werden wurde wer wen wem wessen wie wo wann warum
    wieso welche welcher welches welchen und oder nicht kein keine mit von vom zur zum bei beim für auf aus nach über
    unter muss müssen soll sollen darf dürfen kann können hat haben gibt gibts ich wir uns unser unsere mein meine sie
    ihr es auch noch schon eigentlich mal jedes jeder jede im ins am als wenn dass ob sich man oft wieviel viele kriegt bekommt
    macht tut geht gilt steht einmal jahr bitte`,
  en: `the a an is are of to and or not with from by for on at who whom whose what when where why how which does do did
    must should shall may can could has have there it its i we us our my you your they their this that these those
    often every each any about into if than once year per please get gets`,
} as const;
