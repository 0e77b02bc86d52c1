//! Every feature with every other. A cell names the tests that hold the pair, or says why it means nothing.
//!
//! | feature                      | 1  | 2  | 3  | 4  | 5  | 6  | 7  | 8  | 9  | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 |
//! |------------------------------|----|----|----|----|----|----|----|----|----|----|----|----|----|----|----|----|----|----|----|----|
//! | 1 generic                    |    |    |    |    |    |    |    |    |    |    |    |    |    |    |    |    |    |    |    |    |
//! | 2 recursive                  | b  |    |    |    |    |    |    |    |    |    |    |    |    |    |    |    |    |    |    |    |
//! | 3 `flatten`                  | c  | de |    |    |    |    |    |    |    |    |    |    |    |    |    |    |    |    |    |    |
//! | 4 `additional_properties`    | l  | d  | p  |    |    |    |    |    |    |    |    |    |    |    |    |    |    |    |    |    |
//! | 5 `Patch`                    | a  | df | f  | l  |    |    |    |    |    |    |    |    |    |    |    |    |    |    |    |    |
//! | 6 enum                       | a  | k  | f  | l  | f  |    |    |    |    |    |    |    |    |    |    |    |    |    |    |    |
//! | 7 union                      | b  | e  | i  | j  | f  | b  |    |    |    |    |    |    |    |    |    |    |    |    |    |    |
//! | 8 newtype                    | a  | k  | f  | l  | f  | b  | b  |    |    |    |    |    |    |    |    |    |    |    |    |    |
//! | 9 list, set, array, tuple    | a  | d  | f  | y  | f  | a  | b  | a  |    |    |    |    |    |    |    |    |    |    |    |    |
//! | 10 map                       | a  | d  | f  | l  | f  | l  | a  | kl | a  |    |    |    |    |    |    |    |    |    |    |    |
//! | 11 `secret`, `Secret`        | n  | do | p  | p  | f  | m  | o  | n  | m  | m  |    |    |    |    |    |    |    |    |    |    |
//! | 12 `alias`                   | k  | d  | i  | j  | f  | a  | h  | C  | C  | C  | k  |    |    |    |    |    |    |    |    |    |
//! | 13 `deny_unknown_fields`     | k  | d  | i  | d  | f  | f  | h  | C  | f  | f  | m  | h  |    |    |    |    |    |    |    |    |
//! | 14 `read_only`, `write_only` | r  | g  | q  | q  | g  | g  | q  | g  | q  | q  | q  | k  | k  |    |    |    |    |    |    |    |
//! | 15 `required_if`             | k  | k  | s  | l  | s  | s  | t  | s  | s  | k  | s  | t  | k  | q  |    |    |    |    |    |    |
//! | 16 `default`                 | w  | d  | x  | l  | B  | w  | x  | w  | w  | k  | w  | w  | k  | q  | s  |    |    |    |    |    |
//! | 17 `date_range`, `precision` | c  | fk | u  | l  | f  | A  | u  | v  | u  | u  | m  | u  | f  | k  | k  | x  |    |    |    |    |
//! | 18 `pattern`, `format`       | k  | fk | f  | l  | f  | A  | n  | f  | k  | k  | m  | k  | f  | k  | k  | k  | A  |    |    |    |
//! | 19 `check`, `rule`           | ky | dk | f  | l  | f  | y  | y  | y  | m  | d  | m  | k  | f  | k  | k  | k  | k  | ky |    |    |
//! | 20 `Valid`                   | b  | y  | i  | l  | f  | y  | h  | y  | y  | y  | m  | h  | h  | q  | s  | x  | u  | y  | y  |    |
//! | 21 pointer                   | c  | d  | f  | d  | f  | s  | e  | v  | d  | d  | kn | w  | d  | q  | s  | w  | u  | k  | k  | y  |
//!
//! - a: `generics::a_page_of_anything`
//! - b: `generics::a_page_of_unions`
//! - c: `envelopes::a_parameter_is_flattened`
//! - d: `recursion::a_node_holds_nodes_in_every_way`
//! - e: `recursion::a_union_holds_itself_through_parts`
//! - f: `patches::a_patch_of_anything_is_absent_null_or_a_value`
//! - g: `patches::a_patch_is_built_and_goes_its_way`
//! - h: `keys::keys_of_a_union`
//! - i: `keys::keys_of_a_flattened_union`
//! - j: `keys::keys_of_nothing_else_are_the_rest`
//! - k: `together::a_closed_model_of_many_rules`
//! - l: `together::the_rest_is_of_any_value_by_any_key`
//! - m: `secrets::no_rule_tells_a_secret_whatever_says_that_it_is_one`
//! - n: `secret_shapes::a_type_that_is_a_secret_is_one_by_another_name_too`
//! - o: `secret_shapes::a_secret_in_a_variant_is_one_whatever_becomes_of_the_tag`
//! - p: `secret_shapes::a_part_that_is_a_secret_is_one_key_by_key`
//! - q: `directions::a_view_leaves_out_what_is_not_for_its_way_at_every_depth`
//! - r: `directions::a_direction_is_no_presence_and_no_permission`
//! - s: `conditions::a_condition_on_a_field_of_any_kind_holds_anywhere`
//! - t: `conditions::conditions_among_the_fields_of_a_variant`
//! - u: `dates::a_bound_starts_at_a_field_of_its_own_variant_or_part`
//! - v: `dates::digits_are_kept_as_the_nearest_says_wherever_the_date_is`
//! - w: `defaults::a_default_is_filled_in_wherever_its_field_is`
//! - x: `defaults::a_default_of_the_clock_is_the_contexts_in_parts_and_variants`
//! - y: `valid::nothing_is_valid_that_breaks_a_rule`
//! - A: a rule is for one kind of value: an enum has its names, and a date a form of its own
//! - B: a `Patch` has no default, as being absent says something
//! - C: a key may have other names whatever stands behind it; what a newtype holds has no key

mod conditions;
mod dates;
mod defaults;
mod directions;
mod envelopes;
mod generics;
mod holding;
mod keys;
mod patches;
mod recursion;
mod secret_shapes;
mod secrets;
mod table;
mod together;
mod valid;
