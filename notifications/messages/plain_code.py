"""Our own templates as plain Python: a macro is a function, called and read without asking Jinja each time.

Jinja wraps a macro, each of its calls and each attribute, so that a template may do what Python does not: leave
out an argument, ask an absent name for an attribute, call what wants the context. A message calls seventy macros
and reads two hundred attributes, which took half its time. Ours do none of that, and a test holds both ways to
the same letters; templates of an office are compiled in Jinja's own way.
"""
# ruff: noqa: ARG002, N802  (the names are Jinja's)

from types import FunctionType
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.utils import missing
from markupsafe import Markup, escape


def compile_plainly(environment: Environment) -> None:
    """Have the environment's templates compiled in this way; to be called before the first is loaded."""
    environment.code_generator_class = _PlainCode
    environment.extend(as_macro=_as_macro, shown=_shown)


class _PlainCode(CodeGenerator):
    """Two things it cannot do: name a macro's argument, and leave one out of a macro that is given a caller."""

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        self.visit(node.node, frame)
        self.write("(")
        for given in (*node.args, *node.kwargs):
            self.visit(given, frame)
            self.write(", ")
        self.write("caller)" if forward_caller else ")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_CondExpr(self, node: nodes.CondExpr, frame: Frame) -> None:
        node.expr2 = node.expr2 or nodes.Const("")
        super().visit_CondExpr(node, frame)

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        self.write(f"environment.as_macro(macro, {getattr(macro_ref.node, 'name', None)!r})")

    def return_buffer_contents(self, frame: Frame, force_unescaped: bool = False) -> None:
        # What a macro says is escaped already; else its wrapper would say so.
        super().return_buffer_contents(frame)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("environment.shown(" if frame.eval_ctx.autoescape else "str(")


def _as_macro(function: FunctionType, name: str | None) -> FunctionType:
    """The function of a macro by its name; it sees to what it is not given itself, as Jinja's do."""
    function.__defaults__ = (missing,) * function.__code__.co_argcount
    function.__dict__["name"] = name
    return function


def _shown(value: Any) -> str:
    """As ``escape``, without making anew what is escaped already."""
    return value if type(value) is Markup else escape(value)
