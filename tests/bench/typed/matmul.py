"""The product of two matrices, by three loops over lists of lists of floats."""

SIZE = 240


def make_matrix(rows, columns, seed):
    return [[((i * 31 + j * 17 + seed) % 101) / 101 - 0.5 for j in range(columns)] for i in range(rows)]


def multiply(a, b):
    rows = len(a)
    columns = len(b[0])
    inner = len(b)
    product = [[0.0] * columns for _ in range(rows)]
    for i in range(rows):
        row = a[i]
        target = product[i]
        for j in range(columns):
            total = 0.0
            for k in range(inner):
                total += row[k] * b[k][j]
            target[j] = total
    return product


def main():
    a = make_matrix(SIZE, SIZE, 1)
    b = make_matrix(SIZE, SIZE, 7)
    c = multiply(a, b)
    trace = 0.0
    for i in range(SIZE):
        trace += c[i][i]
    print(f"trace {trace:.9f}, corner {c[0][0]:.9f}, largest {max(max(row) for row in c):.9f}")


if __name__ == "__main__":
    main()
