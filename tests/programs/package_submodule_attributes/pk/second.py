def where(): return "second"
