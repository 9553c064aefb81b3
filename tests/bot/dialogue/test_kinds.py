from bot.dialogue.kinds import DANGERS, EMERGENCY_OR_CRISIS, Kind
from bot.nlu.levels import Level


def test_every_level_above_calm_has_the_kind_of_its_name() -> None:
    assert {Kind(level.kind) for level in Level if level} <= set(Kind)


def test_the_levels_from_urgent_on_are_the_dangers_and_those_above_it_the_alarms() -> None:
    assert {level.kind for level in Level if level >= Level.URGENT} == DANGERS
    assert {level.kind for level in Level if level > Level.URGENT} == EMERGENCY_OR_CRISIS
