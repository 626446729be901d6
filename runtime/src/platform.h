// The system, for those that call it: POSIX, with paths and texts in UTF-8. The rest of the run-time library is the same source everywhere; what a system
// lacks or does in another way stands in platform/.
#pragma once

#if defined(_WIN32)
#include "platform/windows.h"
#else
#include "platform/posix.h"
#endif
