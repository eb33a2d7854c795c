"""The charts, one a module."""

from collections.abc import Callable

from macros.parts.chart.charts.after_effect import after_effect
from macros.parts.chart.charts.drawing import Drawing
from macros.parts.chart.charts.fat_loss_trials import fat_loss_trials
from macros.parts.chart.charts.flames import flames
from macros.parts.chart.charts.injury_rates import injury_rates
from macros.parts.chart.charts.muscle_at_rest import muscle_at_rest
from macros.parts.chart.charts.peak_force import peak_force
from macros.parts.chart.charts.resting_energy_trials import resting_energy_trials
from macros.parts.chart.charts.spot_reduction_trials import spot_reduction_trials
from macros.parts.chart.charts.training_week import training_week
from macros.parts.chart.charts.weight_over_time import weight_over_time

CHARTS: dict[str, Callable[[], Drawing]] = {
    "flames": flames,
    "muscle-at-rest": muscle_at_rest,
    "training-week": training_week,
    "peak-force": peak_force,
    "weight-over-time": weight_over_time,
    "spot-reduction-trials": spot_reduction_trials,
    "resting-energy-trials": resting_energy_trials,
    "injury-rates": injury_rates,
    "fat-loss-trials": fat_loss_trials,
    "after-effect": after_effect,
}
"""Every chart by its id: the function that draws it."""

__all__ = ["CHARTS", "Drawing"]
