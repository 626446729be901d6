#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <vector>

constexpr int64_t kVehicles = 1'000;
constexpr int64_t kTicks = 2'500;
constexpr int64_t kRoad = 10'000;

class Vehicle {
 public:
  Vehicle(int64_t number, int64_t position, int64_t top_speed) : number(number), position(position), top_speed(top_speed) {}
  virtual ~Vehicle() = default;

  virtual int64_t Acceleration() const { return 2; }
  virtual int64_t Toll() const { return laps; }
  virtual void Step(int64_t /*tick*/) {
    speed = std::min(speed + Acceleration(), top_speed);
    position += speed;
    if (position >= kRoad) {
      position -= kRoad;
      ++laps;
    }
  }

  int64_t number, position, top_speed;
  int64_t speed = 0, laps = 0;
};

class Car : public Vehicle {
 public:
  Car(int64_t number, int64_t position) : Vehicle(number, position, 34) {}
  int64_t Acceleration() const override { return 4; }
};

class Truck : public Vehicle {
 public:
  Truck(int64_t number, int64_t position, int64_t load) : Vehicle(number, position, 22), load(load) {}
  int64_t Acceleration() const override { return load > 20 ? 1 : 2; }
  int64_t Toll() const override { return 3 * laps + load; }
  int64_t load;
};

class Bus : public Vehicle {
 public:
  Bus(int64_t number, int64_t position) : Vehicle(number, position, 25) {}
  void Step(int64_t tick) override {
    if ((tick + number) % 40 == 0) {
      speed = 0;
      passengers = (passengers + 7 + number) % 60;
    }
    Vehicle::Step(tick);
  }
  int64_t Toll() const override { return Vehicle::Toll() * 2 + passengers; }
  int64_t passengers = 0;
};

static std::vector<std::unique_ptr<Vehicle>> MakeVehicles(int64_t count) {
  std::vector<std::unique_ptr<Vehicle>> vehicles;
  for (int64_t i = 0; i < count; ++i) {
    int64_t position = i * 37 % kRoad;
    if (i % 5 == 0) {
      vehicles.push_back(std::make_unique<Truck>(i, position, i % 40));
    } else if (i % 7 == 0) {
      vehicles.push_back(std::make_unique<Bus>(i, position));
    } else {
      vehicles.push_back(std::make_unique<Car>(i, position));
    }
  }
  return vehicles;
}

int main() {
  auto vehicles = MakeVehicles(kVehicles);
  int64_t jams = 0;
  for (int64_t tick = 0; tick < kTicks; ++tick) {
    for (const auto& vehicle : vehicles) {
      vehicle->Step(tick);
      if (vehicle->speed < 5) ++jams;
    }
  }
  int64_t tolls = 0, laps = 0, positions = 0;
  for (const auto& vehicle : vehicles) {
    tolls += vehicle->Toll();
    laps += vehicle->laps;
    positions += vehicle->position;
  }
  std::printf("tolls %ld laps %ld slow %ld\npositions %ld [", tolls, laps, jams, positions);
  for (int i = 0; i < 8; ++i) std::printf("%s%ld", i ? ", " : "", vehicles[i]->position);
  std::printf("]\n");
}
