"""Parsing of command lines."""

import os as _os
import sys as _sys

from _argparse_actions import (ACTIONS as _ACTIONS, UNRECOGNIZED as _UNRECOGNIZED_ARGS_ATTR, Action, ArgumentError, ArgumentTypeError,
                               AttributeHolder as _AttributeHolder, BooleanOptionalAction, action_name as _get_action_name)
from _argparse_help import (ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, ArgumentDefaultsHelpFormatter, HelpFormatter,
                            MetavarTypeHelpFormatter, RawDescriptionHelpFormatter, RawTextHelpFormatter)

__all__ = ["ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType", "HelpFormatter", "ArgumentDefaultsHelpFormatter",
           "RawDescriptionHelpFormatter", "RawTextHelpFormatter", "MetavarTypeHelpFormatter", "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL",
           "PARSER", "REMAINDER", "SUPPRESS", "ZERO_OR_MORE"]


class FileType:
    """A `type` that opens the file that is named; `-` is a standard stream."""

    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode = mode
        self._bufsize = bufsize
        self._encoding = encoding
        self._errors = errors

    def __call__(self, string):
        if string == "-":
            if "r" in self._mode:
                return _sys.stdin.buffer if "b" in self._mode else _sys.stdin
            if any([c in self._mode for c in "wax"]):
                return _sys.stdout.buffer if "b" in self._mode else _sys.stdout
            raise ValueError(f'argument "-" with mode {self._mode!r}')
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as e:
            raise ArgumentTypeError(f"can't open '{string}': {e}") from None

    def __repr__(self):
        shown = [repr(argument) for argument in (self._mode, self._bufsize) if argument != -1]
        shown += [f"{name}={value!r}" for name, value in (("encoding", self._encoding), ("errors", self._errors)) if value is not None]
        return f"{type(self).__name__}({', '.join(shown)})"


class Namespace(_AttributeHolder):
    """What a command line says, by name."""

    def __init__(self, **kwargs):
        for name in kwargs:
            setattr(self, name, kwargs[name])

    def __eq__(self, other):
        if not isinstance(other, Namespace):
            return NotImplemented
        return vars(self) == vars(other)

    __hash__ = None

    def __contains__(self, key):
        return key in self.__dict__


def _is_negative_number(text):
    digits = text[1:] if text.startswith("-") else ""
    whole, point, fraction = digits.partition(".")
    return fraction.isdecimal() and (not whole or whole.isdecimal()) if point else digits.isdecimal()


