"""Draws the images of the demo's ads: flat shapes, a few colours, small PNG files in config/demo/images."""

import math
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from PIL import Image, ImageDraw

FOLDER = Path(__file__).resolve().parent.parent / "config" / "demo" / "images"
WIDTH, HEIGHT = 480, 360
FINE = 4
"""Drawn four times as large and scaled down: that smooths the edges."""

INK = "#22304a"
CREAM = "#fbf3e2"
SAND = "#f2d7a0"
SUN = "#f4b942"
RED = "#d9573f"
ROSE = "#eeb3a0"
GREEN = "#4f8a5b"
LEAF = "#8fbf73"
MINT = "#d6e8d0"
SKY = "#bcd9ea"
BLUE = "#3f77a8"
NIGHT = "#27345c"
PLUM = "#6d4a72"
BROWN = "#7a4a31"
CRUST = "#c98646"
WHITE = "#ffffff"

Point = tuple[float, float]


class Sheet:
    """A canvas whose coordinates are those of the small image."""

    def __init__(self, background: str) -> None:
        self.image = Image.new("RGB", (WIDTH * FINE, HEIGHT * FINE), background)
        self.pen = ImageDraw.Draw(self.image)

    def box(self, x: float, y: float, to: Point, colour: str, radius: float = 0) -> None:
        """A rectangle from (x, y) to `to`."""
        self.pen.rounded_rectangle([v * FINE for v in (x, y, *to)], radius * FINE, fill=colour)

    def disc(self, x: float, y: float, r: float, colour: str) -> None:
        """A disc around (x, y)."""
        self.pen.ellipse([v * FINE for v in (x - r, y - r, x + r, y + r)], fill=colour)

    def oval(self, x: float, y: float, to: Point, colour: str) -> None:
        """An ellipse inside of a box."""
        self.pen.ellipse([v * FINE for v in (x, y, *to)], fill=colour)

    def ring(self, x: float, y: float, r: float, look: tuple[str, float]) -> None:
        """A circle line around (x, y); `look` is its colour and width."""
        self.pen.ellipse([v * FINE for v in (x - r, y - r, x + r, y + r)], outline=look[0], width=round(look[1] * FINE))

    def shape(self, points: Iterable[Point], colour: str) -> None:
        """A filled polygon."""
        self.pen.polygon([(x * FINE, y * FINE) for x, y in points], fill=colour)

    def line(self, points: Iterable[Point], colour: str, width: float) -> None:
        """A line with round ends and joints."""
        corners = list(points)
        self.pen.line([(x * FINE, y * FINE) for x, y in corners], fill=colour, width=round(width * FINE), joint="curve")
        for x, y in (corners[0], corners[-1]):
            self.disc(x, y, width / 2, colour)

    def save(self, name: str) -> int:
        """Write the PNG and answer its bytes."""
        small = self.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS).quantize(64, dither=Image.Dither.NONE)
        small.save(FOLDER / name, optimize=True)
        return (FOLDER / name).stat().st_size


