// All of the runtime that generated code sees.
#pragma once

#include "py/class.h"
#include "py/builtins.h"
#include "py/compiled.h"
#include "py/dict_place.h"
#include "py/display.h"
#include "py/once.h"
#include "py/checked.h"
#include "py/typed.h"
#include "py/list_view.h"
#include "py/flat_tuples.h"
#include "py/str_joiner.h"
#include "py/str_parts.h"
