# row: Classes are freed
import gc


class Meta(type):
    def __del__(cls):
        print("class gone")


class Short(metaclass=Meta):
    pass


del Short
gc.collect()
print("after")
