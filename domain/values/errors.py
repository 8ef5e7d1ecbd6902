"""What can go wrong in a way that a person can mend: what, where, and the way out, in both languages."""

from domain.values.language import Language, Text


class HitosError(Exception):
    """A problem that names what happened, where, and what to do next.

    ``text`` is the sentence in both languages, ``data`` what fills it. The edges translate the class
    into an exit code or an HTTP status; nothing below them knows either.
    """

    def __init__(self, text: Text, /, **data: object) -> None:
        super().__init__(text, data)
        self.text = text
        self.data = data

    def say(self, language: Language) -> str:
        """The message in one language."""
        return self.text.say(language, **self.data)

    def __str__(self) -> str:
        return self.say(Language.EN)


class InvalidDataError(HitosError):
    """What came in cannot be right; nothing of it was stored."""


class NotFoundError(HitosError):
    """The name given does not exist here."""


class RefusedError(HitosError):
    """The rules of the workflow do not allow this now."""


class UnavailableError(HitosError):
    """Something needed did not answer (database, mail server, engine); trying again later may help."""


class ManyProblemsError(InvalidDataError):
    """All problems of one input at once, in the order in which they stand in it."""

    def __init__(self, problems: tuple[HitosError, ...]) -> None:
        super().__init__(Text(es="{count} problemas", en="{count} problems"), count=len(problems))
        self.problems = problems

    def say(self, language: Language) -> str:
        """Every problem on its own line."""
        return "\n".join(problem.say(language) for problem in self.problems)
