"""English: strategic plans, policy briefs and project sheets."""

from documents.readers.labels.kinds.model import FormLabel, KindLabels, SheetLabel
from documents.readers.labels.model import Level
from domain.values.vocabulary import DocumentKind

ENGLISH = KindLabels(
    forms={
        FormLabel.HEAD: "Strategic action plan | Objective sheet | Formulation of the strategy",
        FormLabel.COMPONENT: "Strategic component No. | Strategic component | Component No. | Component",
        FormLabel.OBJECTIVE: "Strategic objective No. | Strategic objective | Objective No.",
        FormLabel.STRATEGY: "Strategy No. | Strategy",
        FormLabel.DEFINITION: "Definition of the strategy | Description of the strategy | Strategy statement",
        FormLabel.MADE_ON: "Date of preparation | Date prepared | Date of approval",
        FormLabel.START: "Start of execution | Start of implementation | Start date",
        FormLabel.END: "End of execution | End of implementation | End date",
        FormLabel.RESPONSIBLE: (
            "Responsible for coordination and execution | Responsible body | Responsible bodies | Responsible"
        ),
        FormLabel.DAY: "Day",
        FormLabel.MONTH: "Month",
        FormLabel.YEAR: "Year",
    },
    levels={
        Level.AXIS: "strategic component | component | components | pillar | axis | focus area",
        Level.COMMITMENT: (
            "strategic objective | specific objective | objective | objectives | strategic objectives | "
            "specific objectives | goal | goals | strategic goal"
        ),
        Level.MILESTONE: "strategy | strategies | guideline | guidelines | initiative | initiatives",
        Level.ACTIVITY: "action | actions | activity | activities",
    },
    sheet={
        SheetLabel.TITLE: "Title of the policy | Name of the policy | Name of the project | Project title",
        SheetLabel.LEADS: (
            "Lead institution | Lead agency | Governing institution | Responsible institution | "
            "Implementing agency | Responsible agency"
        ),
        SheetLabel.COLLABORATORS: "Co-responsible institutions | Partner institutions | Partners",
        SheetLabel.PURPOSE: "Purpose | Project objective | Objective of the project | Objective",
        SheetLabel.OFFERS: (
            "The project offers | What the project offers | Expected results | Benefits | Deliverables | Outputs"
        ),
        SheetLabel.CONTACT: "Contact | Contact details | Contact information",
    },
    parts={
        "introduction": "introduction | foreword",
        "mission": "mission | our mission",
        "vision": "vision | our vision",
        "values": "values | core values | our values",
        "diagnosis": "diagnosis | situation analysis | SWOT analysis",
        "dissemination": "dissemination",
        "follow_up": "follow up | monitoring | monitoring and review",
        "macro_indicators": "macro indicators",
        "evaluation": "evaluation",
        "implementation": "implementation",
        "general_objective": "general objective | overall objective",
        "sector": "sector",
        "target_population": "target population | target group | beneficiaries",
        "period": "period | time frame",
        "legal_basis": "legal basis",
        "action_plan": "action plan",
        "selection_criteria": "selection criteria | eligibility criteria | eligibility",
        "assistance_package": "assistance package | technical assistance | what it consists of",
        "related_plans": "relation to other plans",
        "budget": "budget | funding",
        "notes": "note | notes | remarks",
    },
    titles={
        DocumentKind.STRATEGIC_PLAN: "strategic plan | municipal development plan | county development plan",
        DocumentKind.POLICY_SHEET: "title of the policy | name of the policy | policy sheet | policy brief",
        DocumentKind.PROJECT_SHEET: "project sheet | project fact sheet | name of the project | project title",
    },
    rounds={
        "FREQ=WEEKLY": r"\bweekly\b|\b(?:every|each) week\b",
        "FREQ=MONTHLY": r"\bmonthly\b|\b(?:every|each) month\b",
        "FREQ=MONTHLY;INTERVAL=3": r"\bquarterly\b|\b(?:every|each) quarter\b",
        "FREQ=MONTHLY;INTERVAL=6": r"\bhalf-yearly\b|\bsemi-?annual(?:ly)?\b|\bevery six months\b",
        "FREQ=YEARLY": r"\b(?<!semi-)(?<!half-)(?:yearly|annual(?:ly)?)\b|\b(?:every|each) year\b",
    },
    denied=r"no\b(?:\s+(?:action|evaluation|agreement)\b.*)?|none\b.*|not?\s+(?:available|applicable|yet)\b.*|n/a",
    contents="contents | table of contents | index",
)
