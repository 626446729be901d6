// itertools: the functions behind lib/itertools.pyi.
#pragma once

#include "py/class.h"

namespace py {

extern Type itertools_count_type, itertools_cycle_type, itertools_repeat_type, itertools_accumulate_type, itertools_chain_type,
    itertools_compress_type, itertools_dropwhile_type, itertools_filterfalse_type, itertools_groupby_type, itertools__grouper_type,
    itertools_islice_type, itertools_pairwise_type, itertools_starmap_type, itertools_takewhile_type, itertools__tee_type,
    itertools__tee_dataobject_type, itertools_zip_longest_type, itertools_product_type, itertools_permutations_type,
    itertools_combinations_type, itertools_combinations_with_replacement_type;

Result<Value> itertools_count_new(Arg cls, Arg start, Arg step);
Result<Value> itertools_cycle_new(Arg cls, Arg iterable);
Result<Value> itertools_repeat_new(Arg cls, Arg object, Arg times);
Result<Value> itertools_repeat_length_hint(Arg self);
Result<Value> itertools_accumulate_new(Arg cls, Arg iterable, Arg func, Arg initial);
Result<Value> itertools_chain_new(Arg cls, Arg iterables);
Result<Value> itertools_chain_from_iterable(Arg cls, Arg iterable);
Result<Value> itertools_compress_new(Arg cls, Arg data, Arg selectors);
Result<Value> itertools_dropwhile_new(Arg cls, Arg predicate, Arg iterable);
Result<Value> itertools_filterfalse_new(Arg cls, Arg predicate, Arg iterable);
Result<Value> itertools_groupby_new(Arg cls, Arg iterable, Arg key);
Result<Value> itertools_islice_new(Arg cls, Arg iterable, Arg a, Arg b, Arg c);
Result<Value> itertools_pairwise_new(Arg cls, Arg iterable);
Result<Value> itertools_starmap_new(Arg cls, Arg function, Arg iterable);
Result<Value> itertools_takewhile_new(Arg cls, Arg predicate, Arg iterable);
Result<Value> itertools_tee(Arg iterable, Arg n);
Result<Value> itertools__tee_copy(Arg self);
Result<Value> itertools_zip_longest_new(Arg cls, Arg iterables, Arg fillvalue);
Result<Value> itertools_product_new(Arg cls, Arg iterables, Arg repeat);
Result<Value> itertools_permutations_new(Arg cls, Arg iterable, Arg r);
Result<Value> itertools_combinations_new(Arg cls, Arg iterable, Arg r);
Result<Value> itertools_combinations_with_replacement_new(Arg cls, Arg iterable, Arg r);

}  // namespace py
