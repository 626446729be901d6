def where(): return "first"
