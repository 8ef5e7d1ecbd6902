"""Our own templates at speed: what they import is made once a thread, not once a message.

Jinja makes a template that is imported with its context anew each time, with every macro in it: that took half
the time of a message. A macro looks up what it speaks of when it is called, so the module can stay if what it
looks up is changed before the next message. That holds for templates of nothing but macros, as those are that
ours import; templates of an office may import what they like and are filled in Jinja's own way.
"""

from threading import local
from typing import Any

from jinja2 import Environment, Template
from jinja2.environment import TemplateModule
from jinja2.utils import missing

_KEPT = "hitos_kept_modules"


def keep_modules(environment: Environment) -> None:
    """Have the environment's templates filled in this way; to be called before the first is loaded."""
    environment.template_class = _Template
    environment.extend(**{_KEPT: local()})


class _Template(Template):
    def make_module(
        self,
        vars: dict[str, Any] | None = None,  # noqa: A002  (the names are Jinja's)
        shared: bool = False,
        locals: Any = None,  # noqa: A002
    ) -> TemplateModule:
        """As Jinja does; but what is imported is the module of the message before, told of this one."""
        is_imported = shared
        if not is_imported:
            return super().make_module(vars, shared, locals)
        modules = getattr(self.environment, _KEPT).__dict__  # of this thread
        if self.name not in modules:
            context = self.new_context(vars, shared, locals)
            modules[self.name] = context, TemplateModule(self, context)
        context, module = modules[self.name]
        own = {name: value for name, value in (locals or {}).items() if value is not missing}
        context.parent = (vars or {}) | own
        assert isinstance(module, TemplateModule)
        return module
