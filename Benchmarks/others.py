"""The same 1.9 million shares with NumPy, and with openfisca-core (float32, not adding up to the cent).

Prints a line for each, in milliseconds: the median of nine runs.
"""

import time

import numpy

AMOUNTS, PARTIES = 100_000, 19
RANDOM = numpy.random.default_rng(7)
WEIGHTS = RANDOM.integers(9_000, 80_000, PARTIES).astype(float)
CENTS = RANDOM.integers(5_000_000, 40_000_000, AMOUNTS).astype(float)


def largest_remainder():
    """Shares that add up: cut, then a cent each to the largest rests."""
    exact = CENTS[:, None] * (WEIGHTS / WEIGHTS.sum())[None, :]
    shares = numpy.floor(exact)
    rests = exact - shares
    left = (CENTS - shares.sum(1)).round().astype(int)
    order = numpy.sort(rests, axis=1)
    cut = numpy.where(left > 0, order[numpy.arange(AMOUNTS), numpy.clip(PARTIES - left, 0, PARTIES - 1)], 2)
    return shares + (rests >= cut[:, None])


def median(work, runs=9):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return sorted(times)[runs // 2] * 1000


def openfisca():
    """Builds a simulation of 1.9 million persons and calculates share = amount × weight ÷ total."""
    from openfisca_core.entities import build_entity
    from openfisca_core.periods import DateUnit
    from openfisca_core.simulations import SimulationBuilder
    from openfisca_core.taxbenefitsystems import TaxBenefitSystem
    from openfisca_core.variables import Variable

    person = build_entity("person", "persons", "A share", is_person=True)

    class amount(Variable):
        value_type, entity, definition_period, label = float, person, DateUnit.YEAR, "amount"

    class weight(Variable):
        value_type, entity, definition_period, label = float, person, DateUnit.YEAR, "weight"

    class share(Variable):
        value_type, entity, definition_period, label = float, person, DateUnit.YEAR, "share"

        def formula(persons, period):
            return persons("amount", period) * persons("weight", period)

    system = TaxBenefitSystem([person])
    system.add_variables(amount, weight, share)
    amounts = numpy.repeat(CENTS, PARTIES).astype("float32")
    weights = numpy.tile(WEIGHTS / WEIGHTS.sum(), AMOUNTS).astype("float32")

    def calculate():
        simulation = SimulationBuilder().build_default_simulation(system, count=AMOUNTS * PARTIES)
        simulation.set_input("amount", "2013", amounts)
        simulation.set_input("weight", "2013", weights)
        simulation.calculate("share", "2013")

    return calculate


if __name__ == "__main__":
    print(f"NumPy, float64\t{median(largest_remainder):.1f} ms\tgoal: ours ahead, or within 1.5 times")
    print(f"openfisca-core, build and calculate\t{median(openfisca()):.1f} ms\tgoal: ours at least 10 times faster")
