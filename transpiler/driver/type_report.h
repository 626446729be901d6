// --report: the program's source as a page of HTML, each line shaded by how dynamic it is.
#pragma once

#include <string>

#include "base/source.h"
#include "base/templates.h"
#include "infer/infer.h"
#include "modules/modules.h"

namespace pyx::driver {

/// The page for the program's own modules; complete, with no reference to other files.
std::string type_report(const infer::Types& types, const modules::ModuleGraph& graph, const SourceFiles& sources, const Templates& templates);

}  // namespace pyx::driver
