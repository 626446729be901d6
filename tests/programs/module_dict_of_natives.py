import sys, math, json
print(hasattr(sys, "__dict__"), hasattr(math, "__dict__"), hasattr(json, "__dict__"))
print(type(sys.__dict__), "pi" in math.__dict__, "dumps" in json.__dict__, "pi" in vars(math), json.__dict__["__name__"])