class _ActionsContainer:
    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.argument_default = argument_default
        self.prefix_chars = prefix_chars
        self.conflict_handler = conflict_handler
        self._registries = {"action": dict(_ACTIONS), "type": {None: _identity}}
        self._get_handler()
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        # Options that look like negative numbers; then an argument can't be one.
        self._has_negative_number_optionals = []

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        return self._registries[registry_name].get(value, default)

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest, None)

    def add_argument(self, *args, **kwargs):
        if not args or len(args) == 1 and args[0][0] not in self.prefix_chars:
            if args and "dest" in kwargs:
                raise ValueError("dest supplied twice for positional argument")
            kwargs = self._get_positional_kwargs(*args, **kwargs)
        else:
            kwargs = self._get_optional_kwargs(*args, **kwargs)
        if "default" not in kwargs:
            if kwargs["dest"] in self._defaults:
                kwargs["default"] = self._defaults[kwargs["dest"]]
            elif self.argument_default is not None:
                kwargs["default"] = self.argument_default
        action_class = self._pop_action_class(kwargs)
        if not callable(action_class):
            raise ValueError(f'unknown action "{action_class}"')
        action = action_class(**kwargs)
        type_function = self._registry_get("type", action.type, action.type)
        if not callable(type_function):
            raise ValueError(f"{type_function!r} is not callable")
        if type_function is FileType:
            raise ValueError(f"{type_function!r} is a FileType class object, instance of it must be passed")
        if hasattr(self, "_get_formatter"):
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError("length of metavar tuple does not match nargs") from None
        return self._add_action(action)

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        for option in action.option_strings:
            self._option_string_actions[option] = action
        for option in action.option_strings:
            if _is_negative_number(option) and not self._has_negative_number_optionals:
                self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _add_container_actions(self, container):
        titles = {}
        for group in self._action_groups:
            if group.title in titles:
                raise ValueError(f"cannot merge actions - two groups are named {group.title!r}")
            titles[group.title] = group
        owners = {}
        for group in container._action_groups:
            if group.title not in titles:
                titles[group.title] = self.add_argument_group(title=group.title, description=group.description, conflict_handler=group.conflict_handler)
            for action in group._group_actions:
                owners[__identity__(action)] = titles[group.title]
        for group in container._mutually_exclusive_groups:
            copy = self.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                owners[__identity__(action)] = copy
        for action in container._actions:
            owners.get(__identity__(action), self)._add_action(action)

    def _get_positional_kwargs(self, dest, **kwargs):
        if "required" in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get("nargs")
        if nargs not in [OPTIONAL, ZERO_OR_MORE] or nargs == ZERO_OR_MORE and "default" not in kwargs:
            kwargs["required"] = True
        return dict(kwargs, dest=dest, option_strings=[])

    def _get_optional_kwargs(self, *args, **kwargs):
        options, long_options = [], []
        for option in args:
            if option[0] not in self.prefix_chars:
                raise ValueError(f"invalid option string {option!r}: must start with a character {self.prefix_chars!r}")
            options.append(option)
            if len(option) > 1 and option[1] in self.prefix_chars:
                long_options.append(option)
        dest = kwargs.pop("dest", None)
        if dest is None:
            best = long_options[0] if long_options else options[0]
            dest = best.lstrip(self.prefix_chars)
            if not dest:
                raise ValueError(f"dest= is required for options like {best!r}")
            dest = dest.replace("-", "_")
        return dict(kwargs, dest=dest, option_strings=options)

    def _pop_action_class(self, kwargs, default=None):
        action = kwargs.pop("action", default)
        return self._registry_get("action", action, action)

    def _get_handler(self):
        handlers = {"error": self._handle_conflict_error, "resolve": self._handle_conflict_resolve}
        if self.conflict_handler not in handlers:
            raise ValueError(f"invalid conflict_resolution value: {self.conflict_handler!r}")
        return handlers[self.conflict_handler]

    def _check_conflict(self, action):
        conflicts = [(option, self._option_string_actions[option]) for option in action.option_strings if option in self._option_string_actions]
        if conflicts:
            self._get_handler()(action, conflicts)

    def _handle_conflict_error(self, action, conflicting_actions):
        names = ", ".join([option for option, _ in conflicting_actions])
        raise ArgumentError(action, f"conflicting option string{'' if len(conflicting_actions) == 1 else 's'}: {names}")

    def _handle_conflict_resolve(self, action, conflicting_actions):
        for option, other in conflicting_actions:
            other.option_strings.remove(option)
            self._option_string_actions.pop(option, None)
            if not other.option_strings:
                other.container._remove_action(other)


def _identity(string):
    return string


