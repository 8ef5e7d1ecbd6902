"""``deliver-messages``: sends what the outbox owes, claimed under a lease so that two runs never send the same."""

from uuid import uuid4

from prefect import flow, task
from prefect.cache_policies import NO_CACHE

from flows.installation import installation
from flows.naming import rename_task_run
from flows.retrying import RETRY_DELAYS, trying_again_helps
from flows.threads import in_thread
from operations.messages.delivery import DeliveryResult, deliver_due
from runtime.mail_room import MailRoom


def _run_name() -> str:
    with installation() as hitos:
        return f"deliver-messages {hitos.clock():%Y-%m-%d %H:%M} UTC"


@flow(name="deliver-messages", flow_run_name=_run_name, persist_result=False)
async def deliver_messages() -> DeliveryResult:
    """Send every message that is due. What could not be sent waits in the outbox for its next try.

    A message that is refused for good is no failure of the run: it is in the outbox as dead, with the reason.
    """
    with installation():
        return await send_due()


@task(
    name="outbox",
    task_run_name="outbox",
    retries=len(RETRY_DELAYS),
    retry_delay_seconds=RETRY_DELAYS,
    retry_condition_fn=trying_again_helps,
    cache_policy=NO_CACHE,
    persist_result=False,
)
async def send_due() -> DeliveryResult:
    """Claim, send and settle until nothing is due; the run's name tells how many."""
    with installation() as hitos:
        worker, mails = uuid4().hex[:12], MailRoom(hitos)
        done = await in_thread(
            deliver_due, hitos.database, mails.sender, hitos.clock, worker,
            links=mails.links, answers=mails.answers, templates=mails.templates, reports=hitos.reports_folder,
        )  # fmt: skip
    counts = {
        "sent": done.sent, "to try again": done.retried + done.postponed, "dead": done.dead,
        "uncertain": done.uncertain, "no longer owed": done.cancelled,
    }  # fmt: skip
    rename_task_run(
        "outbox: " + (", ".join(f"{count} {what}" for what, count in counts.items() if count) or "empty")
    )
    return done
