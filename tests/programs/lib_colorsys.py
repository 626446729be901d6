import colorsys

COLOURS = [(0, 0, 0), (1, 1, 1), (1.0, 0.0, 0.0), (0.2, 0.4, 0.4), (0.25, 0.5, 0.75), (0.9, 0.1, 0.3), (0.5, 0.5, 0.5), (0, 1, 0.5)]
for colour in COLOURS:
    for name in colorsys.__all__:
        print(name, colour, getattr(colorsys, name)(*colour))
