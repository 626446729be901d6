"""Planets around a star, integrated step by step: objects with float fields, two nested loops."""

import math

STEPS = 250_000


class Body:
    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x = x
        self.y = y
        self.z = z
        self.vx = vx
        self.vy = vy
        self.vz = vz
        self.mass = mass


def make_system():
    bodies = [Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0)]
    for i in range(1, 5):
        radius = 0.7 + 0.9 * i
        speed = math.sqrt(1.0 / radius)
        angle = 1.3 * i
        tilt = 0.05 * i
        x = radius * math.cos(angle)
        y = radius * math.sin(angle)
        vx = -speed * math.sin(angle)
        vy = speed * math.cos(angle)
        bodies.append(Body(x, y, tilt, vx, vy, 0.01 * i, 0.0001 * i))
    return bodies


def rest(bodies):
    """The star gets the momentum that lets the whole system rest."""
    px = sum(b.vx * b.mass for b in bodies)
    py = sum(b.vy * b.mass for b in bodies)
    pz = sum(b.vz * b.mass for b in bodies)
    star = bodies[0]
    star.vx -= px / star.mass
    star.vy -= py / star.mass
    star.vz -= pz / star.mass


def advance(bodies, dt):
    for i in range(len(bodies)):
        a = bodies[i]
        for j in range(i + 1, len(bodies)):
            b = bodies[j]
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            squared = dx * dx + dy * dy + dz * dz
            force = dt / (squared * math.sqrt(squared))
            a.vx -= dx * b.mass * force
            a.vy -= dy * b.mass * force
            a.vz -= dz * b.mass * force
            b.vx += dx * a.mass * force
            b.vy += dy * a.mass * force
            b.vz += dz * a.mass * force
    for body in bodies:
        body.x += dt * body.vx
        body.y += dt * body.vy
        body.z += dt * body.vz


def energy(bodies):
    total = 0.0
    for i, a in enumerate(bodies):
        total += 0.5 * a.mass * (a.vx ** 2 + a.vy ** 2 + a.vz ** 2)
        for b in bodies[i + 1:]:
            distance = math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2)
            total -= a.mass * b.mass / distance
    return total


def main():
    bodies = make_system()
    rest(bodies)
    print(f"{energy(bodies):.12f}")
    for _ in range(STEPS):
        advance(bodies, 0.01)
    print(f"{energy(bodies):.12f}")
    for body in bodies:
        print(f"{body.x:.6f} {body.y:.6f} {body.z:.6f}")


if __name__ == "__main__":
    main()
