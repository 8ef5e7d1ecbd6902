"""The words of the field as closed lists. Values are what is stored and written to JSON."""

from enum import StrEnum


class DocumentKind(StrEnum):
    """What a document promises or tells."""

    PLAN = "plan"
    PROGRESS_REPORT = "progress_report"
    FINAL_REPORT = "final_report"
    STRATEGIC_PLAN = "strategic_plan"
    POLICY_SHEET = "policy_sheet"
    PROJECT_SHEET = "project_sheet"


REPORTS = frozenset({DocumentKind.PROGRESS_REPORT, DocumentKind.FINAL_REPORT})
"""Kinds that tell what was done; the others promise."""


class StepKind(StrEnum):
    """A milestone, an activity, or one occurrence of a recurring milestone."""

    MILESTONE = "milestone"
    ACTIVITY = "activity"
    OCCURRENCE = "occurrence"


class State(StrEnum):
    """What people (or a start date) decided about a step."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    IN_REVIEW = "in_review"
    COMPLETED = "completed"
    NOT_COMPLETED = "not_completed"
    WITHDRAWN = "withdrawn"


class Act(StrEnum):
    """What may be done to a step. Which act is possible when: ``domain.rules.transitions``."""

    START = "start"
    SUBMIT = "submit"
    ACCEPT = "accept"
    RETURN = "return"
    CLOSE_UNMET = "close_unmet"
    WITHDRAW = "withdraw"
    REOPEN = "reopen"


class Standing(StrEnum):
    """Where a step stands against the calendar. Derived, never decided: ``domain.rules.standing``."""

    UPCOMING = "upcoming"
    ON_TIME = "on_time"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    BLOCKED = "blocked"
    UNDATED = "undated"
    CLOSED = "closed"


class Factor(StrEnum):
    """What document 003 measures a strategic plan by (part V, section D: its critical success factors)."""

    VISION = "vision"
    MISSION = "mission"
    VALUES = "values"
    OBJECTIVES = "objectives"
    STRATEGIES = "strategies"


class Role(StrEnum):
    """How an institution answers for a step or a commitment."""

    LEAD = "lead"
    CO_RESPONSIBLE = "co_responsible"
    COORDINATOR = "coordinator"


class ContactRole(StrEnum):
    """As what a person is written to for an institution."""

    OFFICE = "office"
    SUPERIOR = "superior"


class AnswerKind(StrEnum):
    """What an institution may answer to a reminder beside reporting progress."""

    SEEN = "seen"
    BLOCKED = "blocked"
    NEW_DATE = "new_date"


class Precision(StrEnum):
    """How exactly a document gave a date; the stored day is the first or last of that span."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


class Condition(StrEnum):
    """Whether a milestone is new or continues an earlier one (template 2015-2020: Nuevo / En curso)."""

    NEW = "new"
    ONGOING = "ongoing"


class StatedStatus(StrEnum):
    """The status a document states of a step, in its own scale; never computed by us."""

    NOT_STARTED = "not_started"
    LIMITED = "limited"
    SUBSTANTIAL = "substantial"
    COMPLETED = "completed"
    IN_PROGRESS = "in_progress"
    DELAYED = "delayed"
    NO_DATA = "no_data"
    CLOSED = "closed"


class Completion(StrEnum):
    """OGP's completion levels (Independent Reporting Mechanism), "no evidence" being one of its own."""

    NO_EVIDENCE = "no_evidence"
    NOT_STARTED = "not_started"
    LIMITED = "limited"
    SUBSTANTIAL = "substantial"
    COMPLETE = "complete"


class EvidenceKind(StrEnum):
    """A stored file or an address on the web."""

    FILE = "file"
    ADDRESS = "address"


class Verdict(StrEnum):
    """What a reviewer decided about a submission or a piece of evidence."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    RETURNED = "returned"


class Severity(StrEnum):
    """How much a finding weighs for the officer who signs."""

    SERIOUS = "serious"
    WARNING = "warning"
    NOTE = "note"


class MessageKind(StrEnum):
    """Why an institution is written to."""

    REMINDER = "reminder"
    SUPERIOR = "superior"
    ESCALATION = "escalation"
    STEERING = "steering"
    REVIEW_REQUESTED = "review_requested"
    REVIEW_WAITING = "review_waiting"
    REVIEW_STEERING = "review_steering"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    TAKE_UP = "take_up"
    ANSWERED = "answered"
    DATE_DECLINED = "date_declined"
    DATE_ACCEPTED = "date_accepted"
    LAST_NOTICE = "last_notice"
    SIGN = "sign"
    SIGN_RETURNED = "sign_returned"
    UNDELIVERED = "undelivered"
    DIGEST = "digest"


class ReportKind(StrEnum):
    """The documents that are made from one report value (``documents.writers.kinds``)."""

    CLOSING = "closing"
    PERIOD = "period"
    MILESTONE = "milestone"
    EXECUTIVE = "executive"
    SELF_ASSESSMENT = "self-assessment"
    LOCAL_END = "local-end"
    TRACKER = "tracker"
    EVALUATION = "evaluation"
    FOLLOW_UP = "follow-up"


class FindingReply(StrEnum):
    """What an officer can answer to a finding."""

    EXPLAINED = "explained"
    ACCEPTED_RISK = "accepted_risk"
    TO_BE_MENDED = "to_be_mended"


class ReceivedState(StrEnum):
    """What became of a mail that came back."""

    TO_REVIEW = "to_review"
    TAKEN = "taken"
    DISCARDED = "discarded"
    REFUSED = "refused"


class MessageStatus(StrEnum):
    """Where a message of the outbox is on its way.

    ``uncertain``: a try was cut off after the server may have taken it; it goes out again under the
    same Message-ID. ``held``: it travels in a digest.
    """

    PENDING = "pending"
    HELD = "held"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    DEAD = "dead"
    CANCELLED = "cancelled"
