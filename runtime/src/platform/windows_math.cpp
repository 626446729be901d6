// sin() and cos() of msvcrt. MinGW's own ask the processor, whose pi has 66 bits: of large arguments no digit of theirs is right. What is linked first counts.
#if defined(_WIN32)

extern "C" {
// Declared by no header by these names: msvcrt's functions, where MinGW's library has others of the name.
extern double (*const msvcrt_sin)(double) asm("__imp_sin");
extern double (*const msvcrt_cos)(double) asm("__imp_cos");

double sin(double x) { return msvcrt_sin(x); }
double cos(double x) { return msvcrt_cos(x); }
/// What the compiler makes of both for one argument.
void sincos(double x, double* sine, double* cosine) {
  *sine = msvcrt_sin(x);
  *cosine = msvcrt_cos(x);
}
}
#endif
