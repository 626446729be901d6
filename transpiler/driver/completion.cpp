// Completion scripts: all options by name, Python files elsewhere.
#include "driver/options.h"

namespace pyx::driver {

std::string completion_script(const std::string& shell, const std::vector<std::string>& option_names) {
  std::string words;
  for (const std::string& name : option_names) words += (words.empty() ? "" : " ") + name;
  if (shell == "bash") {
    return "_pyx2cpp() {\n"
           "  local word=${COMP_WORDS[COMP_CWORD]}\n"
           "  if [[ $word == -* ]]; then\n"
           "    COMPREPLY=($(compgen -W '" + words + "' -- \"$word\"))\n"
           "  else\n"
           "    compopt -o filenames\n"
           "    COMPREPLY=($(compgen -f -X '!*.py' -- \"$word\") $(compgen -d -- \"$word\"))\n"
           "    ((COMP_CWORD == 1)) && COMPREPLY+=($(compgen -W build -- \"$word\"))\n"
           "  fi\n"
           "}\n"
           "complete -F _pyx2cpp pyx2cpp\n";
  }
  if (shell == "zsh") {
    return "#compdef pyx2cpp\n"
           "_pyx2cpp() {\n"
           "  if [[ $PREFIX == -* ]]; then\n"
           "    compadd -- " + words + "\n"
           "  else\n"
           "    ((CURRENT == 2)) && compadd build\n"
           "    _files -g '*.py'\n"
           "  fi\n"
           "}\n"
           "compdef _pyx2cpp pyx2cpp\n";
  }
  if (shell == "fish") {
    std::string script;
    for (const std::string& name : option_names) script += "complete -c pyx2cpp -l " + name.substr(2) + "\n";
    script += "complete -c pyx2cpp -n __fish_is_first_arg -a build\n";
    return script + "complete -c pyx2cpp -k -x -a \"(__fish_complete_suffix .py)\"\n";
  }
  return {};
}

}  // namespace pyx::driver
