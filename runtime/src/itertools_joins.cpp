// itertools: what joins several iterables: chain and zip_longest; and what splits one: tee and groupby.
#include "itertools_support.h"

namespace py {

using namespace detail;

// ---- chain: items is the iteration over the iterables, active that over the current one ----

namespace {

struct Chain : Tool {
  Iter active;
  void init() {
    Tool::init();
    new (&active, PyPlacement()) Iter();
  }
};

void chain_destroy(Object* self) {
  static_cast<Chain*>(self)->active.~Iter();
  tool_destroy(self);
}
void chain_traverse(Object* self, Visitor visit, void* context) {
  visit_value(static_cast<Chain*>(self)->active.source(), visit, context);
  tool_traverse(self, visit, context);
}

/// Nothing comes any more, whatever ended it.
void chain_end(Chain& c) {
  c.n = 2;
  c.items.~Iter();
  new (&c.items, PyPlacement()) Iter();
}

Result<Value> chain_next(Arg self) {
  Chain& c = *self.as<Chain>();  // n: 0 no active iterable, 1 one, 2 ended
  for (;;) {
    if (c.n == 2) return kExhausted;
    if (c.n == 1) {
      if (PY_TRY(c.active.next())) return c.active.value();
      c.n = 0;
    }
    if (!PY_TRY(c.items.next())) {
      chain_end(c);
      return kExhausted;
    }
    Value iterable = c.items.value();
    if (Iter::start(c.active, iterable).failed()) {
      chain_end(c);
      return Failure{};
    }
    c.n = 1;
  }
}

}  // namespace

constinit Type itertools_chain_type =
    static_type("chain", sizeof(Chain), kTypeSubclassable,
                {.destroy = chain_destroy, .traverse = chain_traverse, .iter = iterator_itself, .next = chain_next}, &object_type, "itertools");

Result<Value> itertools_chain_from_iterable(Arg cls, Arg iterable) {
  Ref<Chain> c = make_object<Chain>(cls.as<Type>());
  PY_TRY(Iter::start_lasting(c->items, iterable));
  return c;
}
Result<Value> itertools_chain_new(Arg cls, Arg iterables) { return itertools_chain_from_iterable(cls, iterables); }

// ---- zip_longest: first is the list of iterators (None: used up), second the filler, n how many still run ----

static Result<Value> zip_longest_next(Arg self) {
  Tool& t = *self.as<Tool>();
  if (t.n == 0) return kExhausted;
  Value held = t.first;
  List& iterators = *held.as<List>();
  Ref<Tuple> out = make_tuple(iterators.length);
  for (int64_t i = 0; i < iterators.length; ++i) {
    if (iterators.items()[i].is_none()) {
      out->items()[i] = t.second;
      continue;
    }
    Value iterator = iterators.items()[i];
    Result<Value> taken = next(iterator);
    if (taken.failed()) {
      t.n = 0;
      return Failure{};
    }
    Value item = taken.take();
    if (item.is_exhausted()) {
      if (--t.n <= 0) {
        t.n = 0;
        return kExhausted;
      }
      iterators.items()[i] = kNone;
      item = t.second;
    }
    out->items()[i] = item;
  }
  return out;
}

constinit Type itertools_zip_longest_type = tool_type("zip_longest", zip_longest_next);

Result<Value> itertools_zip_longest_new(Arg cls, Arg iterables, Arg fillvalue) {
  Tuple& args = *iterables.as<Tuple>();
  Ref<List> iterators = make_list(args.length);
  for (int64_t i = 0; i < args.length; ++i) list_push(*iterators, PY_TRY(iter(args.items()[i])));
  Ref<Tool> t = make_tool(cls);
  t->first = static_cast<Ref<List>&&>(iterators).value();
  t->second = fillvalue.is_empty() ? Arg(kNone) : fillvalue;
  t->n = args.length;
  return t;
}

// ---- groupby: first is the key of the item read last, second that item (empty: given away); target the key of the current group ----

namespace {

struct GroupBy : Tool {
  Value target;
  Object* group;     // the group that may still take items; not owned
  void init() {
    Tool::init();
    empty_value(target);
  }
};
struct Grouper : Object {
  Value parent, target;
  void init() {
    empty_value(parent);
    empty_value(target);
  }
};

void groupby_destroy(Object* self) {
  drop(static_cast<GroupBy*>(self)->target);
  tool_destroy(self);
}
void groupby_traverse(Object* self, Visitor visit, void* context) {
  visit_value(static_cast<GroupBy*>(self)->target, visit, context);
  tool_traverse(self, visit, context);
}
void grouper_destroy(Object* self) {
  Grouper& g = *static_cast<Grouper*>(self);
  drop(g.parent);
  drop(g.target);
}
void grouper_traverse(Object* self, Visitor visit, void* context) {
  Grouper& g = *static_cast<Grouper*>(self);
  visit_value(g.parent, visit, context);
  visit_value(g.target, visit, context);
}

/// Reads the next item and its key; false at the end.
Result<bool> groupby_step(GroupBy& t) {
  if (!PY_TRY(t.items.next())) return false;
  Value item = t.items.value();
  Value key = item;
  if (!t.function.is_none()) {
    Value function = t.function;
    key = PY_TRY(call(function, item));
  }
  t.second = static_cast<Value&&>(item);
  t.first = static_cast<Value&&>(key);
  return true;
}

Result<Value> groupby_next(Arg self) {
  GroupBy& t = *self.as<GroupBy>();
  t.group = nullptr;
  // Skips the rest of the group before.
  for (;;) {
    if (!t.first.is_empty()) {
      if (t.target.is_empty()) break;
      Value target = t.target, key = t.first;
      if (!PY_TRY(item_equal(target, key))) break;
    }
    if (!PY_TRY(groupby_step(t))) return kExhausted;
  }
  t.target = t.first;
  Ref<Grouper> group = make_object<Grouper>(&itertools__grouper_type);
  group->parent = self;
  group->target = t.target;
  t.group = group.get();
  return tuple_of(t.first, Arg(group));
}

Result<Value> grouper_next(Arg self) {
  Grouper& g = *self.as<Grouper>();
  GroupBy& t = *g.parent.as<GroupBy>();
  if (t.group != &g) return kExhausted;
  if (t.second.is_empty() && !PY_TRY(groupby_step(t))) return kExhausted;
  Value key = t.first;
  if (!PY_TRY(item_equal(g.target, key))) return kExhausted;
  t.first.clear();
  return static_cast<Value&&>(t.second);
}

}  // namespace

constinit Type itertools_groupby_type =
    static_type("groupby", sizeof(GroupBy), kTypeSubclassable,
                {.destroy = groupby_destroy, .traverse = groupby_traverse, .iter = iterator_itself, .next = groupby_next}, &object_type, "itertools");
constinit Type itertools__grouper_type =
    static_type("_grouper", sizeof(Grouper), 0,
                {.destroy = grouper_destroy, .traverse = grouper_traverse, .iter = iterator_itself, .next = grouper_next}, &object_type, "itertools");

Result<Value> itertools_groupby_new(Arg cls, Arg iterable, Arg key) {
  Ref<GroupBy> t = make_object<GroupBy>(cls.as<Type>());
  PY_TRY(Iter::start_lasting(t->items, iterable));
  t->function = key.is_empty() ? Arg(kNone) : key;
  return t;
}

// ---- tee: a chain of blocks that all copies share; each copy stands somewhere in it ----

namespace {

constexpr int kBlockSize = 57;
struct TeeBlock : Object {
  Value source;      // the iterator
  Value next;        // the block after this one, once somebody needs it
  int64_t count;
  bool running;
  Value items[kBlockSize];
  void init() {
    empty_value(source);
    empty_value(next);
    for (Value& v : items) empty_value(v);
  }
};
struct Tee : Object {
  Value block;
  int64_t position;
  void init() { empty_value(block); }
};

void block_destroy(Object* self) {
  TeeBlock& b = *static_cast<TeeBlock*>(self);
  drop(b.source);
  for (int64_t i = 0; i < b.count; ++i) drop(b.items[i]);
  drop(b.next);
}
void block_traverse(Object* self, Visitor visit, void* context) {
  TeeBlock& b = *static_cast<TeeBlock*>(self);
  visit_value(b.source, visit, context);
  for (int64_t i = 0; i < b.count; ++i) visit_value(b.items[i], visit, context);
  visit_value(b.next, visit, context);
}
void tee_destroy(Object* self) { drop(static_cast<Tee*>(self)->block); }
void tee_traverse(Object* self, Visitor visit, void* context) { visit_value(static_cast<Tee*>(self)->block, visit, context); }

Value new_block(Arg source) {
  Ref<TeeBlock> b = make_object<TeeBlock>(&itertools__tee_dataobject_type);
  b->source = source;
  return static_cast<Ref<TeeBlock>&&>(b).value();
}

Result<Value> tee_next(Arg self) {
  Tee& t = *self.as<Tee>();
  if (t.position >= kBlockSize) {
    TeeBlock& full = *t.block.as<TeeBlock>();
    if (full.next.is_empty()) full.next = new_block(full.source);
    t.block = Value(full.next);
    t.position = 0;
  }
  Value held = t.block;
  TeeBlock& b = *held.as<TeeBlock>();
  if (t.position < b.count) return b.items[t.position++];
  if (b.running) return raise(RuntimeError, "cannot re-enter the tee iterator");
  b.running = true;
  Result<Value> taken = next(b.source);
  b.running = false;
  Value item = PY_TRY(taken);
  if (item.is_exhausted()) return kExhausted;
  b.items[b.count++] = item;
  ++t.position;
  return item;
}

Value new_tee(Arg block, int64_t position) {
  Ref<Tee> t = make_object<Tee>(&itertools__tee_type);
  t->block = block;
  t->position = position;
  return static_cast<Ref<Tee>&&>(t).value();
}

}  // namespace

constinit Type itertools__tee_type =
    static_type("_tee", sizeof(Tee), 0, {.destroy = tee_destroy, .traverse = tee_traverse, .iter = iterator_itself, .next = tee_next}, &object_type,
                "itertools");
constinit Type itertools__tee_dataobject_type =
    static_type("_tee_dataobject", sizeof(TeeBlock), 0, {.destroy = block_destroy, .traverse = block_traverse}, &object_type, "itertools");

Result<Value> itertools__tee_copy(Arg self) { return new_tee(self.as<Tee>()->block, self.as<Tee>()->position); }

Result<Value> itertools_tee(Arg iterable, Arg n_arg) {
  int64_t n = n_arg.is_empty() ? 2 : PY_TRY(to_ssize(n_arg));
  if (n < 0) return raise(ValueError, "n must be >= 0");
  if (n == 0) return make_tuple(0);
  Value first = PY_TRY(iter(iterable));
  if (!is_exact(first, &itertools__tee_type)) {
    Value block = new_block(first);
    first = new_tee(block, 0);
  }
  Ref<Tuple> out = make_tuple(n);
  for (int64_t i = 0; i < n; ++i) out->items()[i] = i ? PY_TRY(itertools__tee_copy(first)) : first;
  return out;
}

}  // namespace py
