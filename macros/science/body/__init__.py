"""How a body moves: the angles of its joints in, landmarks in space out.

x is forward, y to the left and z up, all in shares of the body's height; the floor is at zero.
"""

from macros.science.body.body import MASSES, RADII, SIZES, Body, Segment, Segments, Skeleton
from macros.science.body.moving import SAMPLES, Movement, movement
from macros.science.body.pose import Pose, angles_of
from macros.science.body.props import Box, Carried
from macros.science.body.solving import Held

__all__ = [
    "MASSES",
    "RADII",
    "SAMPLES",
    "SIZES",
    "Body",
    "Box",
    "Carried",
    "Held",
    "Movement",
    "Pose",
    "Segment",
    "Segments",
    "Skeleton",
    "angles_of",
    "movement",
]
