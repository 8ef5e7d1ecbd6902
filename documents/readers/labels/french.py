"""French: France's plans, and OGP's template as Western Africa and the Maghreb fill it in."""

from documents.readers.labels.model import Field, Labels, Level
from domain.values.vocabulary import Condition, DocumentKind, StatedStatus

FRENCH = Labels(
    language="fr",
    levels={
        Level.AXIS: "axe|axe stratégique|axe thématique|thématique|thème|composante|volet|pilier|ambition",
        Level.COMMITMENT: "engagement|objectif stratégique",
        Level.MILESTONE: "jalon|étape|activité-jalon",
        Level.ACTIVITY: "activité|action",
    },
    fields={
        Field.NUMBER: ("N° | Numéro | Réf. | Code | Identifiant | N° engagement | N° de l’engagement | N° jalon"),
        Field.TITLE: (
            "Description | Titre | Intitulé | Jalon | Jalons | Étape | Étapes | Activité | Activités | Action | "
            "Actions | Intitulé de l’engagement | Titre de l’engagement | Nom de l’engagement | "
            "Numéro et nom de l’engagement | Numéro et titre de l’engagement | Activités principales | "
            "Étapes clés | Actions à mener | Activité-jalon assortie d’un produit livrable vérifiable | "
            "Jalons assortis d’un livrable vérifiable"
        ),
        Field.RESPONSIBLE: (
            "Responsable | Responsables | Responsable(s) | Institution porteuse | Institutions porteuses | "
            "Institution(s) porteuse(s) | Institution responsable | Institutions responsables | "
            "Institution(s) responsable(s) | Structure responsable | Structures responsables | "
            "Structure(s) responsable(s) | Structure porteuse | Administration porteuse | Porteur | Porteurs | "
            "Porteur de l’engagement | Pilote | Pilotes | Chef de file | Ministère responsable | "
            "Agence responsable | Agence ou acteur responsable de la mise en œuvre | "
            "Agence responsable de la mise en œuvre | Institution chef de file | "
            "Organisme responsable | Institution ou acteur responsable de la mise en œuvre | "
            "Responsable de l’engagement | Chef de file de l’engagement | Agence d’exécution | "
            "Responsable de la mise en œuvre | Entité responsable | Responsables des jalons"
        ),
        Field.COLLABORATORS: (
            "Parties prenantes d’appui | Parties prenantes qui soutiennent | "
            "Parties prenantes de soutien | Partenaires | Partenaire | Coresponsables | Co-responsables | "
            "Autres institutions | "
            "Autres parties prenantes | Parties prenantes | Institutions associées | Administrations associées | "
            "Avec l’appui de | Structures associées | Structures impliquées | Autres structures impliquées | "
            "Acteurs associés | Parties prenantes associées | Autres acteurs"
        ),
        Field.COORDINATOR: "Coordination | Coordonnateur | Coordinateur | Coordination assurée par",
        Field.UNITS: "Unité | Service | Direction responsable",
        Field.PERIOD: (
            "Date de début et de fin de l’engagement | Dates de début et de fin | Date de début et de fin | "
            "Période | Calendrier | Durée | Période concernée | Période couverte | Période de mise en œuvre | "
            "Dates de début et de fin de l’engagement"
        ),
        Field.START: "Date de début | Début | Date de démarrage | Démarrage | Date de lancement",
        Field.END: (
            "Date de fin | Fin | Échéance | Échéances | Date limite | Date d’achèvement | Délai | "
            "Date d’achèvement attendue | Date d’échéance | Date prévue d’achèvement | Date de clôture | "
            "Date d’achèvement prévue"
        ),
        Field.ACTUAL_START: "Date réelle de début | Date de début réelle | Début réel",
        Field.ACTUAL_END: "Date réelle de fin | Date de fin réelle | Fin réelle | Date réelle d’achèvement",
        Field.CONDITION: (
            "Nouveau ou en cours | Engagement nouveau ou en cours | Engagement en cours ou nouveau | Condition"
        ),
        Field.STATUS: (
            "Statut | État | État d’avancement | Niveau d’exécution | Niveau de réalisation | "
            "Niveau d’achèvement | "
            "Niveau de mise en œuvre | Degré de réalisation | "
            "Quel a été le niveau global de progrès dans la mise en œuvre de l’engagement ?"
        ),
        Field.PROGRESS: (
            "Avancement | Taux d’exécution | Taux de réalisation | % de réalisation | % d’exécution | "
            "Pourcentage de réalisation | Progrès | Taux d’avancement | % d’avancement"
        ),
        Field.NARRATIVE: (
            "Résultats | Résultats obtenus | Description des résultats | Réalisations | Actions réalisées | "
            "Activités réalisées | Commentaires sur l’avancement | "
            "Commentaire | Bilan | Mise à jour | Veuillez fournir une brève explication de votre réponse"
        ),
        Field.EVIDENCE: (
            "Preuves | Moyens de vérification | Liens | Lien | Sources de vérification | Éléments de preuve | "
            "Moyen de vérification | Veuillez fournir des preuves à l’appui de votre réponse"
        ),
        Field.PROBLEM: (
            "Quel est le problème public que l’engagement permettra de résoudre ? | Problème | "
            "Quel problème l’engagement vise-t-il à résoudre ? | Quelles sont les causes du problème ? | "
            "Problème à résoudre | Problématique | Quel est le problème public que l’engagement abordera ? | "
            "Quel problème public cet engagement vise-t-il à résoudre ? | "
            "À quel problème public l’engagement entend-il répondre ? | Contexte | Constat"
        ),
        Field.PROMISE: (
            "Qu’a-t-on fait jusqu’à présent pour résoudre le problème ? | Quelle solution proposez-vous ? | "
            "Quels résultats voulons-nous atteindre en mettant en œuvre cet engagement ? | "
            "Brève description de l’engagement | En quoi consiste l’engagement ? | "
            "Quel est l’engagement ? | Objectif | Objectifs | "
            "Objectif général | "
            "Objectif principal | Ambition poursuivie"
        ),
        Field.CONTRIBUTION: (
            "Comment l’engagement contribuera-t-il à résoudre le problème public ? | "
            "Comment l’engagement contribuera-t-il à résoudre le problème ? | Contribution | "
            "Comment l’engagement favorisera-t-il la transparence ? | "
            "Comment l’engagement contribuera-t-il à renforcer la redevabilité ?"
        ),
        Field.RELEVANCE: (
            "En quoi cet engagement est-il pertinent par rapport aux valeurs du PGO ? | Pertinence | "
            "En quoi l’engagement est-il pertinent au regard des valeurs du PGO ? | "
            "Pourquoi cet engagement est-il pertinent par rapport aux valeurs du PGO ? | "
            "Pertinence par rapport aux valeurs du PGO"
        ),
        Field.ADDITIONAL: (
            "Informations complémentaires | Informations supplémentaires | Information complémentaire | "
            "Remarques | Observations | Commentaires"
        ),
        Field.PUBLIC_ACTORS: (
            "Acteurs étatiques | Acteurs étatiques impliqués | Acteurs publics | Gouvernement | "
            "Acteurs gouvernementaux | Acteurs de l’État"
        ),
        Field.OTHER_ACTORS: (
            "OSC, secteur privé, organisations multilatérales, groupes de travail | OSC | Société civile | "
            "Organisations de la société civile | Acteurs non étatiques | Autres | "
            "Autres acteurs (Parlement, secteur privé, etc.)"
        ),
        Field.OBSTACLES: "Obstacles | Difficultés | Difficultés rencontrées",
        Field.CONTACT_NAMES: (
            "Nom de la personne responsable | Personne responsable | Personne de contact | Point de contact | "
            "Nom de la personne responsable au sein de l’agence"
        ),
        Field.CONTACT_ROLES: "Titre, département | Titre, direction | Fonction, institution | Fonction",
        Field.CONTACT_REACH: (
            "Courriel et téléphone | Courriel | E-mail et téléphone | Adresse électronique et téléphone | "
            "Courriel et numéro de téléphone"
        ),
        Field.AS_OF: (
            "Date du rapport | Date d’arrêt | Situation au | Date de mise à jour | "
            "Période de déclaration | Période de référence | "
            "Dernière mise à jour | Mis à jour le | État au"
        ),
        Field.HEADING: (
            "Description de l’engagement | Coordonnées | Informations de contact | Autres acteurs impliqués | "
            "Définition du problème | Analyse de l’engagement | Planification de l’engagement | "
            "Feuille de route | Jalons et activités | Engagements"
        ),
        Field.REPEATS: "Sommaire | Table des matières | Résumé | Synthèse",
    },
    conditions={
        Condition.NEW: "Nouveau | Nouvelle | Nouvel engagement",
        Condition.ONGOING: "En cours | Poursuite | En continu",
    },
    statuses={
        StatedStatus.NOT_STARTED: "Non commencé | Non entamé | Non démarré | Pas commencé | À venir | Non débuté",
        StatedStatus.LIMITED: "Limité | Limitée",
        StatedStatus.SUBSTANTIAL: "Substantiel | Substantielle",
        StatedStatus.COMPLETED: "Achevé | Achevée | Terminé | Terminée | Réalisé | Réalisée | Complet | Complété",
        StatedStatus.IN_PROGRESS: "En cours | En cours de réalisation | Commencé | Entamé | Démarré",
        StatedStatus.DELAYED: "En retard | Retardé | Retardée",
        StatedStatus.NO_DATA: "Non renseigné | Sans données | Pas de données | Aucune preuve disponible",
        StatedStatus.CLOSED: "Abandonné | Annulé | Clos | Clôturé",
    },
    kinds=(
        ("rapport final", DocumentKind.FINAL_REPORT),
        ("rapport de fin d engagement", DocumentKind.FINAL_REPORT),
        ("rapport d auto evaluation de fin", DocumentKind.FINAL_REPORT),
        ("rapport d achevement", DocumentKind.FINAL_REPORT),
        ("rapport", DocumentKind.PROGRESS_REPORT),
        ("auto evaluation", DocumentKind.PROGRESS_REPORT),
        ("autoevaluation", DocumentKind.PROGRESS_REPORT),
        ("etat d avancement", DocumentKind.PROGRESS_REPORT),
        ("plan strategique", DocumentKind.STRATEGIC_PLAN),
    ),
    heads=(
        "ministere secretariat institut association commission cour conseil assemblee direction agence mairie "
        "commune communes gouvernement fondation universite chambre banque tresor haute autorite comite "
        "observatoire office reseau centre collectif syndicat service delegation autorite inspection prefecture "
        "bureau mission cabinet forum"
    ),
    unit_heads="direction service bureau unite sous-direction division cellule departement",
    territories="commune mairie prefecture region",
    adjectives="national nationale general generale superieur superieure",
    small="de du des la le les et pour a au aux en sur dans d l",
    common="le la les des et du un une est pour dans sur par au aux qui que ne sont engagement jalon",
    beside=(
        (
            r"(?:avec|en)\s+(?:la\s+|le\s+|l[’'])?(?:appui|soutien|collaboration|participation|concours|partenariat|"
            r"concertation|lien|coordination)(?:\s+technique)?\s+(?:de(?:s|\s+la|\s+l[’'])?|du|avec|d[’'])(?:\s+l[ae]s?\b)?"
        ),
        r"appuyee?s?\s+par\b",
        r"conjointement\s+avec\b|de\s+concert\s+avec\b",
        r"co-?responsables?\b",
        r"autres\s+acteurs(?:\s+impliques)?\b",
    ),
    led=(
        (
            r"\b(?:est|sont|a\s+ete|ont\s+ete|sera|seront)\s+(?:(?:coordonne|pilote|porte|dirige|mis\s+en\s+(?:oe|œ)uvre)e?s?"
            r"\s+par|(?:a\s+la\s+charge|sous\s+la\s+responsabilite)\s+d[eu]s?)\b"
        ),
    ),
    subject=r"(?:(?:cette?|ces|le|la|les|l[’'])\s*(?:activites?|actions?|jalons?|engagements?|coordination))\b",
    in_which=r",?\s*\b(?:dans\s+l(?:equel|aquelle)|ou)\b\s*,?",
    takes_part=r"\bparticip\w+\s+(?:comme|en\s+tant\s+que)\b.*",
    progress=r"(?:taux\s+d[’'e]\s*)?(?:avancement|execution|realisation)",
    done_at=r"(?:acheve|realise|execute|termine)\w*\s+a\s+",
    derived=(),
    as_of=r"(?:\bau|\ba\s+la\s+date\s+du|\bdate\s+d[’']arret\s*:?|\barrete\s+au)\s*$",
    draft=r"(?:brouillon|projet\s+provisoire|version\s+(?:provisoire|preliminaire))",
    version=r"version\b",
    planned=r"prevue?s?|planifiee?s?|initiale?s?",
    actual=r"reelle?s?|effective?s?|realisee?s?",
    rescheduled=r"revisee?s?|reportee?s?|nouve(?:au|l|lle)s?|actualisee?s?|actuelle?s?|prolongee?s?|modifiee?s?",
)
