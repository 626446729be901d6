{1: }  # error: expression expected after dictionary key and ':'
