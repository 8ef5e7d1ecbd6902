"""English: OGP's own template and the wording of our English reports."""

from documents.readers.labels.model import Field, Labels, Level
from domain.values.vocabulary import Condition, DocumentKind, StatedStatus

ENGLISH = Labels(
    language="en",
    levels={
        Level.AXIS: (
            "axis|theme|thematic area|component|pillar|thematic pillar|strategic pillar|focus area|"
            "policy area|priority area"
        ),
        Level.COMMITMENT: "commitment|strategic objective",
        Level.MILESTONE: "milestone|deliverable",
        Level.ACTIVITY: "activity|action",
    },
    fields={
        Field.NUMBER: (
            "No. | Number | Ref | Ref. | Reference | ID | Item | Code | Item no. | "
            "S/N | SN | S. No. | Sl. No. | Sr. No. | No | Nr"
        ),
        Field.TITLE: (
            "Description | Title | Name | Milestone | Milestones | Activity | Activities | Action | "
            "Commitment title | Name of the commitment | "
            "Milestone activity with a verifiable deliverable | "
            "Milestone activities with a verifiable deliverable | "
            "Milestone activity | Milestones/activities | Key milestones | Key activities | "
            "Milestone description | Activity description | Milestone title | "
            "Verifiable and measurable milestones to fulfil the commitment | "
            "Verifiable and measurable milestones to fulfill the commitment | Commitment name | "
            "Number and name of the commitment | Commitment number and name | Name of commitment | "
            "Commitment number and title | Milestone/activity | Actions | Number and name of commitment"
        ),
        Field.RESPONSIBLE: (
            "Lead implementing agency | Lead implementing agency/actor | Responsible | "
            "Responsible institution | Responsible institutions | Responsible agency | Lead agency | "
            "Lead institution | Lead | Implementing agency | Responsible office | Responsible entity | "
            "Lead department | Lead departments | Commitment lead | Lead ministry | "
            "Lead implementing agencies | Lead implementing agencies/actors | Lead agencies | "
            "Lead institutions | Lead organisation | Lead organization | Lead body | Lead actor | "
            "Lead government agency | Responsible department | Responsible departments | "
            "Responsible ministry | Responsible agencies | Responsible organisation | Responsible party | "
            "Responsible body | Owner | Leads | Lead implementing institution | Lead agency/agencies | "
            "Responsible lead agency | Implementing agencies | Implementing institution | "
            "Accountable agency | Lead implementer | Lead entity | Responsible parties | "
            "Lead implementing department | "
            "Lead dept | Lead department or agency | Owner organization | Responsible for the milestones | "
            "Responsible for milestones | Milestone leads"
        ),
        Field.COLLABORATORS: (
            "Co-responsible | Co-responsible institutions | Co-responsible institution | "
            "Supporting institutions | Collaborators | Partners | Supporting agencies | "
            "Other institutions | With support from | "
            "Supporting | Supporting stakeholders | Supporting departments | Supporting agency | "
            "Supporting institution | Supporting partners | Supporting organisations | "
            "Supporting organizations | Supporting actors | Stakeholders | Other stakeholders | "
            "Other institutions involved | Other agencies | Other agencies involved | Other departments | "
            "Other departments involved | Partner | Partner organisations | Partner organizations | "
            "Partner agencies | Other parties involved | Other actors involved in the implementation | "
            "Support | Supported by | Contributors | Collaborating institutions | Collaborating agencies | "
            "Contributing departments | Co-leads | In collaboration with | Other partners | Key partners | "
            "Implementing partners"
        ),
        Field.COORDINATOR: (
            "Coordination | Coordinator | Coordinating institution | Coordinated by | Coordination of the plan"
        ),
        Field.UNITS: "Unit | Department | Directorate",
        Field.PERIOD: (
            "Commitment start and end date | Start and end date | Start and end dates | Period | "
            "Current period | Timeline | Period of the commitment | Implementation period | "
            "Period covered | Timescales | Timescale | Timeframe | Time frame | Duration | Dates | "
            "Implementation timeline | Start and end dates of the commitment | "
            "Commitment start and end dates | Start – end date | Timeframe for implementation | "
            "Commitment period | Period of implementation"
        ),
        Field.START: (
            "Start date | Start | From | Begin date | "
            "Starting date | Commencement date | Planned start | Planned start date | Commenced | "
            "Commencement | Begins | Started | Original start date"
        ),
        Field.END: (
            "End date | End | Due date | Deadline | Completion date | Until | "
            "Expected completion date | Expected completion | Target date | Target completion date | "
            "Delivery date | Due | Due by | Planned end | Planned end date | Finish date | Finish | "
            "Anticipated completion date | Expected date of completion | By when | Expected end date | Ends | "
            "Planned completion date | Target end date | Original end date | Complete by | To be completed by"
        ),
        Field.CONDITION: "New or ongoing | New or ongoing commitment | Condition | Ongoing or new",
        Field.STATUS: (
            "Status | State | Level of completion | Completion level | Completion | "
            "Implementation status | Current status | Progress status | Status of implementation | "
            "Completion status | Self-assessed completion | "
            "What was the overall level of progress in the commitment implementation? | Overall completion | "
            "Overall level of progress | Overall level of completion"
        ),
        Field.PROGRESS: (
            "Progress | % complete | Percent complete | Percentage of progress | Progress % | "
            "Percentage complete | Completion rate | % completion | % completed | % progress | "
            "Completion percentage | Percent completed"
        ),
        Field.NARRATIVE: (
            "Results | Description of results | What was done | Progress narrative | Description of progress | "
            "Description of the results | Progress to date | Progress update | Results to date | "
            "Achievements | Achievements to date | Status update | Actions taken | Summary of progress | "
            "Update | Details of progress | Implementation progress | Explanation of the completion level | "
            "Provide a brief explanation of your answer | Brief explanation of your answer"
        ),
        Field.EVIDENCE: (
            "Evidence | Means of verification | Links | Link | Supporting evidence | Evidence and links | "
            "Evidence of completion | Supporting documents | Link to evidence | Sources | Documentation | "
            "Evidence link | Evidence of progress | Website | "
            "Provide evidence that supports and justifies your answer"
        ),
        Field.PROBLEM: (
            "What is the public problem that the commitment will address? | Problem | "
            "Problem statement | What is the public problem? | Problem to be addressed | "
            "The problem | Problem definition | Issue to be addressed | Public problem | "
            "What problem does the commitment aim to address? | Issue | Status quo | "
            "What are the causes of the problem? | Status quo or problem addressed by the commitment"
        ),
        Field.PROMISE: (
            "What is the commitment? | Commitment description | Objective | Main objective | "
            "Brief description of the commitment | Brief description | Commitment objective | Aim | "
            "Ambition | What is the objective of the commitment? | What we will do | "
            "What solution are you proposing? | Commitment text | "
            "What has been done so far to solve the problem? | "
            "What results do we want to achieve by implementing this commitment?"
        ),
        Field.CONTRIBUTION: (
            "How will the commitment contribute to solve the public problem? | Contribution | "
            "How will the commitment contribute to solving the public problem? | "
            "What results do we expect? | How will the commitment help to solve the problem? | "
            "How will the commitment promote transparency? | "
            "How will the commitment help foster accountability? | "
            "How will the commitment improve citizen participation in defining, implementing, "
            "and monitoring solutions?"
        ),
        Field.RELEVANCE: (
            "Why is this commitment relevant to OGP values? | Relevance | Relevance to OGP values | "
            "OGP values | OGP value relevance | Relevance of the commitment to OGP values | OGP principles | "
            "Why is the commitment relevant to OGP values? | OGP values supported | OGP challenge"
        ),
        Field.ADDITIONAL: (
            "Additional information | Notes | Comments | Remarks | "
            "Commitment planning | Observations | Risks | Other information | Additional notes"
        ),
        Field.PUBLIC_ACTORS: (
            "State actors involved | Government | State actors | Public entities | "
            "Government ministries, department/agency | "
            "Government agencies involved | Government actors | Government ministries, departments/agencies | "
            "Government institutions | Government departments and agencies | State institutions"
        ),
        Field.OTHER_ACTORS: (
            "CSOs, private sector, multilaterals, working groups | CSOs | Civil society | Non-government actors | "
            "Civil society organisations | Civil society organizations | "
            "CSOs, private sector, multilateral organizations, working groups | Private sector | "
            "Multilaterals | Other actors (Parliament, private sector, etc.) | "
            "CSOs, private sector, working groups, multilaterals | Non-state actors | "
            "CSOs, private sector, multilaterals | CSOs/private sector | Parliament | Others"
        ),
        Field.OBSTACLES: (
            "Obstacles | Difficulties | Challenges | Other challenges | Challenges other | Main challenges"
        ),
        Field.CONTACT_NAMES: (
            "Name of responsible person from implementing agency | Contact person | Responsible person | "
            "Name of responsible person | "
            "Name of responsible person | Point of contact | Contact | Contact name | Contact person name | "
            "Contact(s)"
        ),
        Field.CONTACT_ROLES: (
            "Title, department | Institution, title | Institution, position | Title and department | Position | "
            "Position, department | Designation | Job title"
        ),
        Field.CONTACT_REACH: (
            "Email and phone | E-mail and telephone | Email | E-mail | Email and telephone | "
            "Email address | Phone | Telephone | Email/phone | Email and phone number | Email address and phone"
        ),
        Field.AS_OF: (
            "Cut-off | As of | Cut-off date | Report date | Reporting date | "
            "Reporting period ends | Status as of | Last updated | Date of report | Date of the report | "
            "Situation as of | Status as at | As at | Status at | Data as of | Data as at | "
            "Progress as of | Progress as at | "
            "Status date | Position as at | Information as of | Updated as of | "
            "Reporting period | Reporting month | Period reported | "
            "Updated on | Update date | Date of update"
        ),
        Field.HEADING: (
            "Commitment description | Contact information | Other actors involved | Other actors | "
            "Milestones and activities | Commitments | Commitments without an axis | "
            "Commitment template | Commitment details | Commitment analysis | Contact details | "
            "Milestones and timeline | Action plan"
        ),
        Field.REPEATS: (
            "Contents | Table of contents | Summary | Executive summary | Findings before signing | "
            "Cut-off, fingerprint and signature | Macro-indicators of strategic management"
        ),
    },
    conditions={
        Condition.NEW: "New",
        Condition.ONGOING: "Ongoing | In progress | Continued",
    },
    statuses={
        StatedStatus.NOT_STARTED: (
            "NS | Not commenced | Not yet commenced | Not begun | To do | Upcoming | Not yet started | "
            "Yet to start | To be started | Not started | Pending | Planned"
        ),
        StatedStatus.LIMITED: "LP | Limited | Limited progress | Limited completion",
        StatedStatus.SUBSTANTIAL: (
            "SP | Substantial | Substantially complete | Substantial progress | Substantially completed"
        ),
        StatedStatus.COMPLETED: (
            "C | Accomplished | Delivered | Met | Implemented | Fully implemented | Complete | "
            "Completed | Done | Finished | Fully completed | Fully complete | Achieved | Fulfilled"
        ),
        StatedStatus.IN_PROGRESS: (
            "On-going | In progress | Ongoing | Under way | Underway | Started | In review | On track | "
            "Partially completed | Partial | On schedule | In development | Progressing | Active | "
            "Partially complete | "
            "Partially implemented | Partially met | In implementation | Being implemented"
        ),
        StatedStatus.DELAYED: (
            "Significantly delayed | Slightly delayed | Behind | Delayed | Late | Behind schedule | "
            "Off track | Overdue"
        ),
        StatedStatus.NO_DATA: "No data | Not available | Not stated | N/A | No evidence available",
        StatedStatus.CLOSED: (
            "Cancelled | Canceled | Discontinued | Terminated | Closed | Withdrawn | Not completed"
        ),
    },
    kinds=(
        ("closing report", DocumentKind.FINAL_REPORT),
        ("final report", DocumentKind.FINAL_REPORT),
        ("end of term report", DocumentKind.FINAL_REPORT),
        ("end of term self assessment", DocumentKind.FINAL_REPORT),
        ("end term self assessment", DocumentKind.FINAL_REPORT),
        ("end of commitment", DocumentKind.FINAL_REPORT),
        ("end term report", DocumentKind.FINAL_REPORT),
        ("completion report", DocumentKind.FINAL_REPORT),
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
        "cabinet directorate treasury secretary parliament senate house assembly service services library "
        "archives forum trust "
        "coalition alliance union police judiciary ombudsperson commissioner inspectorate"
    ),
    unit_heads="directorate unit division section branch desk",
    territories="municipality government county city",
    adjectives="national general federal presidential",
    small="of the and for to in on at",
    common="the of and to in is was with for by that which are were institution activity commitment milestone",
    beside=(
        r"(?:and\s+)?(?:with|in)\s+(?:the\s+)?(?:support|collaboration|participation|assistance|help)\s+(?:from|of|by|with)\b",
        r"in\s+(?:close\s+)?(?:coordination|partnership|cooperation|conjunction|consultation|liaison)\s+with\b",
        r"(?:with\s+)?contributions\s+from\b|working\s+with\b|alongside\b",
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
    rescheduled=r"revised|rescheduled|new|updated|amended|extended|adjusted|current|forecast",
)
