import  # error: Expected one or more names after 'import'