def curve(start: Point, bend: Point, end: Point, steps: int = 24) -> list[Point]:
    """Points of a quadratic Bézier curve."""
    parts = [step / steps for step in range(steps + 1)]
    return [tuple((1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c for a, b, c in zip(start, bend, end, strict=True)) for t in parts]  # type: ignore[misc]  # two coordinates


def bike() -> Sheet:
    """A red cargo bike."""
    sheet = Sheet(SUN)
    sheet.disc(380, 92, 44, CREAM)
    sheet.box(0, 292, (480, 360), CRUST)
    for x in (118, 372):
        sheet.ring(x, 246, 52, (INK, 9))
        for turn in range(6):
            a = math.pi * turn / 6
            sheet.line([(x - 45 * math.cos(a), 246 - 45 * math.sin(a)), (x + 45 * math.cos(a), 246 + 45 * math.sin(a))], INK, 1.6)
        sheet.disc(x, 246, 7, INK)
    sheet.shape([(222, 168), (356, 168), (336, 244), (236, 244)], RED)
    sheet.box(214, 158, (364, 172), INK, 6)
    for x in (252, 284, 316):
        sheet.line([(x, 184), (x - 2, 232)], ROSE, 5)
    sheet.line([(118, 246), (168, 150), (222, 236), (336, 236), (372, 246)], INK, 9)
    sheet.line([(118, 246), (206, 246)], INK, 7)
    sheet.line([(168, 150), (160, 128)], INK, 8)
    sheet.box(132, 114, (186, 128), BROWN, 7)
    sheet.line([(226, 166), (214, 108), (190, 104)], INK, 8)
    sheet.disc(300, 148, 22, LEAF)
    sheet.disc(272, 150, 17, GREEN)
    sheet.box(318, 118, (334, 160), SAND, 6)
    return sheet


def coffee() -> Sheet:
    """A steaming cup and beans."""
    sheet = Sheet(ROSE)
    sheet.oval(96, 268, (384, 318), CREAM)
    sheet.ring(330, 206, 34, (WHITE, 14))
    sheet.shape([(130, 156), (334, 156), (300, 288), (164, 288)], WHITE)
    sheet.oval(130, 138, (334, 178), WHITE)
    sheet.oval(142, 145, (322, 172), BROWN)
    sheet.oval(170, 149, (250, 164), CRUST)
    for x in (186, 234, 282):
        sheet.line(curve((x, 124), (x - 22, 100), (x, 78)) + curve((x, 78), (x + 22, 56), (x, 32)), CREAM, 9)
    for x, y in ((56, 312), (90, 334), (412, 322), (440, 300)):
        sheet.oval(x - 20, y - 13, (x + 20, y + 13), BROWN)
        sheet.line(curve((x - 17, y + 2), (x, y - 8), (x + 17, y - 2)), CRUST, 3)
    return sheet


def heat() -> Sheet:
    """A house with warm rooms and a heat pump beside it."""
    sheet = Sheet(SKY)
    sheet.box(0, 300, (480, 360), GREEN)
    sheet.shape([(70, 156), (210, 52), (350, 156)], RED)
    sheet.box(262, 66, (292, 130), BROWN)
    sheet.box(92, 156, (328, 304), CREAM)
    for x, y, colour in ((108, 172, SAND), (218, 172, SUN), (108, 244, SUN), (218, 244, SAND)):
        sheet.box(x, y, (x + 94, y + 56), colour, 4)
    sheet.box(124, 204, (164, 228), WHITE, 3)
    for x in (131, 140, 149, 158):
        sheet.line([(x, 208), (x, 224)], RED, 3)
    sheet.box(238, 258, (262, 300), BROWN, 3)
    sheet.box(358, 226, (452, 304), WHITE, 8)
    sheet.disc(396, 264, 29, BLUE)
    for turn in range(3):
        a = 2 * math.pi * turn / 3
        sheet.oval(396 + 14 * math.cos(a) - 11, 264 + 14 * math.sin(a) - 7, (396 + 14 * math.cos(a) + 11, 264 + 14 * math.sin(a) + 7), SKY)
    sheet.disc(396, 264, 5, INK)
    sheet.line([(328, 286), (358, 286)], RED, 6)
    sheet.line([(328, 272), (358, 272)], BLUE, 6)
    return sheet


def train() -> Sheet:
    """A sleeper train at night."""
    sheet = Sheet(NIGHT)
    for x, y, r in (
        (58, 62, 3),
        (130, 34, 2.2),
        (196, 86, 2.6),
        (262, 42, 3),
        (330, 96, 2.2),
        (424, 132, 2.6),
        (28, 128, 2.2),
        (300, 24, 2),
    ):
        sheet.disc(x, y, r, CREAM)
    sheet.disc(392, 70, 34, SAND)
    sheet.disc(378, 62, 31, NIGHT)
    sheet.shape([(0, 232), (90, 140), (170, 214), (262, 126), (372, 226), (430, 178), (480, 220), (480, 300), (0, 300)], PLUM)
    sheet.box(0, 296, (480, 360), INK)
    sheet.box(-40, 196, (212, 296), RED, 12)
    sheet.box(222, 196, (440, 296), RED, 26)
    sheet.box(410, 210, (432, 246), SKY, 8)
    sheet.box(-40, 266, (212, 276), CREAM)
    sheet.box(222, 266, (436, 276), CREAM)
    for x in (12, 74, 136, 244, 300, 356):
        sheet.box(x, 214, (x + 40, 248), SUN, 6)
    sheet.box(80, 214, (96, 248), CRUST)
    sheet.box(306, 230, (334, 248), WHITE, 5)
    for x in (30, 90, 150, 260, 320, 390):
        sheet.disc(x, 300, 13, CRUST)
        sheet.disc(x, 300, 6, INK)
    sheet.line([(0, 316), (480, 316)], SAND, 4)
    return sheet


def garden() -> Sheet:
    """A seedling."""
    sheet = Sheet(MINT)
    sheet.disc(96, 92, 40, SUN)
    sheet.shape([(0, 262), *curve((0, 262), (240, 214), (480, 262)), (480, 360), (0, 360)], BROWN)
    sheet.line(curve((240, 320), (232, 220), (246, 132)), GREEN, 11)
    sheet.shape(curve((244, 168), (330, 180), (372, 92)) + curve((372, 92), (268, 84), (244, 168)), LEAF)
    sheet.shape(curve((240, 196), (160, 206), (112, 130)) + curve((112, 130), (214, 122), (240, 196)), GREEN)
    sheet.line(curve((246, 166), (304, 140), (356, 102)), GREEN, 4)
    sheet.line(curve((238, 194), (178, 170), (126, 138)), LEAF, 4)
    for x, y in ((60, 300), (120, 328), (178, 296), (322, 300), (388, 330), (436, 292)):
        sheet.disc(x, y, 6, CRUST)
    sheet.line(curve((300, 330), (330, 312), (352, 334)), ROSE, 8)
    return sheet


def cloud() -> Sheet:
    """A cloud with a keyhole."""
    sheet = Sheet(BLUE)
    for x, y, r in ((148, 208, 66), (226, 160, 84), (318, 188, 72), (368, 226, 50)):
        sheet.disc(x, y + 10, r, "#356893")
    for x, y, r in ((148, 208, 66), (226, 160, 84), (318, 188, 72), (368, 226, 50)):
        sheet.disc(x, y, r, CREAM)
    sheet.box(146, 200, (372, 275), CREAM, 36)
    sheet.disc(244, 186, 26, NIGHT)
    sheet.shape([(234, 198), (254, 198), (266, 252), (222, 252)], NIGHT)
    for x in (150, 196, 292, 338):
        sheet.line([(x, 296), (x, 318)], SKY, 6)
        sheet.disc(x, 328, 7, SUN)
    return sheet


def bread() -> Sheet:
    """A loaf on a board."""
    sheet = Sheet(SAND)
    sheet.box(44, 266, (436, 306), BROWN, 16)
    sheet.disc(420, 286, 7, SAND)
    sheet.shape(curve((70, 268), (50, 118), (232, 118)) + curve((232, 118), (350, 118), (344, 268)), CRUST)
    for x in (128, 184, 240):
        sheet.line(curve((x, 182), (x + 22, 150), (x + 52, 142)), CREAM, 9)
    sheet.shape(curve((318, 268), (300, 150), (360, 148)) + curve((360, 148), (424, 150), (404, 268)), CRUST)
    sheet.shape(curve((328, 260), (316, 162), (360, 160)) + curve((360, 160), (410, 162), (394, 260)), CREAM)
    for x, y in ((346, 196), (372, 214), (352, 236), (378, 184)):
        sheet.oval(x - 6, y - 4, (x + 6, y + 4), SAND)
    for x in (92, 108, 124):
        sheet.line(curve((x, 92), (x - 14, 74), (x, 56)), WHITE, 6)
    return sheet


def books() -> Sheet:
    """A stack of books."""
    sheet = Sheet(MINT)
    sheet.box(0, 300, (480, 360), CRUST)
    stack = ((108, 254, 372, RED), (128, 208, 356, BLUE), (96, 162, 340, SUN), (140, 116, 366, PLUM))
    for left, top, right, colour in stack:
        sheet.box(left, top, (right, top + 46), colour, 7)
        sheet.box(left + 22, top + 7, (right + 2, top + 39), CREAM, 4)
        for line in (15, 23, 31):
            sheet.line([(left + 30, top + line), (right - 6, top + line)], SAND, 2)
        sheet.box(left, top, (left + 34, top + 46), colour, 7)
    sheet.box(214, 84, (282, 116), WHITE, 5)
    sheet.ring(286, 100, 11, (WHITE, 6))
    sheet.line(curve((236, 74), (226, 60), (238, 44)), WHITE, 5)
    sheet.line(curve((260, 74), (250, 60), (262, 44)), WHITE, 5)
    return sheet


def coins() -> Sheet:
    """Coins and a small tree."""
    sheet = Sheet(SKY)
    sheet.box(0, 304, (480, 360), GREEN)
    for x, count in ((110, 2), (190, 4), (352, 3)):
        for step in range(count):
            y = 296 - step * 26
            sheet.oval(x - 46, y - 14, (x + 46, y + 18), CRUST)
            sheet.oval(x - 46, y - 20, (x + 46, y + 12), SUN)
            sheet.oval(x - 32, y - 14, (x + 32, y + 6), SAND)
    sheet.line(curve((270, 308), (272, 230), (268, 160)), BROWN, 13)
    sheet.line(curve((270, 226), (296, 206), (306, 178)), BROWN, 8)
    for x, y, r, colour in ((226, 140, 42, GREEN), (310, 136, 44, GREEN), (268, 96, 52, LEAF), (262, 148, 38, LEAF)):
        sheet.disc(x, y, r, colour)
    for x, y in ((240, 92), (292, 120), (258, 150), (314, 146), (222, 134)):
        sheet.disc(x, y, 9, SUN)
    return sheet


def museum() -> Sheet:
    """A museum above a canal."""
    sheet = Sheet(ROSE)
    sheet.disc(392, 84, 38, CREAM)
    sheet.shape([(72, 132), (240, 54), (408, 132)], CREAM)
    sheet.disc(240, 104, 15, RED)
    sheet.box(76, 132, (404, 152), SAND)
    sheet.box(96, 152, (384, 258), PLUM)
    for x in (104, 164, 224, 284, 344):
        sheet.box(x, 152, (x + 32, 258), CREAM)
        sheet.box(x - 4, 152, (x + 36, 162), SAND)
        sheet.box(x - 4, 248, (x + 36, 258), SAND)
    sheet.box(60, 258, (420, 274), SAND)
    sheet.box(40, 274, (440, 290), CREAM)
    sheet.box(0, 290, (480, 360), BLUE)
    for x, y in ((40, 308), (150, 322), (270, 306), (370, 330), (220, 344)):
        sheet.line(curve((x, y), (x + 22, y - 9), (x + 44, y)) + curve((x + 44, y), (x + 66, y + 9), (x + 88, y)), SKY, 4)
    return sheet


def football() -> Sheet:
    """A ball before the goal line."""
    sheet = Sheet(GREEN)
    for x in range(-40, 480, 120):
        sheet.shape([(x + 40, 0), (x + 100, 0), (x + 60, 360), (x - 20, 360)], "#5b9a66")
    sheet.line([(0, 118), (480, 78)], WHITE, 12)
    sheet.oval(148, 268, (352, 318), "#3f7049")
    sheet.disc(246, 190, 100, WHITE)
    sheet.shape([(246 + 36 * math.sin(2 * math.pi * k / 5), 190 - 36 * math.cos(2 * math.pi * k / 5)) for k in range(5)], INK)
    for k in range(5):
        a = 2 * math.pi * k / 5
        near, far = (246 + 36 * math.sin(a), 190 - 36 * math.cos(a)), (246 + 68 * math.sin(a), 190 - 68 * math.cos(a))
        sheet.line([near, far], INK, 4)
        sides = [
            (246 + r * math.sin(a + d), 190 - r * math.cos(a + d)) for r, d in ((68, 0), (82, 0.33), (99, 0.22), (99, -0.22), (82, -0.33))
        ]
        sheet.shape(sides, INK)
    sheet.ring(246, 190, 101, (INK, 3))
    return sheet


def moon() -> Sheet:
    """A moon on a pillow."""
    sheet = Sheet(PLUM)
    for x, y, r in ((60, 70, 4), (132, 40, 3), (400, 60, 4), (438, 132, 3), (346, 30, 2.6), (34, 160, 3)):
        sheet.disc(x, y, r, SAND)
    sheet.box(70, 206, (410, 318), CREAM, 50)
    for x, y in ((76, 212), (404, 212), (76, 312), (404, 312)):
        sheet.disc(x, y, 17, CREAM)
    sheet.line(curve((120, 292), (240, 308), (360, 292)), SAND, 5)
    sheet.oval(150, 214, (332, 258), SAND)
    sheet.disc(240, 150, 86, SUN)
    sheet.line(curve((196, 146), (208, 158), (222, 146)), BROWN, 5)
    sheet.line(curve((258, 146), (272, 158), (284, 146)), BROWN, 5)
    sheet.line(curve((226, 186), (240, 196), (254, 186)), BROWN, 5)
    sheet.disc(190, 174, 11, ROSE)
    sheet.disc(290, 174, 11, ROSE)
    return sheet


def solar() -> Sheet:
    """A balcony with solar panels."""
    sheet = Sheet(SAND)
    sheet.disc(392, 78, 40, SUN)
    for turn in range(12):
        a = 2 * math.pi * turn / 12
        sheet.line([(392 + 52 * math.cos(a), 78 + 52 * math.sin(a)), (392 + 66 * math.cos(a), 78 + 66 * math.sin(a))], SUN, 6)
    sheet.box(0, 0, (330, 360), CREAM)
    sheet.box(66, 44, (176, 190), BLUE, 6)
    sheet.box(74, 52, (117, 190), SKY)
    sheet.box(125, 52, (168, 190), SKY)
    sheet.box(214, 60, (290, 140), BLUE, 6)
    sheet.box(221, 67, (283, 133), SKY)
    for x, top in ((38, 150), (248, 162), (300, 156)):
        sheet.shape(curve((x, 200), (x - 26, top + 16), (x - 16, top)) + curve((x + 16, top), (x + 26, top + 16), (x, 200)), LEAF)
        sheet.box(x - 13, 180, (x + 13, 204), RED, 4)
    sheet.box(14, 200, (350, 212), INK, 5)
    for left in (24, 188):
        sheet.shape([(left, 212), (left + 152, 212), (left + 140, 304), (left - 10, 304)], NIGHT)
        for part in range(1, 4):
            sheet.line([(left + 38 * part, 214), (left + 38 * part - 11 + part, 302)], SKY, 2)
        for y in (242, 273):
            sheet.line([(left - 3, y), (left + 147, y)], SKY, 2)
    sheet.box(6, 304, (358, 318), INK, 5)
    return sheet


IMAGES: tuple[Callable[[], Sheet], ...] = (bike, coffee, heat, train, garden, cloud, bread, books, coins, museum, football, moon, solar)

if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for draw in IMAGES:
        sys.stdout.write(f"{draw.__name__}.png: {draw().save(f'{draw.__name__}.png')} bytes\n")
