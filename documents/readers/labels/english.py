"""English: OGP's own template and the wording of our English reports."""

from documents.readers.labels.model import Field, Labels, Level
from domain.values.vocabulary import Condition, DocumentKind, StatedStatus

ENGLISH = Labels(
    language="en",
    levels={
        Level.AXIS: "axis|theme|thematic area|component|pillar",
        Level.COMMITMENT: "commitment|strategic objective",
        Level.MILESTONE: "milestone",
        Level.ACTIVITY: "activity|action",
    },
    fields={
        Field.NUMBER: "No. | Number",
        Field.TITLE: (
            "Description | Title | Name | Milestone | Milestones | Activity | Activities | Action | "
            "Commitment title | Name of the commitment | "
            "Milestone activity with a verifiable deliverable | "
            "Milestone activities with a verifiable deliverable"
        ),
        Field.RESPONSIBLE: (
            "Lead implementing agency | Lead implementing agency/actor | Responsible | "
            "Responsible institution | Responsible institutions | Responsible agency | Lead agency | "
            "Lead institution | Lead | Implementing agency | Responsible office | Responsible entity"
        ),
        Field.COLLABORATORS: (
            "Co-responsible | Co-responsible institutions | Co-responsible institution | "
            "Supporting institutions | Collaborators | Partners | Supporting agencies | "
            "Other institutions | With support from"
        ),
        Field.COORDINATOR: (
            "Coordination | Coordinator | Coordinating institution | Coordinated by | Coordination of the plan"
        ),
        Field.UNITS: "Unit | Department | Directorate",
        Field.PERIOD: (
            "Commitment start and end date | Start and end date | Start and end dates | Period | "
            "Current period | Timeline | Period of the commitment | Implementation period"
        ),
        Field.START: "Start date | Start | From | Begin date",
        Field.END: "End date | End | Due date | Deadline | Completion date | Until",
        Field.CONDITION: "New or ongoing | New or ongoing commitment | Condition | Ongoing or new",
        Field.STATUS: "Status | State | Level of completion | Completion level | Completion",
        Field.PROGRESS: "Progress | % complete | Percent complete | Percentage of progress | Progress %",
        Field.NARRATIVE: (
            "Results | Description of results | What was done | Progress narrative | Description of progress"
        ),
        Field.EVIDENCE: (
            "Evidence | Means of verification | Links | Link | Supporting evidence | Evidence and links"
        ),
        Field.PROBLEM: (
            "What is the public problem that the commitment will address? | Problem | "
            "Problem statement | What is the public problem? | Problem to be addressed"
        ),
        Field.PROMISE: "What is the commitment? | Commitment description | Objective | Main objective",
        Field.CONTRIBUTION: (
            "How will the commitment contribute to solve the public problem? | Contribution | "
            "How will the commitment contribute to solving the public problem?"
        ),
        Field.RELEVANCE: "Why is this commitment relevant to OGP values? | Relevance | Relevance to OGP values",
        Field.ADDITIONAL: "Additional information | Notes | Comments | Remarks",
        Field.PUBLIC_ACTORS: (
            "State actors involved | Government | State actors | Public entities | "
            "Government ministries, department/agency"
        ),
        Field.OTHER_ACTORS: (
            "CSOs, private sector, multilaterals, working groups | CSOs | Civil society | Non-government actors"
        ),
        Field.OBSTACLES: "Obstacles | Difficulties",
        Field.CONTACT_NAMES: (
            "Name of responsible person from implementing agency | Contact person | Responsible person | "
            "Name of responsible person"
        ),
        Field.CONTACT_ROLES: (
            "Title, department | Institution, title | Institution, position | Title and department | Position"
        ),
        Field.CONTACT_REACH: "Email and phone | E-mail and telephone | Email | E-mail | Email and telephone",
        Field.AS_OF: "Cut-off | As of | Cut-off date | Report date | Reporting date",
        Field.HEADING: (
            "Commitment description | Contact information | Other actors involved | Other actors | "
            "Milestones and activities | Commitments | Commitments without an axis"
        ),
        Field.REPEATS: (
            "Contents | Table of contents | Summary | Executive summary | Findings before signing | "
            "Cut-off, fingerprint and signature"
        ),
    },
    conditions={
        Condition.NEW: "New",
        Condition.ONGOING: "Ongoing | In progress | Continued",
    },
    statuses={
        StatedStatus.NOT_STARTED: "Not started | Pending | Planned",
        StatedStatus.LIMITED: "Limited",
        StatedStatus.SUBSTANTIAL: "Substantial",
        StatedStatus.COMPLETED: "Complete | Completed | Done | Finished",
        StatedStatus.IN_PROGRESS: "In progress | Ongoing | Under way | Underway | Started | In review",
        StatedStatus.DELAYED: "Delayed | Late | Behind schedule",
        StatedStatus.NO_DATA: "No data | Not available | Not stated | N/A",
        StatedStatus.CLOSED: "Closed | Withdrawn | Not completed",
    },
    kinds=(
        ("closing report", DocumentKind.FINAL_REPORT),
        ("final report", DocumentKind.FINAL_REPORT),
        ("end of term report", DocumentKind.FINAL_REPORT),
        ("report", DocumentKind.PROGRESS_REPORT),
        ("self assessment", DocumentKind.PROGRESS_REPORT),
        ("strategic plan", DocumentKind.STRATEGIC_PLAN),
        ("policy sheet", DocumentKind.POLICY_SHEET),
    ),
    heads=(
        "ministry department secretariat institute association commission office agency council congress "
        "parliament court municipality municipalities government governments foundation university bank "
        "registry treasury network center centre program programme project organization organisation "
        "organizations organisations society authority board committee bureau inspectorate ombudsman "
        "directorate"
    ),
    unit_heads="directorate unit division section branch desk",
    territories="municipality government county city",
    adjectives="national general federal presidential",
    small="of the and for to in on at",
    common="the of and to in is was with for by that which are were institution activity commitment milestone",
    beside=(
        r"(?:and\s+)?(?:with|in)\s+(?:the\s+)?(?:support|collaboration|participation|assistance|help)\s+(?:from|of|by|with)\b",
        r"in\s+(?:coordination|partnership|cooperation|conjunction)\s+with\b",
        r"(?:together|jointly)\s+with\b",
        r"supported\s+by\b",
        r"co-?responsible(?:\s+institutions?)?\b",
        r"other\s+actors(?:\s+involved)?\b",
    ),
    led=(
        r"\b(?:is|are|was|were|will\s+be)\s+(?:coordinated|led|implemented|headed)\s+(?:by|between)\b",
        r"\b(?:is|are|was|were)\s+the\s+responsibility\s+of\b",
        r"\bresponsible\s+institutions?\s*:",
    ),
    subject=r"(?:(?:this|the|these)\s+(?:activit(?:y|ies)|actions?|milestones?|commitments?|coordination))\b",
    in_which=r",?\s*\b(?:in\s+which|where)\b\s*,?",
    takes_part=r"\b(?:takes?|took)\s+part\s+as\b.*|\bparticipat\w+\s+as\b.*",
    progress=r"(?:percentage\s+of\s+)?(?:progress|completion)",
    done_at=r"(?:complet|finish|achiev|execut|implement)\w*\s+(?:at|to|up\s+to)\s+",
    derived=(
        r"verified\s+progress\s*:",
        r"all\s+activities\s+together\s*:",
        r"the\s+commitment\s+as\s+a\s+whole\s*:",
        r"title\s+in\s+the\s+plan\s*:",
        r"original\s+period\s*:",
        r"amendment\s+of\b.*\bin\s+force\s+since",
        r"at\s+the\s+cut-off\s+this\s+(?:milestone|commitment)\s+has\s+no",
        r"period\s*:\s*no\s+dates",
        r"periodic\s+deliveries\s+of\s+\S+$",
        r"the\s+plan\s+names\s+no\s+responsible",
    ),
    as_of=r"(?:\bas\s+of|\bas\s+at|\bcut-off\s*:?|\buntil)\s*$",
    draft=r"(?:draft|preliminary\s+version)",
    version=r"version\b",
    planned=r"planned|scheduled|expected|due|original",
    actual=r"actual|achieved|completed|real",
)
