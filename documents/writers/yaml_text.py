"""Values as YAML text: texts that YAML would take for something else are quoted, long ones are folded."""

from typing import Any

import yaml

_WIDTH = 110


class Plain(str):
    """A scalar that stands as it is: a date, a number, ``true``."""

    __slots__ = ()


class Listed(list[str]):
    """Texts in one line: ``[INFOM, ANAM]``."""


def dumped(data: object) -> str:
    """The text; keys stay in their order, nothing is written as a reference to something else."""
    return str(
        yaml.dump(
            data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH, default_flow_style=False
        )
    )


class _Dumper(yaml.CSafeDumper):
    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002  (whatever is repeated is written out)
        return True


def _text(dumper: yaml.CSafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


def _plain(dumper: yaml.CSafeDumper, text: Plain) -> yaml.ScalarNode:
    tag = dumper.resolve(yaml.ScalarNode, str(text), (True, False))  # type: ignore[no-untyped-call]  # its stubs lack it
    return dumper.represent_scalar(tag, str(text))


def _listed(dumper: yaml.CSafeDumper, texts: Listed) -> yaml.SequenceNode:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", texts, flow_style=True)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(Plain, _plain)
_Dumper.add_representer(Listed, _listed)
