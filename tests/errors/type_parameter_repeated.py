def f[T, T](): pass  # error: duplicate type parameter 'T'
