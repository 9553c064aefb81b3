"""Memory is tidied now and then, and the more seldom the longer it takes."""

from web.tidying import REST_S, SHARE, Tidying


class World:
    """A clock, and a collection that takes some of its time."""

    def __init__(self, takes_s: float) -> None:
        self.now, self.takes_s = 50.0, takes_s
        self.times: list[float] = []

    def clock(self) -> float:
        return self.now

    def collect(self) -> None:
        self.times.append(self.now)
        self.now += self.takes_s

    def live(self, seconds: int) -> None:
        tidying = Tidying(self.clock, self.collect)
        until = self.now + seconds
        while self.now < until:
            tidying.tidy()
            self.now += 0.25


def test_not_at_once_and_then_every_few_seconds() -> None:
    world = World(0.0)
    world.live(int(REST_S * 4) + 1)
    assert [round((at - 50) / REST_S) for at in world.times] == [1, 2, 3, 4]


def test_what_takes_long_is_done_so_seldom_that_it_takes_a_small_share_of_the_time() -> None:
    world = World(0.2)
    world.live(2000)
    assert 1 < len(world.times) <= 2000 * SHARE / world.takes_s + 1
