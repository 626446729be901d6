class A[T = int, U]: pass  # error: non-default type parameter 'U' follows default type parameter
