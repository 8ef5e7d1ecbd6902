"""French: the strategic plans, policy sheets and project sheets of communes and ministries."""

from documents.readers.labels.kinds.model import FormLabel, KindLabels, SheetLabel
from documents.readers.labels.model import Level
from domain.values.vocabulary import DocumentKind

FRENCH = KindLabels(
    forms={
        FormLabel.HEAD: "Plan d’action stratégique | Fiche d’objectif stratégique",
        FormLabel.COMPONENT: "Composante stratégique N° | Composante N° | Axe stratégique N°",
        FormLabel.OBJECTIVE: "Objectif stratégique N° | Objectif stratégique",
        FormLabel.STRATEGY: "Stratégie N° | Stratégie",
        FormLabel.DEFINITION: "Définition de la stratégie | Description de la stratégie",
        FormLabel.MADE_ON: "Date d’élaboration | Date d’approbation",
        FormLabel.START: "Date de début d’exécution | Date de début",
        FormLabel.END: "Date de fin d’exécution | Date de fin",
        FormLabel.RESPONSIBLE: "Responsable de l’exécution | Responsable | Responsables",
        FormLabel.DAY: "Jour",
        FormLabel.MONTH: "Mois",
        FormLabel.YEAR: "Année",
    },
    levels={
        Level.AXIS: "axe stratégique | axe | composante | pilier",
        Level.COMMITMENT: (
            "objectif stratégique | objectif spécifique | objectif | objectifs | objectifs stratégiques | "
            "objectifs spécifiques"
        ),
        Level.MILESTONE: "stratégie | stratégies | orientation | orientations | ligne d’action",
        Level.ACTIVITY: "action | actions | activité | activités",
    },
    sheet={
        SheetLabel.TITLE: "Titre de la politique | Nom de la politique | Nom du projet | Titre du projet",
        SheetLabel.LEADS: "Institution responsable | Institution chef de file | Organisme responsable | Tutelle",
        SheetLabel.COLLABORATORS: "Institutions coresponsables | Institutions partenaires | Partenaires",
        SheetLabel.PURPOSE: "Objet | Objectif du projet | Objectif",
        SheetLabel.OFFERS: "Le projet offre | Ce que le projet offre | Résultats attendus",
        SheetLabel.CONTACT: "Contact | Coordonnées",
    },
    parts={
        "introduction": "introduction | avant-propos",
        "mission": "mission",
        "vision": "vision",
        "values": "valeurs",
        "diagnosis": "diagnostic",
        "follow_up": "suivi",
        "evaluation": "évaluation",
        "implementation": "mise en œuvre",
        "general_objective": "objectif général",
        "sector": "secteur",
        "target_population": "population cible | bénéficiaires",
        "period": "durée | période de validité",
        "legal_basis": "base légale | cadre juridique",
        "action_plan": "plan d’action",
        "selection_criteria": "critères de sélection | critères d’éligibilité",
        "assistance_package": "assistance technique | paquet d’assistance",
        "budget": "budget | financement",
        "notes": "remarque | remarques | note",
    },
    titles={
        DocumentKind.STRATEGIC_PLAN: "plan stratégique | plan communal de développement | plan de développement",
        DocumentKind.POLICY_SHEET: "titre de la politique | nom de la politique | fiche de politique",
        DocumentKind.PROJECT_SHEET: "fiche de projet | fiche du projet | nom du projet",
    },
    rounds={
        "FREQ=WEEKLY": r"\bhebdomadaires?\b|\bchaque semaine\b",
        "FREQ=MONTHLY": r"\bmensuel(?:le|les|s|lement)?\b|\bchaque mois\b",
        "FREQ=MONTHLY;INTERVAL=3": r"\btrimestriel(?:le|les|s|lement)?\b|\bchaque trimestre\b",
        "FREQ=MONTHLY;INTERVAL=6": r"\bsemestriel(?:le|les|s|lement)?\b|\bchaque semestre\b",
        "FREQ=YEARLY": r"\bannuel(?:le|les|s|lement)?\b|\bchaque annee\b",
    },
    denied=r"non\b.*|aucune?\b.*|neant\b.*|pas\s+d.*",
    contents="sommaire | table des matières",
)
