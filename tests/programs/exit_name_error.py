print("start")
prin("typo")
