"""Who signs is told when the turn comes, and who has to know of a return: each once, and nothing is lost."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest
from sqlmodel import Session, col, select

from domain.rules.verification import code_of
from domain.tables.columns import id_of
from domain.tables.cutoff import Snapshot
from domain.tables.history import ProgressReport
from domain.tables.institution import Institution
from domain.tables.mail import Bounce
from domain.tables.outbox import Attempt, Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError, RefusedError
from domain.values.language import Language
from domain.values.report import Signatory
from domain.values.vocabulary import ContactRole, MessageKind, MessageStatus, Verdict
from notifications.channels.outcome import Trouble
from notifications.outbox.claiming import begin_try, claim
from operations.actor import Actor
from operations.messages.about import About
from operations.messages.message_facts import gather
from operations.messages.outbox import list_messages, retry_message, show_message
from operations.messages.undelivered import events_of
from operations.register.bounces import clear_bounce, mark_bounce
from operations.register.contacts import set_contact
from operations.register.merging import merge_institutions
from operations.reports.calling import Told, is_for_comparison, put_up, told_of_turn
from operations.reports.closing import CutOff, decide_cut_off, freeze_cut_off
from operations.reports.drafts import draft_folder
from operations.reports.signatories import address_of, set_signatories
from operations.reports.signing import decide as sign
from operations.reports.signing import freeze, signing_on
from operations.views.overview import overview_of
from storage.database import Database
from tests.builders import a_plan, an_institution
from tests.notifications.mail_server import MailServer, running
from tests.operations.test_delivery import a_mail_sender, a_mailbox, deliver, filed

DAY, EARLIER = date(2020, 8, 28), date(2020, 7, 31)
NOW = datetime(2020, 8, 30, 20, tzinfo=UTC)
ANA, LUIS, EVA = "Ana Ejemplo", "Luis Muestra", "Eva Prueba"
EMAILS = {ANA: "ana@example.org", LUIS: "luis@example.org", EVA: "eva@example.org"}
PENDING, SENT, CANCELLED = MessageStatus.PENDING, MessageStatus.SENT, MessageStatus.CANCELLED


def three_sign(session: Session, plan: Plan, emails: dict[str, str] | None = None) -> None:
    who = [Signatory(name=ANA, office="Directora"), Signatory(name=LUIS), Signatory(name=EVA)]
    set_signatories(session, plan, who, EMAILS if emails is None else emails)


def frozen(database: Database, emails: dict[str, str] | None = None, *, code: str = "PRUEBA") -> CutOff:
    """A plan of which three must sign, put up for signature."""
    with database.writing() as session:
        three_sign(session, a_plan(session, code=code).plan, emails)
    return freeze_cut_off(database, code, DAY, NOW, "prueba")


def decide(database: Database, given: CutOff, by: str, note: str | None = None) -> None:
    verdict = Verdict.RETURNED if note else Verdict.ACCEPTED
    decide_cut_off(database, given.number, given.sha256, verdict, Actor(by, NOW), note=note)


def owed(database: Database) -> list[tuple[MessageKind, str, MessageStatus]]:
    """Every message: its kind, to whom, where it stands."""
    with database.reading() as session:
        return [(line.kind, line.recipient, line.status) for line in list_messages(session)]


def a_record_changes(database: Database, day: date = date(2020, 7, 1)) -> None:
    with database.writing() as session:
        step = session.exec(select(Step).order_by(col(Step.id))).first()
        assert step is not None
        session.add(ProgressReport(step_id=id_of(step), on_day=day, at=NOW, percent=60, narrative="Más.", by="x"))


def told(database: Database, given: CutOff) -> Told | None:
    with database.reading() as session:
        snapshot = session.get_one(Snapshot, given.number)
        plan = session.get_one(Plan, snapshot.plan_id)
        return told_of_turn(session, plan, snapshot, signing_on(session, snapshot))


def test_each_is_called_when_the_turn_comes_and_only_then(database: Database, tmp_path: Path) -> None:
    given = frozen(database)
    assert owed(database) == [(MessageKind.SIGN, ANA, PENDING)]
    assert told(database, given) is Told.TO_BE_WRITTEN_TO
    deliver(database, a_mailbox(tmp_path), NOW)
    assert told(database, given) is Told.WRITTEN_TO
    decide(database, given, ANA)
    assert owed(database) == [(MessageKind.SIGN, ANA, SENT), (MessageKind.SIGN, LUIS, PENDING)]
    decide(database, given, LUIS)
    decide(database, given, EVA)
    assert owed(database) == [
        (MessageKind.SIGN, ANA, SENT), (MessageKind.SIGN, LUIS, CANCELLED), (MessageKind.SIGN, EVA, CANCELLED),
    ], "who signed before the call left is not called"  # fmt: skip
    assert told(database, given) is None


def test_a_call_reaches_the_person_over_the_mail_server_and_says_all_that_is_needed(
    database: Database, tmp_path: Path
) -> None:
    given = frozen(database)
    with database.writing() as session:
        for institution in session.exec(select(Institution)):
            institution.channel = "channel:mesa"
            session.add(institution)
    decide(database, given, ANA)
    folder = draft_folder(tmp_path, given.sha256)
    folder.mkdir(parents=True)
    with running(MailServer()) as server:
        sender = a_mail_sender(server.address, tmp_path)
        deliver(database, sender, NOW)
        assert server.recipients == ["luis@example.org"], "not by the channel of the institution that coordinates"
        [mail] = server.mails
    assert (mail["To"], mail["Reply-To"]) == ("Luis Muestra <luis@example.org>", "infom@example.org")
    assert mail["List-Unsubscribe"] is None
    part = mail.get_body(("plain",))
    assert part is not None
    text, code = str(part.get_content()).replace("\r\n", "\n"), code_of(given.sha256)
    assert f'hitos report sign {code} --by "Luis Muestra" --plan PRUEBA\n' in text
    assert f"Código: {code}" in text
    assert f"Huella (SHA-256): {given.sha256[:12]}…" in text
    assert "Ya firmaron: Ana Ejemplo (Directora), el 30 ago 2020" in text
    assert "Firman 3 personas, en orden; usted es la 2.ª" in text
    assert "La respuesta le llega a INFOM" in text
    assert not [word for word in ("C10", "Hito 1", "responder", "example.org") if word in text]


def test_the_folder_of_the_draft_is_told_once_there_is_one(database: Database, tmp_path: Path) -> None:
    given = frozen(database)
    [number] = [row.id for row in all_messages(database)]
    assert number is not None
    with database.reading() as session:
        before = show_message(session, number, NOW, "hitos.example.org", reports=tmp_path).message.plain
        draft_folder(tmp_path, given.sha256).mkdir(parents=True)
        plain = show_message(session, number, NOW, "hitos.example.org", reports=tmp_path).message.plain
    assert f"hitos report write --cut-off {code_of(given.sha256)} --form pdf --plan PRUEBA\n" in before
    assert f"Borrador: {tmp_path}/borradores/{given.sha256[:8]} (" in plain
    assert "Prefect" in plain


def test_a_return_is_told_to_whoever_coordinates_and_to_those_who_took_part(
    database: Database, tmp_path: Path
) -> None:
    given = frozen(database)
    deliver(database, a_mailbox(tmp_path), NOW)
    decide(database, given, ANA)
    deliver(database, a_mailbox(tmp_path), NOW)
    decide(database, given, EVA, note="Falta C10-H2")
    assert owed(database)[2:] == [
        (MessageKind.SIGN_RETURNED, "INFOM", PENDING),
        (MessageKind.SIGN_RETURNED, ANA, PENDING),
        (MessageKind.SIGN_RETURNED, LUIS, PENDING),
    ]
    deliver(database, a_mailbox(tmp_path), NOW)
    returns = [mail for mail in filed(tmp_path) if "Devuelto" in mail["Subject"]]
    texts = {str(mail["To"]).partition("<")[2]: text_of(mail) for mail in returns}
    coordinator, signed, called = (
        texts[f"{address}>"] for address in ("infom@example.org", "ana@example.org", "luis@example.org")
    )
    for text in (coordinator, signed, called):
        assert "por Eva Prueba" in text
        assert "> Falta C10-H2" in text
        assert "Habían firmado: Ana Ejemplo (Directora), el 30 ago 2020\n" in text
    assert "hitos report freeze --as-of 2020-08-28 --plan PRUEBA" in coordinator
    assert "que usted ya había firmado" in signed
    assert "que usted tenía por firmar" in called


def test_who_was_not_called_yet_is_not_told_of_a_return(database: Database) -> None:
    given = frozen(database)
    decide(database, given, LUIS, note="Falta C10-H2")
    assert owed(database) == [(MessageKind.SIGN, ANA, CANCELLED), (MessageKind.SIGN_RETURNED, "INFOM", PENDING)]


def test_where_any_one_officer_signs_a_second_thought_takes_the_return_back(database: Database) -> None:
    with database.writing() as session:
        a_plan(session)
    given = freeze_cut_off(database, None, DAY, NOW, "prueba")
    assert owed(database) == []
    for note in ("Falta C10-H2", None):
        decide(database, given, ANA, note)
    assert owed(database) == [(MessageKind.SIGN_RETURNED, "INFOM", CANCELLED)]


def test_the_same_content_frozen_again_calls_nobody_twice(database: Database, tmp_path: Path) -> None:
    given = frozen(database)
    assert freeze_cut_off(database, None, DAY, NOW, "otra").number == given.number
    deliver(database, a_mailbox(tmp_path), NOW)
    with database.writing() as session:
        old = session.exec(select(Institution).where(Institution.acronym == "INFOM")).one()
        merge_institutions(session, an_institution(session, "SCEP"), old, "Son la misma", Actor("x", NOW))
        snapshot, plan = session.get_one(Snapshot, given.number), session.exec(select(Plan)).one()
        put_up(session, plan, snapshot, signing_on(session, snapshot), Actor("otra", NOW))
    assert owed(database) == [(MessageKind.SIGN, ANA, SENT)], "whoever coordinates now, it is the same call"


def test_a_call_that_was_tried_and_waits_is_not_taken_back_by_its_own_cut_off(database: Database) -> None:
    frozen(database)
    with database.writing() as session:
        message = session.exec(select(Message)).one()
        message.status, message.attempts = MessageStatus.UNCERTAIN, 1
        session.add(message)
    freeze_cut_off(database, None, DAY, NOW, "prueba")
    assert owed(database) == [(MessageKind.SIGN, ANA, MessageStatus.UNCERTAIN)]


def test_a_newer_cut_off_takes_back_the_call_to_the_older(database: Database) -> None:
    frozen(database)
    a_record_changes(database)
    newer = freeze_cut_off(database, None, DAY, NOW, "prueba")
    assert owed(database) == [(MessageKind.SIGN, ANA, CANCELLED), (MessageKind.SIGN, ANA, PENDING)]
    assert told(database, newer) is Told.TO_BE_WRITTEN_TO


def test_a_stale_cut_off_calls_nobody_and_the_call_to_who_tried_stays(database: Database) -> None:
    given = frozen(database)
    a_record_changes(database)
    with pytest.raises(RefusedError):
        decide(database, given, ANA)
    assert owed(database) == [(MessageKind.SIGN, ANA, PENDING)]


def test_a_cut_off_of_an_earlier_day_is_for_comparison(database: Database) -> None:
    given = frozen(database)
    with database.writing() as session:
        plan = session.exec(select(Plan)).one()
        old = freeze(session, plan, EARLIER, Actor("x", NOW))
        assert is_for_comparison(session, plan, old)
        assert not is_for_comparison(session, plan, session.get_one(Snapshot, given.number))
    decide(database, given, ANA, note="Era de otro día")
    with database.reading() as session:
        plan, old = session.exec(select(Plan)).one(), session.get_one(Snapshot, id_of(old))
        assert not is_for_comparison(session, plan, old), "the later one was returned: this one is in its place"


def test_freezing_alone_puts_nothing_up(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session).plan
        three_sign(session, plan)
        freeze(session, plan, DAY, Actor("x", NOW))
    assert owed(database) == []


def test_plans_do_not_touch_each_other(database: Database) -> None:
    frozen(database)
    with database.writing() as session:
        infom = session.exec(select(Institution).where(Institution.acronym == "INFOM")).one()
        other = a_plan(session, code="OTRO", lead="SCEP", coordinator="GPAT").plan
        set_signatories(session, other, [Signatory(name=ANA), Signatory(name=LUIS)], {ANA: "otra.ana@example.org"})
        assert infom.id != other.coordinator_id
    given = freeze_cut_off(database, "OTRO", DAY, NOW, "prueba")
    assert [line[2] for line in owed(database)] == [PENDING, PENDING]
    decide(database, given, ANA)
    assert [line[2] for line in owed(database)] == [PENDING, CANCELLED], "Luis has no address in that plan"
    with database.reading() as session:
        facts = gather(session, [id_of(row) for row in all_messages(database)], NOW)
    assert [each.email for each in facts.values()] == ["ana@example.org", "otra.ana@example.org"]


def test_without_an_address_nothing_is_owed_and_it_is_said(database: Database) -> None:
    given = frozen(database, {LUIS: "luis@example.org"})
    assert (owed(database), told(database, given)) == ([], Told.NO_ADDRESS)
    with database.writing() as session:
        three_sign(session, session.exec(select(Plan)).one())
    assert told(database, given) is Told.NOT_CALLED
    freeze_cut_off(database, None, DAY, NOW, "prueba")
    assert owed(database) == [(MessageKind.SIGN, ANA, PENDING)], (
        "put up again, it calls whoever has an address now"
    )


def test_the_address_is_that_of_today_by_the_name_that_was_frozen(database: Database) -> None:
    frozen(database)
    [number] = [id_of(row) for row in all_messages(database)]
    with database.writing() as session:
        plan = session.exec(select(Plan)).one()
        set_signatories(session, plan, [Signatory(name="ANA EJÉMPLO")], {"ANA EJÉMPLO": "nueva@example.org"})
        assert gather(session, [number], NOW)[number].email == "nueva@example.org"
        set_signatories(session, plan, [Signatory(name=EVA)], EMAILS)
        assert gather(session, [number], NOW)[number].email is None
        assert "@" not in session.exec(select(Snapshot.content)).one()


def test_the_call_is_worded_in_the_plans_language_whatever_whoever_coordinates_reads(database: Database) -> None:
    given = frozen(database)
    with database.writing() as session:
        infom = session.exec(select(Institution).where(Institution.acronym == "INFOM")).one()
        infom.language = Language.EN
        session.add(infom)
    decide(database, given, LUIS, note="Falta")
    call, back = (id_of(row) for row in all_messages(database))
    with database.reading() as session:
        facts = gather(session, [call, back], NOW)
    assert (facts[call].language, facts[back].language) == (Language.ES, Language.EN)


@pytest.mark.parametrize(("given", "said"), [("ana@", "ana@"), ("Ana <ana@example.org>", "Ana <"), ("", "")])
def test_what_is_no_address_is_refused(database: Database, given: str, said: str) -> None:
    with database.writing() as session:
        plan = a_plan(session).plan
        with pytest.raises(InvalidDataError, match="is no mail address for Ana Ejemplo") as refused:
            set_signatories(session, plan, [Signatory(name=ANA)], {ANA: given})
        assert said in str(refused.value)
        set_signatories(session, plan, [Signatory(name=ANA)], {ANA: " ana@example.org "})
        assert address_of(session, plan, "ana ejemplo") == "ana@example.org"


def test_a_plan_that_nobody_coordinates_calls_all_the_same(database: Database, tmp_path: Path) -> None:
    with database.writing() as session:
        made = a_plan(session)
        made.plan.coordinator_id = None
        three_sign(session, made.plan)
        # The one it hangs on, which leads its first step, coordinates another plan.
        other = a_plan(session, code="OTRO", lead="SCEP", coordinator="GPAT").plan
        other.coordinator_id = made.institutions["INAP"].id
        set_signatories(session, other, [Signatory(name=ANA)], EMAILS)
    given = freeze_cut_off(database, "PRUEBA", DAY, NOW, "prueba")
    freeze_cut_off(database, "OTRO", DAY, NOW, "prueba")
    deliver(database, a_mailbox(tmp_path), NOW)
    mails = {str(mail["Reply-To"]): mail for mail in filed(tmp_path)}
    assert set(mails) == {"None", "inap@example.org"}
    mail = mails["None"]
    assert "Contestar este mensaje no firma el informe.\n" in text_of(mail)
    decide(database, given, ANA, note="Falta")
    assert owed(database) == [(MessageKind.SIGN, ANA, SENT)] * 2, "nobody else took part"


def test_an_address_that_bounces_ends_the_call_and_it_is_said(database: Database, tmp_path: Path) -> None:
    given = frozen(database)
    with database.writing() as session:
        mark_bounce(session, "ana@example.org", permanent=True, reason="550 5.1.1", at=NOW, message_id=None)
    with running(MailServer()) as server:
        sender = a_mail_sender(server.address, tmp_path)
        assert deliver(database, sender, NOW).dead == 1
        assert told(database, given) is Told.NOT_REACHED
        with database.writing() as session:
            [event] = events_of(session, session.exec(select(Plan)).one())
            assert "recipient='Ana Ejemplo', step_code='PRUEBA 2020-08-28'" in str(event.told)
            clear_bounce(session, "ana@example.org", Actor("Eva", NOW), "Ya sirve")
        assert deliver(database, sender, NOW).sent == 1
        assert server.recipients == ["ana@example.org"]


def test_a_call_that_did_not_arrive_is_no_matter_once_it_was_signed(database: Database, tmp_path: Path) -> None:
    given = frozen(database, {ANA: EMAILS[ANA]})
    with running(MailServer(rcpt_answers=["550 5.7.1 spam"])) as server:
        assert deliver(database, a_mail_sender(server.address, tmp_path), NOW).dead == 1
    decide(database, given, ANA)
    [number] = [id_of(row) for row in all_messages(database)]
    with database.writing() as session:
        assert events_of(session, session.exec(select(Plan)).one()) == []
        with pytest.raises(RefusedError, match="has been decided on"):
            retry_message(session, number, NOW)


def test_an_address_that_a_mail_server_gives_back_is_told_by_its_persons_name(
    database: Database, tmp_path: Path
) -> None:
    given = frozen(database)
    deliver(database, a_mailbox(tmp_path), NOW)
    with database.writing() as session:
        number = session.exec(select(Message.id)).one()
        session.add(Bounce(email="ana@example.org", message_id=number, at=NOW, permanent=True, reason="550 5.1.1"))
        session.flush()
        [event] = events_of(session, session.exec(select(Plan)).one())
        assert "institution='Ana Ejemplo'" in str(event.told)
    assert told(database, given) is Told.NOT_REACHED


def test_a_call_that_was_taken_up_is_not_tried_once_its_reader_signed(database: Database) -> None:
    given = frozen(database)
    with database.writing() as session:
        [claimed] = claim(session, "uno", NOW, 10).ours
    assert claimed.channel is None
    decide(database, given, ANA)
    with database.writing() as session:
        assert begin_try(session, claimed, "Le toca firmar", NOW) is None
    with database.reading() as session:
        assert session.exec(select(Attempt.outcome, Attempt.detail)).all() == [("cancelled", Trouble.DECIDED)]


def test_a_machine_that_stops_in_the_middle_forgets_neither_the_decision_nor_the_call(database: Database) -> None:
    """Both are in one transaction: what ends before its commit leaves both undone."""
    given = frozen(database)

    def cut_off_in_between() -> None:
        with database.writing() as session:
            snapshot = session.get_one(Snapshot, given.number)
            plan = session.get_one(Plan, snapshot.plan_id)
            sign(session, plan, snapshot, given.sha256, Verdict.ACCEPTED, None, Actor(ANA, NOW))
            assert len(session.exec(select(Message)).all()) == 2
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        cut_off_in_between()
    assert owed(database) == [(MessageKind.SIGN, ANA, PENDING)]
    decide(database, given, ANA)
    assert owed(database) == [(MessageKind.SIGN, ANA, CANCELLED), (MessageKind.SIGN, LUIS, PENDING)]


def test_a_new_contact_of_the_coordinating_institution_gets_no_call_in_a_digest(database: Database) -> None:
    given = frozen(database)
    decide(database, given, EVA, note="Falta")
    a_record_changes(database)
    freeze_cut_off(database, None, DAY, NOW, "prueba")
    with database.writing() as session:
        infom = session.exec(select(Institution).where(Institution.acronym == "INFOM")).one()
        set_contact(
            session, infom, ContactRole.OFFICE, name="Rosa Prueba", email="rosa@example.org",
            since=date(2020, 8, 30), actor=Actor("x", NOW),
        )  # fmt: skip
    assert owed(database) == [
        (MessageKind.SIGN, ANA, CANCELLED),
        (MessageKind.SIGN_RETURNED, "INFOM", PENDING),
        (MessageKind.SIGN, ANA, PENDING),
    ]


def test_merged_institutions_keep_the_calls_under_their_own_key(database: Database) -> None:
    frozen(database)
    [before] = all_messages(database)
    with database.writing() as session:
        kept = an_institution(session, "SCEP")
        infom = session.get_one(Institution, before.institution_id)
        merge_institutions(session, kept, infom, "Son la misma", Actor("x", NOW))
        number = id_of(kept)
    [after] = all_messages(database)
    assert (after.dedupe_key, after.institution_id, after.status) == (before.dedupe_key, number, PENDING)


def test_a_decided_cut_off_frozen_again_calls_nobody_and_takes_no_call_back(database: Database) -> None:
    given = frozen(database, {})
    decide(database, given, ANA, note="Falta")
    with database.writing() as session:
        three_sign(session, session.exec(select(Plan)).one())
    newer = freeze_cut_off(database, None, date(2020, 8, 29), NOW, "prueba")
    before = owed(database)
    assert before[-1] == (MessageKind.SIGN, ANA, PENDING)
    assert freeze_cut_off(database, None, DAY, NOW, "prueba").number == given.number != newer.number
    assert owed(database) == before


def test_what_machines_and_pages_are_told_of_a_return_names_no_step_and_no_person(database: Database) -> None:
    given = frozen(database)
    decide(database, given, LUIS, note="Falta la firma de Eva Prueba")
    _, back = (id_of(row) for row in all_messages(database))
    with database.reading() as session:
        about = dict(About(gather(session, [back], NOW)[back].facts))
        counted = overview_of(session, session.exec(select(Plan)).one(), date(2020, 8, 30)).messages
    assert (about["kind"], about["role"], about["cut_off"]) == ("sign_returned", "coordinator", "2020-08-28")
    assert [about[name] for name in ("commitment", "step", "title", "due_on", "leads")] == [
        None,
        None,
        None,
        None,
        [],
    ]
    assert not [name for name in EMAILS if name in str(about)]
    assert counted == {PENDING: 1}, "the call is a person's, and no institution's"


def all_messages(database: Database) -> Sequence[Message]:
    with database.reading() as session:
        return session.exec(select(Message).order_by(col(Message.id))).all()


def text_of(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    assert part is not None
    return str(part.get_content())
