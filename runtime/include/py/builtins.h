// The built-in functions and the functions behind methods of built-in types, as the stubs (runtime/lib) name them.
// One header a type or module; each is included here.
#pragma once

#include "py/class.h"
#include "py/object_model.h"
#include "py/dict.h"
#include "py/iterators.h"
#include "py/list.h"
#include "py/set.h"
#include "py/str.h"
#include "py/array.h"
#include "py/bytes.h"
#include "py/array.h"
#include "py/bytearray.h"
#include "py/numbers.h"
#include "py/complex.h"
#include "py/text.h"
#include "py/exceptions.h"
#include "py/generator.h"
#include "py/io.h"
#include "py/modules/_io.h"