class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None, **kwargs):
        kwargs.setdefault("conflict_handler", container.conflict_handler)
        kwargs.setdefault("prefix_chars", container.prefix_chars)
        kwargs.setdefault("argument_default", container.argument_default)
        super().__init__(description=description, **kwargs)
        self.title = title
        self._group_actions = []
        self._registries = container._registries
        self._actions = container._actions
        self._option_string_actions = container._option_string_actions
        self._defaults = container._defaults
        self._has_negative_number_optionals = container._has_negative_number_optionals
        self._mutually_exclusive_groups = container._mutually_exclusive_groups

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required
        self._container = container

    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter, prefix_chars="-",
                 fromfile_prefix_chars=None, argument_default=None, conflict_handler="error", add_help=True, allow_abbrev=True, exit_on_error=True):
        _ActionsContainer.__init__(self, description=description, prefix_chars=prefix_chars, argument_default=argument_default,
                                   conflict_handler=conflict_handler)
        self.prog = _os.path.basename(_sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group("positional arguments")
        self._optionals = self.add_argument_group("options")
        self._subparsers = None
        if add_help:
            prefix = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(prefix + "h", prefix * 2 + "help", action="help", default=SUPPRESS, help="show this help message and exit")
        for parent in parents:
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        return [(name, getattr(self, name)) for name in ["prog", "usage", "description", "formatter_class", "conflict_handler", "add_help"]]

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            self.error("cannot have multiple subparser arguments")
        kwargs.setdefault("parser_class", type(self))
        if "title" in kwargs or "description" in kwargs:
            self._subparsers = self.add_argument_group(kwargs.pop("title", "subcommands"), kwargs.pop("description", None))
        else:
            self._subparsers = self._positionals
        if kwargs.get("prog") is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._get_positional_actions(), self._mutually_exclusive_groups, "")
            kwargs["prog"] = formatter.format_help().strip()
        action = self._pop_action_class(kwargs, "parsers")(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def _get_optional_actions(self):
        return [action for action in self._actions if action.option_strings]

    def _get_positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    # ---- parsing ----

    def parse_args(self, args=None, namespace=None):
        namespace, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error(f"unrecognized arguments: {' '.join(rest)}")
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        args = _sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        if self.exit_on_error:
            try:
                namespace, rest = self._parse_known_args(args, namespace)
            except ArgumentError as e:
                self.error(str(e))
        else:
            namespace, rest = self._parse_known_args(args, namespace)
        if hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
            rest.extend(getattr(namespace, _UNRECOGNIZED_ARGS_ATTR))
            delattr(namespace, _UNRECOGNIZED_ARGS_ATTR)
        return namespace, rest

    def _parse_known_args(self, arg_strings, namespace):
        if self.fromfile_prefix_chars is not None:
            arg_strings = self._read_args_from_files(arg_strings)
        return _Parsing(self, arg_strings, namespace).run()

    def parse_intermixed_args(self, args=None, namespace=None):
        namespace, rest = self.parse_known_intermixed_args(args, namespace)
        if rest:
            self.error(f"unrecognized arguments: {' '.join(rest)}")
        return namespace

    def parse_known_intermixed_args(self, args=None, namespace=None):
        positionals = self._get_positional_actions()
        for action in positionals:
            if action.nargs in [PARSER, REMAINDER]:
                raise TypeError(f"parse_intermixed_args: positional arg with nargs={action.nargs}")
        if [action for group in self._mutually_exclusive_groups for action in group._group_actions if action in positionals]:
            raise TypeError("parse_intermixed_args: positional in mutuallyExclusiveGroup")
        usage = self.usage
        try:
            if usage is None:
                self.usage = self.format_usage()[len("usage: "):]
            # First the options alone, then all that is left.
            saved = [(action, action.nargs, action.default) for action in positionals]
            try:
                for action in positionals:
                    action.nargs = action.default = SUPPRESS
                namespace, rest = self.parse_known_args(args, namespace)
                for action in positionals:
                    if hasattr(namespace, action.dest) and getattr(namespace, action.dest) == []:
                        import warnings
                        warnings.warn(f"Do not expect {action.dest} in {namespace}")
                        delattr(namespace, action.dest)
            finally:
                for action, action.nargs, action.default in saved:
                    pass
            needed = [thing for thing in self._get_optional_actions() + self._mutually_exclusive_groups if thing.required]
            try:
                for thing in needed:
                    thing.required = False
                return self.parse_known_args(rest, namespace)
            finally:
                for thing in needed:
                    thing.required = True
        finally:
            self.usage = usage

    def _read_args_from_files(self, arg_strings):
        result = []
        for text in arg_strings:
            if not text or text[0] not in self.fromfile_prefix_chars:
                result.append(text)
                continue
            try:
                inner = []
                with open(text[1:], encoding=_sys.getfilesystemencoding(), errors="surrogateescape") as f:
                    for line in f.read().splitlines():
                        for argument in self.convert_arg_line_to_args(line):
                            inner.append(argument)
                result.extend(self._read_args_from_files(inner))
            except OSError as e:
                self.error(str(e))
        return result

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _parse_optional(self, arg_string):
        """(action, option, explicit argument) if that is an option; the action is None if it is none of ours."""
        if not arg_string or arg_string[0] not in self.prefix_chars:
            return None
        if arg_string in self._option_string_actions:
            return self._option_string_actions[arg_string], arg_string, None
        if len(arg_string) == 1:
            return None
        if "=" in arg_string:
            option, explicit = arg_string.split("=", 1)
            if option in self._option_string_actions:
                return self._option_string_actions[option], option, explicit
        found = self._get_option_tuples(arg_string)
        if len(found) > 1:
            self.error(f"ambiguous option: {arg_string} could match {', '.join([option for _, option, _ in found])}")
        if found:
            return found[0]
        if _is_negative_number(arg_string) and not self._has_negative_number_optionals or " " in arg_string:
            return None
        return None, arg_string, None

    def _get_option_tuples(self, option_string):
        """All options that an abbreviation can stand for; of `-xyz` also `-x` with an argument."""
        chars, found = self.prefix_chars, []
        if option_string[0] in chars and option_string[1] in chars:
            if self.allow_abbrev:
                prefix, equals, explicit = option_string.partition("=")
                for option in self._option_string_actions:
                    if option.startswith(prefix):
                        found.append((self._option_string_actions[option], option, explicit if equals else None))
        elif option_string[0] in chars:
            for option in self._option_string_actions:
                if option == option_string[:2]:
                    found.append((self._option_string_actions[option], option, option_string[2:]))
                elif option.startswith(option_string):
                    found.append((self._option_string_actions[option], option, None))
        else:
            self.error(f"unexpected option string: {option_string}")
        return found

    def _get_values(self, action, arg_strings):
        if action.nargs not in [PARSER, REMAINDER] and "--" in arg_strings:
            arg_strings.remove("--")
        if not arg_strings and action.nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._get_value(action, value)
                self._check_value(action, value)
        elif not arg_strings and action.nargs == ZERO_OR_MORE and not action.option_strings:
            value = arg_strings if action.default is None else action.default
            self._check_value(action, value)
        elif len(arg_strings) == 1 and action.nargs in [None, OPTIONAL]:
            value = self._get_value(action, arg_strings[0])
            self._check_value(action, value)
        elif action.nargs == SUPPRESS:
            value = SUPPRESS
        else:
            value = [self._get_value(action, text) for text in arg_strings]
            if action.nargs == PARSER:
                self._check_value(action, value[0])
            elif action.nargs != REMAINDER:
                for item in value:
                    self._check_value(action, item)
        return value

    def _get_value(self, action, arg_string):
        function = self._registry_get("type", action.type, action.type)
        if not callable(function):
            raise ArgumentError(action, f"{function!r} is not callable")
        try:
            return function(arg_string)
        except ArgumentTypeError as e:
            raise ArgumentError(action, str(e)) from None
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, f"invalid {name} value: {arg_string!r}") from None

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {', '.join([repr(choice) for choice in action.choices])})")

    # ---- help ----

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (_sys.stderr if file is None else file).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        self.print_usage(_sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")


class _Parsing:
    """One run over a command line. `kinds` has a letter for each word: O an option, A an argument, - the `--` that ends options."""

    def __init__(self, parser, words, namespace):
        self.parser = parser
        self.words = words
        self.namespace = namespace
        self.positionals = parser._get_positional_actions()
        self.extras = []
        self.seen = []
        self.seen_with_value = []
        self.options = {}
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for action in group._group_actions:
                self.conflicts.setdefault(__identity__(action), []).extend([other for other in group._group_actions if other is not action])
        self.kinds = ""
        for i, word in enumerate(words):
            if word == "--":
                self.kinds += "-" + "A" * (len(words) - i - 1)
                break
            option = parser._parse_optional(word)
            if option is not None:
                self.options[i] = option
            self.kinds += "A" if option is None else "O"

    def run(self):
        at = 0
        for option_at in list(self.options):
            if option_at < at:
                continue   # taken as an argument by what stands before it
            while at < option_at:
                after = self.take_positionals(at)
                if after == at:
                    break
                at = after
            if at < option_at:
                self.extras.extend(self.words[at:option_at])
                at = option_at
            if at == option_at:
                at = self.take_option(at)
        at = self.take_positionals(at)
        self.extras.extend(self.words[at:])
        self.check_required()
        return self.namespace, self.extras

    def check_required(self):
        parser, missing = self.parser, []
        for action in parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_get_action_name(action))
            elif isinstance(action.default, str) and hasattr(self.namespace, action.dest) and action.default is getattr(self.namespace, action.dest):
                # A default is converted only if it is used.
                setattr(self.namespace, action.dest, parser._get_value(action, action.default))
        if missing:
            parser.error(f"the following arguments are required: {', '.join([str(name) for name in missing])}")
        for group in parser._mutually_exclusive_groups:
            if group.required and not [action for action in group._group_actions if action in self.seen_with_value]:
                names = [_get_action_name(action) for action in group._group_actions if action.help is not SUPPRESS]
                parser.error(f"one of the arguments {' '.join(names)} is required")

    def act(self, action, words, option=None):
        self.seen.append(action)
        values = self.parser._get_values(action, words)
        if values is not action.default:
            self.seen_with_value.append(action)
            for other in self.conflicts.get(__identity__(action), []):
                if other in self.seen_with_value:
                    raise ArgumentError(action, f"not allowed with argument {_get_action_name(other)}")
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    # ---- how many words an argument takes ----

    def fit(self, actions, at, is_option=False):
        """How many words from `at` each of the actions takes, in turn; None if they can't all be satisfied. The first ones take as much as they can."""
        if not actions:
            return []
        for end in self.possible_ends(actions[0].nargs, at, is_option):
            others = self.fit(actions[1:], end, is_option)
            if others is not None:
                return [end - at] + others
        return None

    def possible_ends(self, nargs, at, is_option):
        """Where the words of an argument that begin at `at` can end, the farthest first. A `--` goes with what stands before it."""
        least, most, takes_options = _limits(nargs)
        kinds, n = self.kinds, len(self.kinds)
        if takes_options:
            if least:
                at = self.skip_dashes(at, is_option)
                if at == n or kinds[at] != "A":
                    return []
            end = n
            if is_option and "-" in kinds[at:]:
                end = kinds.index("-", at)
            return range(end, at + least - 1, -1)
        ends = []
        at = self.skip_dashes(at, is_option)
        count = 0
        while True:
            if count >= least:
                ends.append(at)
            if count == most or at == n or kinds[at] != "A":
                break
            at = self.skip_dashes(at + 1, is_option)
            count += 1
        ends.reverse()
        return ends

    def skip_dashes(self, at, is_option):
        while not is_option and at < len(self.kinds) and self.kinds[at] == "-":
            at += 1
        return at

    def take_positionals(self, at):
        """Gives the words from `at` to as many positional arguments as they satisfy; returns where the words go on."""
        for n in range(len(self.positionals), 0, -1):
            counts = self.fit(self.positionals[:n], at)
            if counts is None:
                continue
            actions, self.positionals = self.positionals[:n], self.positionals[n:]
            for action, count in zip(actions, counts):
                words = self.words[at:at + count]
                at += count
                self.act(action, words)
            break
        return at

    def take_option(self, at):
        """Acts on the option at `at`, or on several: -xyz. Returns where the words go on."""
        action, option, explicit = self.options[at]
        chosen = []
        while True:
            if action is None:
                self.extras.append(self.words[at])
                return at + 1
            if explicit is None:
                count = self.count_for_option(action, at + 1)
                stop = at + 1 + count
                chosen.append((action, self.words[at + 1:stop], option))
                break
            low, high, _ = _limits(action.nargs)
            if low > 1:
                self.expected(action)
            if high != 0:
                stop = at + 1
                chosen.append((action, [explicit], option))
                break
            if option[1] in self.parser.prefix_chars or explicit == "":
                raise ArgumentError(action, f"ignored explicit argument {explicit!r}")
            chosen.append((action, [], option))
            option = option[0] + explicit[0]
            if option not in self.parser._option_string_actions:
                raise ArgumentError(action, f"ignored explicit argument {explicit!r}")
            action = self.parser._option_string_actions[option]
            explicit = explicit[1:] or None
        for action, words, option in chosen:
            self.act(action, words, option)
        return stop

    def count_for_option(self, action, at):
        counts = self.fit([action], at, True)
        return self.expected(action) if counts is None else counts[0]

    def expected(self, action):
        words = {None: "expected one argument", OPTIONAL: "expected at most one argument", ONE_OR_MORE: "expected at least one argument"}
        message = words.get(action.nargs)
        if message is None:
            message = f"expected {action.nargs} argument{'' if action.nargs == 1 else 's'}"
        raise ArgumentError(action, message)


def _limits(nargs):
    """(least, most, whether options count as arguments) of what an argument takes; most is None: any number."""
    if nargs is None:
        return 1, 1, False
    if nargs == OPTIONAL:
        return 0, 1, False
    if nargs == ZERO_OR_MORE:
        return 0, None, False
    if nargs == ONE_OR_MORE:
        return 1, None, False
    if nargs == REMAINDER:
        return 0, None, True
    if nargs == PARSER:
        return 1, None, True
    if nargs == SUPPRESS:
        return 0, 0, False
    return nargs, nargs, False
