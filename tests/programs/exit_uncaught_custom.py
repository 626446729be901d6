class ConfigError(Exception):
    pass


try:
    {}["setting"]
except KeyError as e:
    print("about to fail")
    raise ConfigError("bad configuration\nsecond line: end") from e
