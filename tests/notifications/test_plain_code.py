"""Templates compiled plainly say what Jinja says of them."""

from types import SimpleNamespace

import pytest
from jinja2 import Environment, StrictUndefined, UndefinedError

from notifications.messages.plain_code import compile_plainly

TEMPLATES = {
    "texts": "a & {{ title }} {{ 7 }} {{ none }} {{ title|upper }}",
    "constants": "{{ \"a & 'b'\" }} {{ '<' ~ title }}",
    "attributes": "{{ item.inner.title }} {% for each in items %}{{ loop.index }}{{ each.title }}{% endfor %}",
    "calls": "{{ say('x', 2) }} {{ say(title, count=3) }} {{ item.inner.title.upper() }}",
    "macro": "{% macro bold(text) %}<b>{{ text }}</b>{% endmacro %}{{ bold(title) }} {{ bold(bold(title)) }}",
    "optional": "{% macro two(a, b='&') %}{{ a }}{{ b }}{% endmacro %}{{ two(title) }} {{ two(title, '1') }}",
    "caller": "{% macro para() %}<p>{{ caller() }}</p>{% endmacro %}{% call para() %}{{ title }}&{% endcall %}",
    "caller of a caller": (
        "{% macro out(a) %}({{ a }}{{ caller() }}){% endmacro %}{% for i in (1, 2) %}"
        "{% call out(i) %}{% call out('<') %}{{ title }}{{ i }}{% endcall %}{% endcall %}{% endfor %}"
    ),
    "no else": "{{ 'x' if title == 'y' }}|{{ title if title }}|{{ ('a' if title == 'y') ~ 'b' }}",
    "set": "{% set rows = [title] %}{% set rows = rows + ['&'] %}{{ rows|join(', ') }}",
    "namespace": "{% set n = namespace(l=[]) %}{% for i in (1, 2) %}{% set n.l = [i] %}{% endfor %}{{ n.l }}",
    "block": "{% set said %}<i>{{ title }}</i>{% endset %}{{ said }}",
}  # fmt: skip
GIVEN = {
    "title": "<A> & 'b'",
    "item": SimpleNamespace(title="<i>", inner=SimpleNamespace(title='"deep"')),
    "items": [SimpleNamespace(title="1 < 2"), SimpleNamespace(title="ñ")],
    "say": lambda text, count=1: f"<{text}>" * count,
}


@pytest.mark.parametrize("escaped", [True, False])
@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_says_the_same_either_way(name: str, *, escaped: bool) -> None:
    assert plain(escaped).from_string(TEMPLATES[name]).render(GIVEN) == (
        Environment(autoescape=escaped, undefined=StrictUndefined).from_string(TEMPLATES[name]).render(GIVEN)
    )


def test_a_macro_keeps_its_name() -> None:
    module = plain(escaped=True).from_string("{% macro line(item) %}{{ item }}{% endmacro %}").make_module()
    assert module.line.name == "line"  # type: ignore[attr-defined]  # a macro of the template


@pytest.mark.parametrize(
    "template",
    [
        "{{ absent }}",
        "{{ absent.title }}",
        "{{ item.absent }}",
        "{% macro two(a, b) %}{{ a }}{{ b }}{% endmacro %}{{ two(title) }}",
        "{% macro para() %}{{ caller() }}{% endmacro %}{{ para() }}",
    ],
)
def test_what_is_absent_fails_instead_of_being_said(template: str) -> None:
    with pytest.raises((UndefinedError, AttributeError, TypeError)):
        plain(escaped=True).from_string(template).render(GIVEN)


def plain(escaped: bool) -> Environment:
    environment = Environment(autoescape=escaped, undefined=StrictUndefined)
    compile_plainly(environment)
    return environment
