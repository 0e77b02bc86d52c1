use model_core::ApiModel;

#[derive(ApiModel)]
#[api(minimum = 1, maximum = 2, exclusive_minimum = 1, exclusive_maximum = 2, multiple_of = 2)]
#[api(min_length = 1, max_length = 2, pattern = "a", format = "email")]
#[api(min_items = 1, max_items = 2, unique_items, items(minimum = 1))]
#[api(min_properties = 1, max_properties = 2, keys(min_length = 1), values(minimum = 1))]
#[api(date_range(min = now), const_value = 1, check = |_| true)]
struct CreateToken {
    name: String,
}

fn main() {}
