# Functions, methods, cells, code objects, modules. C++: src/function*.cpp, src/module_object.cpp. The names are Python's types.FunctionType and so on.

@final
@native("py::function_type")
class _function:
    @property
    @native("py::function_get_name")
    def __name__(self) -> str: ...
    @__name__.setter
    @native("py::function_set_name")
    def __name__(self, value): ...
    @property
    @native("py::function_get_qualname")
    def __qualname__(self) -> str: ...
    @__qualname__.setter
    @native("py::function_set_qualname")
    def __qualname__(self, value): ...
    @property
    @native("py::function_get_module")
    def __module__(self): ...
    @__module__.setter
    @native("py::function_set_module")
    def __module__(self, value): ...
    @property
    @native("py::function_get_doc")
    def __doc__(self): ...
    @__doc__.setter
    @native("py::function_set_doc")
    def __doc__(self, value): ...
    @property
    @native("py::function_get_defaults")
    def __defaults__(self): ...
    @__defaults__.setter
    @native("py::function_set_defaults")
    def __defaults__(self, value): ...
    @property
    @native("py::function_get_kwdefaults")
    def __kwdefaults__(self): ...
    @__kwdefaults__.setter
    @native("py::function_set_kwdefaults")
    def __kwdefaults__(self, value): ...
    @property
    @native("py::function_get_annotations")
    def __annotations__(self): ...
    @__annotations__.setter
    @native("py::function_set_annotations")
    def __annotations__(self, value): ...
    @property
    @native("py::function_get_dict")
    def __dict__(self) -> dict: ...
    @property
    @native("py::function_get_code")
    def __code__(self): ...
    @property
    @native("py::function_get_closure")
    def __closure__(self): ...
    @native("py::function_get")
    def __get__(self, instance, owner=None, /): ...
    @native("py::function_call")
    def __call__(self, /, *args, **kwargs): ...
    @slot
    def __repr__(self, /): ...

@final
@native("py::builtin_function_type")
class _builtin_function_or_method:
    @property
    @native("py::function_get_name")
    def __name__(self) -> str: ...
    @property
    @native("py::function_get_qualname")
    def __qualname__(self) -> str: ...
    @property
    @native("py::function_get_module")
    def __module__(self): ...
    @property
    @native("py::function_get_doc")
    def __doc__(self): ...
    @property
    @native("py::builtin_function_get_self")
    def __self__(self): ...
    @native("py::function_call")
    def __call__(self, /, *args, **kwargs): ...

@final
@native("py::method_descriptor_type")
class _method_descriptor:
    @property
    @native("py::function_get_name")
    def __name__(self) -> str: ...
    @property
    @native("py::function_get_qualname")
    def __qualname__(self) -> str: ...
    @property
    @native("py::function_get_module")
    def __module__(self): ...
    @property
    @native("py::function_get_doc")
    def __doc__(self): ...
    @property
    @native("py::method_descriptor_get_objclass")
    def __objclass__(self): ...
    @native("py::function_get")
    def __get__(self, instance, owner=None, /): ...
    @native("py::function_call")
    def __call__(self, /, *args, **kwargs): ...

@final
@native("py::method_type")
class _method:
    @native("py::method_construct")
    def __construct__(function, instance, /): ...
    @native("py::method_new")
    def __new__(cls, function, instance, /): ...
    @property
    @native("py::method_get_func")
    def __func__(self): ...
    @property
    @native("py::method_get_self")
    def __self__(self): ...
    @property
    @native("py::method_get_name")
    def __name__(self): ...
    @property
    @native("py::method_get_qualname")
    def __qualname__(self): ...
    @property
    @native("py::method_get_module")
    def __module__(self): ...
    @property
    @native("py::method_get_doc")
    def __doc__(self): ...
    @native("py::method_call")
    def __call__(self, /, *args, **kwargs): ...

@final
@native("py::code_type")
class _code:
    @property
    @native("py::code_get_name")
    def co_name(self): ...
    @property
    @native("py::code_get_qualname")
    def co_qualname(self): ...
    @property
    @native("py::code_get_argcount")
    def co_argcount(self): ...
    @property
    @native("py::code_get_posonlyargcount")
    def co_posonlyargcount(self): ...
    @property
    @native("py::code_get_kwonlyargcount")
    def co_kwonlyargcount(self): ...
    @property
    @native("py::code_get_varnames")
    def co_varnames(self): ...
    @property
    @native("py::code_get_flags")
    def co_flags(self): ...

@final
@native("py::cell_type")
class _cell:
    @native("py::cell_new")
    def __new__(cls, contents=..., /): ...
    @property
    @native("py::cell_get_cell_contents")
    def cell_contents(self): ...
    @cell_contents.setter
    @native("py::cell_set_cell_contents")
    def cell_contents(self, value): ...

@on_demand
@native("py::module_type")
class _module:
    @native("py::module_new")
    def __new__(cls, name, doc=None): ...

@final
@native("py::none_type")
class _NoneType:
    @slot
    def __repr__(self, /): ...
    @slot
    def __bool__(self, /): ...
    @slot
    def __hash__(self, /): ...

@final
@native("py::ellipsis_type")
class _ellipsis:
    @slot
    def __repr__(self, /): ...

@final
@native("py::not_implemented_type")
class _NotImplementedType:
    @slot
    def __repr__(self, /): ...
