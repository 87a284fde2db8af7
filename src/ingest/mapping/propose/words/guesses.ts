/**
 * What words mean that comity does not take by itself because they could mean several things ("Partnerschaft",
 * "exchange"), by vocabulary and language: in a list of ties between towns they nearly always mean this. The order
 * decides which word a single letter stands for. What is read with them is a guess for a person to confirm.
 */
export const guesses: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  method: {
    German:
      "Partnerschaft=sister-city; Freundschaft=friendship-city; Kontakt=contact; Jumelage=sister-city; Patenschaft=sister-city; Projekt=project-partnership; Projektpartnerschaft=project-partnership; Austausch=cultural-exchange; Schule=educational-exchange; Kultur=cultural-exchange; Sport=sports; Hilfe=mutual-aid; offizielle Partnerschaft=sister-city; freundschaftliche Beziehungen=friendship-city; lose Verbindung=contact",
    English:
      "partnership=sister-city; friendship=friendship-city; contact=contact; twinning=sister-city; sister=sister-city; project=project-partnership; exchange=cultural-exchange; education=educational-exchange; school=educational-exchange; culture=cultural-exchange; trade=trade-mission; sport=sports; official partnership=sister-city; formal twinning=sister-city; friendship link=friendship-city",
    French:
      "jumelage=sister-city; amitié=friendship-city; contact=contact; partenariat=project-partnership; projet=project-partnership; coopération=project-partnership; coopération décentralisée=project-partnership; échange=cultural-exchange; charte d'amitié=friendship-city; pacte d'amitié=friendship-city",
    Spanish:
      "hermanamiento=sister-city; amistad=friendship-city; contacto=contact; proyecto=project-partnership; cooperación=project-partnership; intercambio=cultural-exchange; convenio de amistad=friendship-city",
    Italian:
      "gemellaggio=sister-city; amicizia=friendship-city; patto di amicizia=friendship-city; contatto=contact; progetto=project-partnership; cooperazione=project-partnership; scambio=cultural-exchange",
    Portuguese:
      "geminação=sister-city; amizade=friendship-city; contacto=contact; projeto=project-partnership",
    Dutch:
      "stedenband=sister-city; vriendschap=friendship-city; contact=contact; project=project-partnership; jumelage=sister-city",
    Polish: "partnerstwo=sister-city; przyjaźń=friendship-city; kontakt=contact; projekt=project-partnership",
  },
  status: {
    German:
      "aktiv=active; ruhend=dormant; beendet=ended; geplant=planned; ruht=dormant; eingeschlafen=dormant; lebendig=active; besteht=active; aufgelöst=ended; in Vorbereitung=planned; angebahnt=planned",
    English:
      "active=active; dormant=dormant; ended=ended; planned=planned; live=active; lapsed=dormant; on hold=dormant; paused=dormant; in progress=planned",
    French:
      "actif=active; active=active; en sommeil=dormant; terminé=ended; terminée=ended; prévu=planned; en cours=active; suspendu=dormant; inactive=dormant; rompu=ended; en projet=planned",
    Spanish:
      "activo=active; inactivo=dormant; terminado=ended; planificado=planned; vigente=active; en curso=active; suspendido=dormant; en trámite=planned; finalizada=ended; activa=active; inactiva=dormant",
    Italian:
      "attivo=active; inattivo=dormant; concluso=ended; previsto=planned; in corso=active; sospeso=dormant",
  },
  kind: {
    German:
      "Person=individual; Verein=ngo; Universität=university; Firma=business; Gemeinde=local-government; Stadt=local-government; Organisation=; Institution=",
    English:
      "person=individual; NGO=ngo; university=university; business=business; city=local-government; municipality=local-government; organization=; organisation=; institution=",
    French:
      "personne=individual; association=ngo; université=university; entreprise=business; commune=local-government; ville=local-government",
    Spanish:
      "persona=individual; asociación=ngo; universidad=university; empresa=business; municipio=local-government; ciudad=local-government",
    Italian:
      "persona=individual; associazione=ngo; università=university; azienda=business; comune=local-government; città=local-government",
  },
  role: {
    German:
      "Teilnehmer=participant; Gastgeber=host; Referent=speaker; Förderer=funder; Dolmetscher=interpreter; Teilnehmende=participant; Teilnahme=participant; Gast=participant; Leitung=host; Moderation=host; Organisation=host; Vortrag=speaker; Übersetzung=interpreter; Helfer=participant; Helferin=participant",
    English:
      "participant=participant; host=host; speaker=speaker; funder=funder; interpreter=interpreter; moderator=host; chair=host; visitor=participant; volunteer=participant; organiser=host",
    French:
      "participant=participant; hôte=host; intervenant=speaker; bailleur=funder; interprète=interpreter; participante=participant; intervenante=speaker; animateur=host; animatrice=host; organisatrice=host",
    Spanish:
      "participante=participant; anfitrión=host; ponente=speaker; financiador=funder; intérprete=interpreter; asistente=participant; organizador=host; organizadora=host",
    Italian:
      "partecipante=participant; ospite=participant; relatore=speaker; finanziatore=funder; interprete=interpreter; relatrice=speaker; organizzatore=host",
  },
  formality: {
    German:
      "Vertrag=agreement; formlos=informal; mündlich=informal; schriftlich=agreement; Urkunde=agreement",
    English: "agreement=agreement; informal=informal; treaty=treaty; written=agreement; oral=informal",
  },
  term: {},
};
