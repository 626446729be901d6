value = 1
def f(): return "helper.f"
def g(): return f() + str(value)
class K:
    def m(self): return "K.m"
def h(): return K().m()
