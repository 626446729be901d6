"""Traffic on a ring road: inheritance, overridden methods, super() and one list of objects of several classes."""

VEHICLES = 1_000
TICKS = 2_500
ROAD = 10_000


class Vehicle:
    def __init__(self, number, position, top_speed):
        self.number = number
        self.position = position
        self.speed = 0
        self.top_speed = top_speed
        self.laps = 0

    def acceleration(self):
        return 2

    def step(self, tick):
        self.speed = min(self.speed + self.acceleration(), self.top_speed)
        self.position += self.speed
        if self.position >= ROAD:
            self.position -= ROAD
            self.laps += 1

    def toll(self):
        return self.laps


class Car(Vehicle):
    def __init__(self, number, position):
        super().__init__(number, position, 34)

    def acceleration(self):
        return 4


class Truck(Vehicle):
    def __init__(self, number, position, load):
        super().__init__(number, position, 22)
        self.load = load

    def acceleration(self):
        return 1 if self.load > 20 else 2

    def toll(self):
        return 3 * self.laps + self.load


class Bus(Vehicle):
    def __init__(self, number, position):
        super().__init__(number, position, 25)
        self.passengers = 0

    def step(self, tick):
        if (tick + self.number) % 40 == 0:
            self.speed = 0
            self.passengers = (self.passengers + 7 + self.number) % 60
        super().step(tick)

    def toll(self):
        return super().toll() * 2 + self.passengers


def make_vehicles(count):
    vehicles = []
    for i in range(count):
        position = i * 37 % ROAD
        if i % 5 == 0:
            vehicles.append(Truck(i, position, i % 40))
        elif i % 7 == 0:
            vehicles.append(Bus(i, position))
        else:
            vehicles.append(Car(i, position))
    return vehicles


def main():
    vehicles = make_vehicles(VEHICLES)
    jams = 0
    for tick in range(TICKS):
        for vehicle in vehicles:
            vehicle.step(tick)
            if vehicle.speed < 5:
                jams += 1
    print("tolls", sum(v.toll() for v in vehicles), "laps", sum(v.laps for v in vehicles), "slow", jams)
    print("positions", sum(v.position for v in vehicles), [v.position for v in vehicles[:8]])


if __name__ == "__main__":
    main()
