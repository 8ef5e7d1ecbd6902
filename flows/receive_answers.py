"""``receive-answers``: reads the mailbox that replies go to, where the settings name one."""

from prefect import flow, task
from prefect.cache_policies import NO_CACHE

from flows.installation import installation
from flows.naming import rename_task_run
from flows.retrying import RETRY_DELAYS, trying_again_helps
from flows.threads import in_thread
from operations.receiving.fetching_answers import FetchResult, fetch_answers
from runtime.mail_room import MailRoom


def _run_name() -> str:
    with installation() as hitos:
        return f"receive-answers {hitos.clock():%Y-%m-%d %H:%M} UTC"


@flow(name="receive-answers", flow_run_name=_run_name, persist_result=False)
async def receive_answers() -> FetchResult:
    """Take in what waits in the mailbox; nothing where no mailbox is set. What is not taken now waits there."""
    with installation() as hitos:
        mails = MailRoom(hitos)
        return await take_in_waiting() if mails.desk is not None and mails.inbox is not None else FetchResult()


@task(
    name="mailbox",
    task_run_name="mailbox",
    retries=len(RETRY_DELAYS),
    retry_delay_seconds=RETRY_DELAYS,
    retry_condition_fn=trying_again_helps,
    cache_policy=NO_CACHE,
    persist_result=False,
)
async def take_in_waiting() -> FetchResult:
    """Take in one mail after the other; the run's name tells how many."""
    with installation() as hitos:
        mails = MailRoom(hitos)
        desk, inbox = mails.desk, mails.inbox
        assert desk is not None
        assert inbox is not None
        done = await in_thread(fetch_answers, hitos.database, inbox, desk, mails.sender, hitos.clock)
    counts = {
        "to review": done.to_review, "refused": done.refused, "no answers": done.put_aside,
        "bounces": done.bounces, "opted out": done.opted_out, "known": done.known,
    }  # fmt: skip
    rename_task_run(
        "mailbox: " + (", ".join(f"{count} {what}" for what, count in counts.items() if count) or "empty")
    )
    return done
